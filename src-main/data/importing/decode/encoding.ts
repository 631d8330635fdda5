import { isUtf8 } from 'node:buffer'
import type { SourceFile } from '../adapter.ts'
import { ImportReadError } from '../importReadError.ts'
import { fileHead } from '../source/fileHead.ts'
import { utf16Guess } from '../source/sniff.ts'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** Bytes that windows-1252 leaves undefined: a file that uses them was written in another code page. */
const undefinedIn1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

/** Length of the UTF-8 sequence that starts with this byte; 0 where none can. */
function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1
  if (lead >= 0xc2 && lead <= 0xdf) return 2
  if (lead >= 0xe0 && lead <= 0xef) return 3
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
}

/** How many bytes at the end are the begin of a sequence that goes on in the next chunk (0-3). */
function openTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return sequenceLength(byte) > back ? back : 0
  }
  return 0
}

/** Evidence on a file that is no clean UTF-8: whole sequences, stray bytes, and the line of the first stray one. */
class Evidence {
  sequences = 0
  strays = 0
  undefinedLine: number | null = null
  private line = 1

  add(bytes: Uint8Array): void {
    let index = 0
    while (index < bytes.length) {
      const byte = bytes[index] ?? 0
      if (byte < 0x80) {
        if (byte === 0x0a) this.line++
        index++
        continue
      }
      const length = sequenceLength(byte)
      if (length > 1 && isUtf8(bytes.subarray(index, index + length)) && index + length <= bytes.length) {
        this.sequences++
        index += length
        continue
      }
      this.strays++
      if (undefinedIn1252.has(byte)) this.undefinedLine ??= this.line
      index++
    }
  }
}

async function* wholeSequences(file: SourceFile): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const part of await file.open()) {
    const chunk: Buffer = part
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const tail = openTail(bytes)
    rest = bytes.subarray(bytes.length - tail)
    yield bytes.subarray(0, bytes.length - tail)
  }
  if (rest.length > 0) yield rest
}

async function isWhollyUtf8(file: SourceFile): Promise<boolean> {
  for await (const bytes of wholeSequences(file)) if (!isUtf8(bytes)) return false
  return true
}

async function detect(file: SourceFile): Promise<TextEncoding> {
  const wide = utf16Guess(await fileHead(file))
  if (wide !== null) return wide
  if (await isWhollyUtf8(file)) return 'utf-8'
  const evidence = new Evidence()
  for await (const bytes of wholeSequences(file)) evidence.add(bytes)
  // Mostly whole sequences: UTF-8 with a few broken bytes. The rows that hold them get an issue, the rest is read.
  if (evidence.sequences > evidence.strays) return 'utf-8'
  if (evidence.undefinedLine !== null) {
    throw new ImportReadError('wrongEncoding', `line ${evidence.undefinedLine}`)
  }
  return 'windows-1252'
}

const known = new WeakMap<SourceFile, Promise<TextEncoding>>()

/**
 * The encoding of a file, judged over all of its bytes: byte order mark, UTF-16 by its NULs, else UTF-8 where every
 * byte fits, else windows-1252. Throws ImportReadError wrongEncoding (with the line) where the bytes fit none.
 */
export function detectEncoding(file: SourceFile): Promise<TextEncoding> {
  const before = known.get(file)
  if (before !== undefined) return before
  const detecting = detect(file)
  known.set(file, detecting)
  return detecting
}
