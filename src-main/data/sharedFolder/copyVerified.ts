import { createHash } from 'node:crypto'
import { open, rename, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { AppError } from '../appError.ts'
import { CancelledError } from '../cancelledError.ts'
import { codeOf, withinReach } from './reach.ts'

const chunkBytes = 1024 * 1024

/** What a file holds: the hash decides, size and time are for people and for a quick look. */
export interface FileMark {
  readonly sizeBytes: number
  /** SHA-256, hex. */
  readonly sha256: string
  readonly mtimeMs: number
}

export interface CopyWatch {
  /** The place that may vanish: trouble is told as trouble with it. */
  readonly sharedPath: string
  readonly signal?: AbortSignal
  /** Since the last call. */
  readonly onBytes?: (bytes: number) => void
}

async function eachChunk(
  source: FileHandle,
  watch: CopyWatch,
  take: (chunk: Buffer) => Promise<void>,
): Promise<number> {
  const buffer = Buffer.alloc(chunkBytes)
  let total = 0
  for (;;) {
    if (watch.signal?.aborted === true) throw new CancelledError()
    const { bytesRead } = await withinReach(source.read(buffer, 0, chunkBytes, total), watch.sharedPath)
    if (bytesRead === 0) return total
    await take(buffer.subarray(0, bytesRead))
    total += bytesRead
    watch.onBytes?.(bytesRead)
  }
}

/** A handle of a share that hangs cannot be waited for either. */
async function closeQuietly(file: FileHandle, sharedPath: string): Promise<void> {
  await withinReach(file.close(), sharedPath).catch(() => undefined)
}

/** Reads a file whole. @throws AppError sharedUnreachable, fileNotWritable; CancelledError */
export async function markOf(path: string, watch: CopyWatch): Promise<FileMark> {
  const file = await withinReach(open(path, 'r'), watch.sharedPath)
  try {
    const hash = createHash('sha256')
    const sizeBytes = await eachChunk(file, watch, (chunk) => {
      hash.update(chunk)
      return Promise.resolve()
    })
    const { mtimeMs } = await withinReach(file.stat(), watch.sharedPath)
    return { sizeBytes, sha256: hash.digest('hex'), mtimeMs }
  } finally {
    await closeQuietly(file, watch.sharedPath)
  }
}

/**
 * Copies a file whole, has the disk keep it, and reads the copy back: what was read of the one is what stands in the other.
 * The copy's place is overwritten.
 *
 * @returns the mark of what was read
 * @throws AppError sharedUnreachable, fileNotWritable, diskFull, sharedChanged (written to meanwhile, or what was read back
 *   is not what was written); CancelledError
 */
export async function copyVerified(from: string, to: string, watch: CopyWatch): Promise<FileMark> {
  const { sharedPath } = watch
  const before = await withinReach(stat(from), sharedPath)
  const source = await withinReach(open(from, 'r'), sharedPath)
  const hash = createHash('sha256')
  let sizeBytes: number
  try {
    const target = await withinReach(open(to, 'w', 0o600), sharedPath)
    try {
      sizeBytes = await eachChunk(source, watch, async (chunk) => {
        hash.update(chunk)
        await withinReach(target.writeFile(chunk), sharedPath)
      })
      await withinReach(target.sync(), sharedPath)
    } finally {
      await closeQuietly(target, sharedPath)
    }
  } finally {
    await closeQuietly(source, sharedPath)
  }
  const after = await withinReach(stat(from), sharedPath)
  const read = { sizeBytes, sha256: hash.digest('hex'), mtimeMs: after.mtimeMs }
  const isSame = before.size === after.size && before.mtimeMs === after.mtimeMs && after.size === sizeBytes
  const written = await markOf(to, watch)
  if (!isSame || written.sha256 !== read.sha256) throw new AppError('sharedChanged', { retryable: true })
  return read
}

const heldByAnother = new Set(['EPERM', 'EACCES', 'EBUSY'])
const pausesMs = [100, 300, 900]

/**
 * Renames over what stands there. On Windows a scanner that looks at either file holds it for a moment: tried again.
 *
 * @throws AppError sharedUnreachable, fileNotWritable
 */
export async function renameOver(from: string, to: string, sharedPath: string): Promise<void> {
  for (const pauseMs of pausesMs) {
    const failure = await withinReach(
      rename(from, to).then(
        () => null,
        (error: unknown) => codeOf(error) ?? 'UNKNOWN',
      ),
      sharedPath,
    )
    if (failure === null) return
    if (!heldByAnother.has(failure)) break
    await wait(pauseMs)
  }
  await withinReach(rename(from, to), sharedPath)
}

/** Has the folder's own entry kept too, where the system can; a share that cannot has its own ways. */
export async function keepFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close().catch(() => undefined)
}
