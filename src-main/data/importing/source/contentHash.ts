import { createHash } from 'node:crypto'
import type { SourceFile } from '../adapter.ts'

/** sha-256 (hex) of a stream's bytes. */
export async function hashStream(stream: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of stream) hash.update(part)
  return hash.digest('hex')
}

/** One hash over a folder: names and contents in name order, so that the order on disk does not matter. */
export async function hashFiles(files: readonly SourceFile[]): Promise<string> {
  const hash = createHash('sha256')
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const file of sorted) {
    const digest = await hashStream(await file.open())
    hash.update(`${file.name}\n${digest}\n`)
  }
  return hash.digest('hex')
}
