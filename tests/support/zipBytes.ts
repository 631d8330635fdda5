import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  readonly content: Buffer | string
  /** What the headers claim, where they should lie. */
  readonly claimedBytes?: number
}

function headerOf(
  signature: number,
  entry: Readonly<{ name: Buffer; packed: Buffer; crc: number; size: number }>,
) {
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0) // version needed
  common.writeUInt16LE(0x0800, 2) // names are UTF-8
  common.writeUInt16LE(8, 4) // deflate
  common.writeUInt32LE(entry.crc, 10)
  common.writeUInt32LE(entry.packed.length, 14)
  common.writeUInt32LE(entry.size, 18)
  common.writeUInt16LE(entry.name.length, 22)
  const start = Buffer.alloc(4)
  start.writeUInt32LE(signature)
  return { start, common }
}

/** The bytes of a zip with these entries, in the plain form that every tool writes. */
export function zipBytes(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const { name, content, claimedBytes } of entries) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const facts = { name: Buffer.from(name), packed, crc: crc32(bytes), size: claimedBytes ?? bytes.length }
    const local = headerOf(0x04034b50, facts)
    const central = headerOf(0x02014b50, facts)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    const localBytes = Buffer.concat([local.start, local.common, facts.name, packed])
    locals.push(localBytes)
    centrals.push(Buffer.concat([central.start, Buffer.from([20, 0]), central.common, tail, facts.name]))
    offset += localBytes.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}
