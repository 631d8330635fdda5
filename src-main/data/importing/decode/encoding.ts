import { isUtf8 } from 'node:buffer'
import type { ChosenEncoding } from '#shared/domain/importing.ts'
import type { ImportSource, SourceFile } from '../adapter.ts'
import { ImportReadError } from '../importReadError.ts'
import { fileHead } from '../source/fileHead.ts'
import { utf16Guess } from '../source/sniff.ts'
import { wholeBytes } from './holes.ts'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | ChosenEncoding

/** Bytes that windows-1252 leaves undefined: a file that uses them was written in another code page. */
const undefinedIn1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

/**
 * é, ë, ï, ü, ä, ç, ê and å in cp850; in windows-1252 low quotes, daggers and the like, which stand in no word. Other vowels
 * with marks share their bytes with quotes, dashes and letters of windows-1252, so they prove nothing.
 */
const lettersIn850 = new Set([0x81, 0x82, 0x84, 0x86, 0x87, 0x88, 0x89, 0x8b])

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
}

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
  /** Strays within words that are letters in cp850, and in windows-1252. */
  words850 = 0
  words1252 = 0
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
      // "één" and "Citroën" alike: a letter stands on one side at least.
      if (isLetter(bytes[index - 1]) || isLetter(bytes[index + 1])) {
        if (lettersIn850.has(byte)) this.words850++
        if (byte >= 0xc0) this.words1252++
      }
      index++
    }
  }
}

/** Cuts bytes so that no sequence stands in two pieces. */
class SequenceCutter {
  /** The begin of a sequence that goes on in the next chunk. */
  rest: Buffer = Buffer.alloc(0)

  push(chunk: Buffer): Buffer {
    const bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk])
    const end = bytes.length - openTail(bytes)
    this.rest = bytes.subarray(end)
    return bytes.subarray(0, end)
  }
}

async function* wholeSequences(file: SourceFile): AsyncGenerator<Buffer> {
  const cutter = new SequenceCutter()
  for await (const chunk of wholeBytes(file)) yield cutter.push(chunk)
  if (cutter.rest.length > 0) yield cutter.rest
}

/** Whether a file is UTF-8 throughout, where its bytes have been read for something else. */
const judged = new WeakMap<SourceFile, boolean>()

/**
 * A file's bytes as `wholeBytes` gives them. Once they were read to the end it is known of them too whether they are
 * UTF-8, so that telling the encoding takes no reading of its own.
 */
export async function* judgedBytes(file: SourceFile): AsyncGenerator<Buffer> {
  const cutter = new SequenceCutter()
  let isClean = true
  for await (const chunk of wholeBytes(file)) {
    isClean &&= isUtf8(cutter.push(chunk))
    yield chunk
  }
  judged.set(file, isClean && isUtf8(cutter.rest))
}

async function isWhollyUtf8(file: SourceFile): Promise<boolean> {
  const before = judged.get(file)
  if (before !== undefined) return before
  for await (const bytes of wholeSequences(file)) if (!isUtf8(bytes)) return false
  return true
}

async function detect(file: SourceFile): Promise<TextEncoding> {
  if (file.encoding !== undefined && file.encoding !== null) return file.encoding
  const wide = utf16Guess(await fileHead(file))
  if (wide !== null) return wide
  if (await isWhollyUtf8(file)) return 'utf-8'
  const evidence = new Evidence()
  for await (const bytes of wholeSequences(file)) evidence.add(bytes)
  // Mostly whole sequences: UTF-8 with a few broken bytes. The rows that hold them get an issue, the rest is read.
  if (evidence.sequences > evidence.strays) return 'utf-8'
  if (evidence.words850 > evidence.words1252) hints.set(file, 'cp850')
  if (evidence.undefinedLine !== null) {
    throw new ImportReadError('wrongEncoding', `line ${evidence.undefinedLine}`)
  }
  return 'windows-1252'
}

const hints = new WeakMap<SourceFile, ChosenEncoding>()

/**
 * The code page that letters of a file speak for although it was read in another, or could not be read; known once its
 * encoding was told. Null where nothing does.
 */
export function encodingHint(source: ImportSource): ChosenEncoding | null {
  for (const file of source.files) {
    const hint = hints.get(file)
    if (hint !== undefined) return hint
  }
  return null
}

/** The source with its texts in a code page that the user chose; null = as their bytes tell. */
export function inEncoding(source: ImportSource, encoding: ChosenEncoding | null): ImportSource {
  if (encoding === null) return source
  return { ...source, files: source.files.map((file) => ({ ...file, encoding })) }
}

const known = new WeakMap<SourceFile, Promise<TextEncoding>>()

/**
 * The encoding of a file, judged over all of its bytes: byte order mark, UTF-16 by its NULs, else UTF-8 where every
 * byte fits, else windows-1252; what the user said goes before all of it. Throws ImportReadError wrongEncoding (with the line) where the bytes fit none.
 */
export function detectEncoding(file: SourceFile): Promise<TextEncoding> {
  const before = known.get(file)
  if (before !== undefined) return before
  const detecting = detect(file)
  known.set(file, detecting)
  return detecting
}
