// DAG-CBOR, the encoding of Bluesky's records: the eight kinds of items that it allows of CBOR (RFC 8949), no item of
// unknown length, text keys only, one tag (42: a link to another block).

/** A link to another block, by its identifier as it is written (binary, one character a byte). */
export class CborLink {
  readonly cid: string

  constructor(cid: string) {
    this.cid = cid
  }
}

/** Records nest less than ten deep; one that goes on was made to fill the stack. */
const maxDepth = 64
const linkTag = 42

class Reader {
  readonly #bytes: Buffer
  #at = 0

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length
  }

  value(depth: number): unknown {
    if (depth > maxDepth) throw new RangeError('nested too deep')
    const head = this.#byte()
    const kind = head >> 5
    const low = head & 31
    if (kind === 7) return this.#simple(low)
    const size = this.#size(low)
    switch (kind) {
      case 0:
        return size
      case 1:
        return -1 - size
      case 2:
        return this.#take(size)
      case 3:
        return this.#take(size).toString('utf8')
      case 4:
        return this.#list(size, depth)
      case 5:
        return this.#record(size, depth)
      default:
        return this.#link(size, depth)
    }
  }

  #byte(): number {
    const byte = this.#bytes[this.#at]
    if (byte === undefined) throw new RangeError('ends too early')
    this.#at += 1
    return byte
  }

  #take(length: number): Buffer {
    const end = this.#at + length
    if (end > this.#bytes.length) throw new RangeError('ends too early')
    const taken = this.#bytes.subarray(this.#at, end)
    this.#at = end
    return taken
  }

  /** A number, or how many bytes or items follow. Beyond 2^53 only the last digits are lost: no id is kept as a number. */
  #size(low: number): number {
    if (low < 24) return low
    if (low > 27) throw new RangeError('no length')
    const bytes = this.#take(1 << (low - 24))
    return bytes.length === 8 ? Number(bytes.readBigUInt64BE()) : bytes.readUIntBE(0, bytes.length)
  }

  #simple(low: number): unknown {
    if (low === 20) return false
    if (low === 21) return true
    if (low === 22) return null
    if (low === 27) return this.#take(8).readDoubleBE()
    throw new RangeError('not allowed')
  }

  #list(size: number, depth: number): unknown[] {
    // Each item takes a byte at least: a larger number is a lie, and would cost the memory it claims.
    if (size > this.#bytes.length - this.#at) throw new RangeError('ends too early')
    const items: unknown[] = []
    for (let index = 0; index < size; index++) items.push(this.value(depth + 1))
    return items
  }

  #record(size: number, depth: number): Readonly<Record<string, unknown>> {
    // Without a prototype: a key may be called anything.
    const record: Record<string, unknown> = Object.create(null)
    for (let index = 0; index < size; index++) {
      const key = this.value(depth + 1)
      if (typeof key !== 'string') throw new RangeError('key is no text')
      record[key] = this.value(depth + 1)
    }
    return record
  }

  #link(tag: number, depth: number): CborLink {
    const bytes = this.value(depth + 1)
    // The identifier follows a zero byte.
    if (tag !== linkTag || !Buffer.isBuffer(bytes) || bytes[0] !== 0) throw new RangeError('not allowed')
    return new CborLink(bytes.toString('latin1', 1))
  }
}

/** One item of DAG-CBOR; undefined where the bytes are none, or more than one. Records have no prototype. */
export function parseDagCbor(bytes: Buffer): unknown {
  const reader = new Reader(bytes)
  try {
    const value = reader.value(0)
    return reader.isAtEnd ? value : undefined
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
