import { Readable } from 'node:stream'

/** Unfolding gives 16 KiB at a time; a record of megabytes would be looked through again for each. */
const chunkBytes = 256 * 1024

async function* gathered(stream: Readable): AsyncGenerator<Buffer> {
  let parts: Buffer[] = []
  let bytes = 0
  for await (const part of stream) {
    const buffer: Buffer = part
    parts.push(buffer)
    bytes += buffer.length
    if (bytes < chunkBytes) continue
    yield Buffer.concat(parts)
    parts = []
    bytes = 0
  }
  if (bytes > 0) yield Buffer.concat(parts)
}

/** The same bytes in larger chunks; ends, fails and is destroyed as the stream itself. */
export function inLargerChunks(stream: Readable): Readable {
  const larger = Readable.from(gathered(stream), { objectMode: false })
  larger.once('close', () => stream.destroy())
  return larger
}
