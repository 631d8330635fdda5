// What the first bytes of a file say about it. Names and extensions are never trusted.

import { isCarHead } from './carHead.ts'
import { isTarHeader } from './tarEntries.ts'

/** First bytes of file kinds that hold no text, with the name shown to the user. */
const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['exe', [0x4d, 0x5a, 0x90]],
  ['elf', [0x7f, 0x45, 0x4c, 0x46]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['class', [0xca, 0xfe, 0xba, 0xbe]],
]

/** More than 1 % control bytes is no text; a stray one in a message is. */
const maxControlShare = 0.01

export type ContentKind =
  | { readonly kind: 'empty' }
  | { readonly kind: 'zip' }
  | { readonly kind: 'gzip' }
  | { readonly kind: 'tar' }
  | { readonly kind: 'binary'; readonly name: string }
  | { readonly kind: 'text' }
  /** Records that are no text, and that a format of their own reads. */
  | { readonly kind: 'car' }

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte)
}

/** UTF-16 without a byte order mark shows as NULs on one side of most letters. */
export function utf16Guess(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(head, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(head, [0xfe, 0xff])) return 'utf-16be'
  const pairs = Math.min(head.length, 4096) >> 1
  if (pairs < 8) return null
  let evenNulls = 0
  let oddNulls = 0
  for (let index = 0; index < pairs * 2; index += 2) {
    if (head[index] === 0) evenNulls++
    if (head[index + 1] === 0) oddNulls++
  }
  if (oddNulls > pairs * 0.6 && evenNulls < pairs * 0.05) return 'utf-16le'
  if (evenNulls > pairs * 0.6 && oddNulls < pairs * 0.05) return 'utf-16be'
  return null
}

function isControl(byte: number): boolean {
  return (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) || byte === 0x7f
}

/** A tape archive that says so: "ustar" stands in the header of every one written since 1988. */
export function isTarHead(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(257, 262)).toString('latin1') === 'ustar' && isTarHeader(Buffer.from(head))
}

/** Tells text, containers and binary apart by the first bytes. */
export function contentKind(head: Uint8Array): ContentKind {
  if (head.length === 0) return { kind: 'empty' }
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return { kind: 'zip' }
  if (startsWith(head, [0x50, 0x4b, 0x05, 0x06])) return { kind: 'empty' }
  if (startsWith(head, [0x1f, 0x8b])) return { kind: 'gzip' }
  if (isTarHead(head)) return { kind: 'tar' }
  if (isCarHead(head)) return { kind: 'car' }
  for (const [name, bytes] of signatures) if (startsWith(head, bytes)) return { kind: 'binary', name }
  if (utf16Guess(head) !== null) return { kind: 'text' }
  let controls = 0
  for (const byte of head) if (isControl(byte)) controls++
  if (controls > head.length * maxControlShare && controls > 2) return { kind: 'binary', name: 'unknown' }
  return { kind: 'text' }
}
