// The tape archive, as POSIX.1-2001 (ustar and pax) and GNU tar write it: a header of 512 bytes before each file, names
// that are too long in a record of their own before it. Links and devices are passed over.
import { ImportReadError } from '../importReadError.ts'

const blockBytes = 512
/** A long name, or the attributes of one file. */
const maxExtraBytes = 1024 * 1024

export interface TarEntry {
  readonly name: string
  readonly sizeBytes: number
  /** Where its bytes begin. */
  readonly offset: number
}

/** Takes a stream by the byte. */
class ByteReader {
  offset = 0
  readonly #parts: AsyncIterator<Buffer>
  #rest: Buffer = Buffer.alloc(0)

  constructor(parts: AsyncIterable<Buffer>) {
    this.#parts = parts[Symbol.asyncIterator]()
  }

  async #next(): Promise<boolean> {
    const next = await this.#parts.next()
    if (next.done === true) return false
    this.#rest = next.value
    return true
  }

  /** Null where the stream ends before. */
  async take(bytes: number): Promise<Buffer | null> {
    const taken: Buffer[] = []
    let missing = bytes
    while (missing > 0) {
      if (this.#rest.length === 0 && !(await this.#next())) return null
      const part = this.#rest.subarray(0, missing)
      taken.push(part)
      missing -= part.length
      this.#rest = this.#rest.subarray(part.length)
    }
    this.offset += bytes
    return Buffer.concat(taken)
  }

  async skip(bytes: number): Promise<boolean> {
    let missing = bytes
    while (missing > 0) {
      if (this.#rest.length === 0 && !(await this.#next())) return false
      const step = Math.min(missing, this.#rest.length)
      this.#rest = this.#rest.subarray(step)
      missing -= step
    }
    this.offset += bytes
    return true
  }

  async end(): Promise<void> {
    await this.#parts.return?.()
  }
}

function textIn(header: Buffer, start: number, length: number): string {
  const field = header.subarray(start, start + length)
  const end = field.indexOf(0)
  return field.toString('utf8', 0, end === -1 ? length : end)
}

/** Octal digits; from 8 GiB on, and by some programs always, a binary number marked by its first bit. */
function numberIn(header: Buffer, start: number, length: number): number {
  const first = header[start] ?? 0
  if ((first & 0x80) === 0) {
    const digits = textIn(header, start, length).trim()
    return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || '0', 8) : Number.NaN
  }
  let value = first & 0x7f
  for (const byte of header.subarray(start + 1, start + length)) value = value * 256 + byte
  return value
}

/** Whether a block is a header: the sum of its bytes stands in it, with blanks for the sum itself. */
export function isTarHeader(block: Buffer): boolean {
  if (block.length < blockBytes) return false
  let sum = 8 * 0x20
  for (const [index, byte] of block.subarray(0, blockBytes).entries()) {
    if (index < 148 || index >= 156) sum += byte
  }
  return block[0] !== 0 && numberIn(block, 148, 8) === sum
}

/** "27 path=some/name\n", several after each other. */
function paxField(body: string, key: string): string | null {
  return new RegExp(`^\\d+ ${key}=(.*)$`, 'm').exec(body)?.[1] ?? null
}

function padded(bytes: number): number {
  return Math.ceil(bytes / blockBytes) * blockBytes
}

interface Extra {
  readonly name: string | null
  readonly sizeBytes: number | null
}
const noExtra: Extra = { name: null, sizeBytes: null }

/** A record before the header of the file it is about; null where the block is no such record. */
async function extraOf(type: string, sizeBytes: number, reader: ByteReader): Promise<Extra | null> {
  if (type !== 'L' && type !== 'x') return null
  if (sizeBytes > maxExtraBytes) throw new ImportReadError('unsafeZip')
  const body = (await reader.take(padded(sizeBytes)))?.toString('utf8', 0, sizeBytes) ?? ''
  if (type === 'L') return { name: body.replace(/\0+$/, ''), sizeBytes: null }
  const size = paxField(body, 'size')
  return { name: paxField(body, 'path'), sizeBytes: size === null ? null : Number(size) }
}

function nameIn(header: Buffer): string {
  const prefix = textIn(header, 257, 5) === 'ustar' ? textIn(header, 345, 155) : ''
  const name = textIn(header, 0, 100)
  return prefix === '' ? name : `${prefix}/${name}`
}

/**
 * The files of an archive in their order, from one walk over all of its bytes.
 *
 * @throws ImportReadError damagedZip where it is cut off or no archive, unsafeZip where a name is longer than any
 */
export async function* tarEntries(parts: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const reader = new ByteReader(parts)
  let extra = noExtra
  try {
    for (;;) {
      const header = await reader.take(blockBytes)
      // Two blocks of nothing end it; many leave them out.
      if (header === null || header.every((byte) => byte === 0)) return
      if (!isTarHeader(header)) throw new ImportReadError('damagedZip')
      const type = String.fromCharCode(header[156] ?? 0)
      const sizeBytes = extra.sizeBytes ?? numberIn(header, 124, 12)
      if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0) throw new ImportReadError('damagedZip')
      const found = await extraOf(type, sizeBytes, reader)
      if (found !== null) {
        extra = { name: found.name ?? extra.name, sizeBytes: found.sizeBytes ?? extra.sizeBytes }
        continue
      }
      const isFile = type === '0' || type === '\0' || type === '7'
      if (isFile) yield { name: extra.name ?? nameIn(header), sizeBytes, offset: reader.offset }
      if (!(await reader.skip(padded(sizeBytes)))) throw new ImportReadError('damagedZip')
      extra = noExtra
    }
  } finally {
    await reader.end()
  }
}
