import { createReadStream } from 'node:fs'
import type { ReadStream } from 'node:fs'
import type { SourceFile } from '../adapter.ts'

/** Larger reads than the default 64 KiB: fewer turns of the event loop on files of hundreds of megabytes. */
const readBytes = 512 * 1024

/** A file's bytes. Once `signal` is aborted, opening and reading end in an AbortError. */
export function readDisk(path: string, signal: AbortSignal | null): ReadStream {
  signal?.throwIfAborted()
  return createReadStream(path, { highWaterMark: readBytes, ...(signal === null ? {} : { signal }) })
}

/** A file on disk as part of a source. `name` is what the user sees; `signal` ends every reading of it. */
export function diskFile(
  path: string,
  name: string,
  sizeBytes: number,
  signal: AbortSignal | null,
): SourceFile {
  return {
    name,
    sizeBytes,
    open: () => new Promise((resolve) => resolve(readDisk(path, signal))),
  }
}
