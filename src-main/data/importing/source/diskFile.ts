import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import type { SourceFile } from '../adapter.ts'

/** Larger reads than the default 64 KiB: fewer turns of the event loop on files of hundreds of megabytes. */
const readBytes = 512 * 1024

/** A file on disk as part of a source. `name` is what the user sees. */
export function diskFile(path: string, name: string, sizeBytes: number): SourceFile {
  return {
    name,
    sizeBytes,
    open: (): Promise<Readable> => Promise.resolve(createReadStream(path, { highWaterMark: readBytes })),
  }
}
