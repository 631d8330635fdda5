import { randomUUID } from 'node:crypto'
import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError } from './appError.ts'
import { CancelledError } from './cancelledError.ts'
import { failpoint } from './db/failpoint.ts'

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null
}

/** Whether an ordinary file stands there, which is then replaced; a device, a pipe or a folder never is. */
async function isReplacing(path: string): Promise<boolean> {
  try {
    const there = await stat(path)
    if (!there.isFile()) throw new AppError('fileNotWritable', { params: { file: basename(path) } })
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

/** A file cannot be made in a folder that is not there; the file's own name says nothing then. */
async function isFolderMissing(path: string): Promise<boolean> {
  return stat(dirname(path)).then(
    (folder) => !folder.isDirectory(),
    (error: unknown) => codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR',
  )
}

/** A file that lies whole beside its place. One of the two is called, once. */
export interface BesideFile {
  /** Where it lies until then. */
  readonly path: string
  /** Puts it in its place. @returns whether it replaced a file. @throws AppError as `writeBeside`; it is gone then */
  readonly settle: () => Promise<{ readonly isReplaced: boolean }>
  readonly discard: () => Promise<void>
}

/** A file system's error while `path` is written, as one of the app's codes. */
export async function asWriteError(path: string, error: unknown): Promise<AppError> {
  if (error instanceof AppError) return error
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AppError('diskFull', { cause: error })
  if (await isFolderMissing(path)) {
    return new AppError('folderMissing', { params: { folder: basename(dirname(path)) }, cause: error })
  }
  return new AppError('fileNotWritable', { params: { file: basename(path) }, cause: error })
}

const leftBeside = /^\.dialoogmeter-[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\.part$/
/** Nobody is still writing such a file: a save takes minutes at most. */
const isLeftAfterMs = 3_600_000

/**
 * Removes from a folder what a save left there that was broken off. A colleague may be saving in it too, so only what is
 * older than the file that was begun just now goes, by the clock of the disk that both lie on. What cannot go stays.
 */
async function sweepLeftBeside(begun: string): Promise<void> {
  const folder = dirname(begun)
  try {
    const { mtimeMs: nowMs } = await stat(begun)
    for (const name of await readdir(folder)) {
      if (!leftBeside.test(name)) continue
      const path = join(folder, name)
      const { mtimeMs } = await stat(path)
      if (nowMs - mtimeMs > isLeftAfterMs) await rm(path, { force: true })
    }
  } catch {
    // A folder that may be written in, and not be listed.
  }
}

/** The content as it is, or who writes it in pieces. */
export type FileContent = string | Uint8Array | ((file: FileHandle) => Promise<void>)

/**
 * Writes a file beside its place, on the same disk, so that several can be whole before the first is renamed.
 *
 * @throws AppError diskFull, folderMissing (params: folder), fileNotWritable (params: file; also for what is no ordinary
 *   file); CancelledError when the writer of the content throws it. What stood there before is untouched then.
 */
export async function writeBeside(path: string, content: FileContent): Promise<BesideFile> {
  const beside = join(dirname(path), `.dialoogmeter-${randomUUID()}.part`)
  const discard = (): Promise<void> => rm(beside, { force: true }).catch(() => undefined)
  const failed = async (error: unknown): Promise<never> => {
    await discard()
    if (error instanceof CancelledError) throw error
    throw await asWriteError(path, error)
  }
  try {
    await isReplacing(path)
    const file = await open(beside, 'wx')
    failpoint('write.begun')
    await sweepLeftBeside(beside)
    try {
      if (typeof content === 'function') await content(file)
      else await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    return failed(error)
  }
  failpoint('write.whole')
  return {
    path: beside,
    discard,
    settle: async () => {
      try {
        const isReplaced = await isReplacing(path)
        await rename(beside, path)
        failpoint('write.placed')
        return { isReplaced }
      } catch (error) {
        return failed(error)
      }
    },
  }
}

/**
 * Writes a file that is there whole or not at all: beside its place first, then renamed over it.
 *
 * @returns whether it replaced a file
 * @throws AppError as `writeBeside`
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
): Promise<{ readonly isReplaced: boolean }> {
  const beside = await writeBeside(path, content)
  return beside.settle()
}
