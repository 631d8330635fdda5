import type { SourceFile } from '../../adapter.ts'

/** A block of a CAR file: a record, or a node of the tree that names the records. */
export interface CarBlock {
  /** 1-based place in the file; the header is no block. */
  readonly place: number
  /** Identifier as it is written (binary, one character a byte). */
  readonly cid: string
  /** Only until the next block is asked for. */
  readonly data: Buffer
}

export type CarItem =
  | { readonly type: 'header'; readonly data: Buffer }
  | { readonly type: 'block'; readonly block: CarBlock }
  /** A block that is longer than any real one, or whose identifier cannot be read: passed over. */
  | { readonly type: 'unreadable'; readonly place: number }
  /** The file ends within a block. */
  | { readonly type: 'cutOff'; readonly place: number }

/** A record is at most 1 MiB, a node of the tree some kilobytes (atproto.com/specs). */
const maxBlockBytes = 4 * 1024 * 1024

interface Varint {
  readonly value: number
  readonly end: number
}

/** null where the number is not complete; numbers beyond 2^53 do not come out exact, and are too long anyhow. */
function varintAt(bytes: Buffer, from: number): Varint | null {
  let value = 0
  let factor = 1
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    value += (byte & 127) * factor
    if (byte < 128) return { value, end: at + 1 }
    factor *= 128
  }
  return null
}

/** Where the identifier at the begin of a block ends; null where it is none. */
function cidEnd(section: Buffer): number | null {
  // The first version was the bare hash.
  if (section[0] === 0x12 && section[1] === 0x20) return section.length >= 34 ? 34 : null
  let at = 0
  let number: Varint | null = null
  // Version, kind of content, kind of hash, length of the hash.
  for (let index = 0; index < 4; index++) {
    number = varintAt(section.subarray(0, at + 10), at)
    if (number === null) return null
    at = number.end
  }
  const end = at + (number?.value ?? 0)
  return end <= section.length ? end : null
}

/** Cuts a CAR file (version 1) into its blocks. Feed chunks of any size; the blocks do not depend on where they are cut. */
export class CarCutter {
  #rest: Buffer = Buffer.alloc(0)
  #place = 0
  /** Bytes of a block that is passed over, still to come. */
  #toSkip = 0

  push(chunk: Buffer): CarItem[] {
    const skipped = Math.min(this.#toSkip, chunk.length)
    this.#toSkip -= skipped
    const bytes = Buffer.concat([this.#rest, chunk.subarray(skipped)])
    const items: CarItem[] = []
    let at = 0
    while (at < bytes.length) {
      const length = varintAt(bytes, at)
      if (length === null) break
      if (length.value > maxBlockBytes) {
        items.push({ type: 'unreadable', place: this.#place++ })
        this.#toSkip = Math.max(0, length.value - (bytes.length - length.end))
        at = bytes.length - Math.max(0, bytes.length - length.end - length.value)
        continue
      }
      const end = length.end + length.value
      if (end > bytes.length) break
      items.push(this.#section(bytes.subarray(length.end, end)))
      at = end
    }
    this.#rest = bytes.subarray(at)
    return items
  }

  end(): CarItem[] {
    return this.#rest.length > 0 || this.#toSkip > 0 ? [{ type: 'cutOff', place: this.#place }] : []
  }

  #section(section: Buffer): CarItem {
    const place = this.#place++
    if (place === 0) return { type: 'header', data: section }
    const end = cidEnd(section)
    if (end === null) return { type: 'unreadable', place }
    const cid = section.toString('latin1', 0, end)
    return { type: 'block', block: { place, cid, data: section.subarray(end) } }
  }
}

/** The blocks of a CAR file of any size, in the order of the file. */
export async function* readCar(
  file: SourceFile,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<CarItem> {
  const cutter = new CarCutter()
  for await (const part of await file.open()) {
    signal?.throwIfAborted()
    const bytes: Buffer = part
    yield* cutter.push(bytes)
    onBytes(bytes.length)
  }
  yield* cutter.end()
}
