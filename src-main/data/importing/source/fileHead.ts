import type { SourceFile } from '../adapter.ts'

/** Enough for any header, preamble and some fifty messages. */
const headBytes = 64 * 1024

const heads = new WeakMap<SourceFile, Promise<Buffer>>()

async function readUpTo(file: SourceFile, maxBytes: number): Promise<Buffer> {
  const stream = await file.open()
  const parts: Buffer[] = []
  let total = 0
  for await (const part of stream) {
    const bytes: Buffer = part
    parts.push(bytes)
    total += bytes.length
    if (total >= maxBytes) break // leaves the loop and destroys the stream
  }
  return Buffer.concat(parts).subarray(0, maxBytes)
}

/** The first 64 KiB of a file, read once however many adapters look at it. */
export function fileHead(file: SourceFile): Promise<Buffer> {
  const known = heads.get(file)
  if (known !== undefined) return known
  const reading = readUpTo(file, headBytes)
  heads.set(file, reading)
  return reading
}

/** A small side file (account, manifest) as a whole; null when it is larger than `maxBytes`. */
export async function readSmallFile(file: SourceFile, maxBytes: number): Promise<Buffer | null> {
  if (file.sizeBytes > maxBytes) return null
  return readUpTo(file, maxBytes)
}
