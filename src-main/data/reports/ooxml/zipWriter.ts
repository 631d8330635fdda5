import { once } from 'node:events'
import { crc32, createDeflateRaw } from 'node:zlib'
import type { DeflateRaw } from 'node:zlib'

/** A packed entry of a zip. */
export interface ZipEntry {
  readonly name: string
  readonly crc: number
  readonly size: number
  readonly packed: readonly Buffer[]
  readonly packedSize: number
}

const localSignature = 0x04034b50
const centralSignature = 0x02014b50
const endSignature = 0x06054b50
/** 2.0: deflate. */
const version = 20
const utf8Names = 0x0800
const deflated = 8
/** 1 January 1980: the zip's first day, so that equal content makes equal bytes. */
const dosDate = 0x21

/** The same fields stand before an entry and in the list at the end (PKWARE APPNOTE 4.3.7 and 4.3.12). */
function fieldsOf({ name, crc, size, packedSize }: ZipEntry): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(version, 0)
  fields.writeUInt16LE(utf8Names, 2)
  fields.writeUInt16LE(deflated, 4)
  fields.writeUInt16LE(0, 6)
  fields.writeUInt16LE(dosDate, 8)
  fields.writeUInt32LE(crc, 10)
  fields.writeUInt32LE(packedSize, 14)
  fields.writeUInt32LE(size, 18)
  fields.writeUInt16LE(Buffer.byteLength(name), 22)
  return fields
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(signature, 0)
  return bytes
}

function centralOf(entry: ZipEntry, offset: number): Buffer {
  const madeBy = Buffer.from([version, 0])
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  return Buffer.concat([signed(centralSignature), madeBy, fieldsOf(entry), rest, Buffer.from(entry.name)])
}

/** What one entry holds, packed while it is written. */
export class ZipEntryWriter {
  readonly #name: string
  readonly #deflate: DeflateRaw = createDeflateRaw()
  readonly #packed: Buffer[] = []
  #crc = 0
  #size = 0

  constructor(name: string) {
    this.#name = name
    this.#deflate.on('data', (chunk: Buffer) => this.#packed.push(chunk))
  }

  /** Waits where packing is behind, so that nothing piles up. */
  async write(content: string | Uint8Array): Promise<void> {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
    this.#crc = crc32(bytes, this.#crc)
    this.#size += bytes.length
    if (!this.#deflate.write(bytes)) await once(this.#deflate, 'drain')
  }

  async end(): Promise<ZipEntry> {
    const ended = once(this.#deflate, 'end')
    this.#deflate.end()
    await ended
    const packedSize = this.#packed.reduce((sum, { length }) => sum + length, 0)
    return { name: this.#name, crc: this.#crc, size: this.#size, packed: this.#packed, packedSize }
  }

  /** Where writing stops half-way. */
  destroy(): void {
    this.#deflate.destroy()
  }
}

/** A zip of these entries, up to 4 GB. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    central.push(centralOf(entry, offset))
    const head = Buffer.concat([signed(localSignature), fieldsOf(entry), Buffer.from(entry.name)])
    parts.push(head, ...entry.packed)
    offset += head.length + entry.packedSize
  }
  const list = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(endSignature, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, list, end])
}
