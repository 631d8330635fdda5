import { randomUUID } from 'node:crypto'
import { open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError } from './appError.ts'
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
  /** Puts it in its place. @returns whether it replaced a file. @throws AppError as `writeBeside`; it is gone then */
  readonly settle: () => Promise<{ readonly isReplaced: boolean }>
  readonly discard: () => Promise<void>
}

async function asAppError(path: string, error: unknown): Promise<AppError> {
  if (error instanceof AppError) return error
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AppError('diskFull', { cause: error })
  if (await isFolderMissing(path)) {
    return new AppError('folderMissing', { params: { folder: basename(dirname(path)) }, cause: error })
  }
  return new AppError('fileNotWritable', { params: { file: basename(path) }, cause: error })
}

/**
 * Writes a file beside its place, on the same disk, so that several can be whole before the first is renamed.
 *
 * @throws AppError diskFull, folderMissing (params: folder), fileNotWritable (params: file; also for what is no ordinary
 *   file). What stood there before is untouched then.
 */
export async function writeBeside(path: string, content: string | Uint8Array): Promise<BesideFile> {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.part`)
  const discard = (): Promise<void> => rm(beside, { force: true }).catch(() => undefined)
  const failed = async (error: unknown): Promise<never> => {
    await discard()
    throw await asAppError(path, error)
  }
  try {
    await isReplacing(path)
    const file = await open(beside, 'wx')
    failpoint('write.begun')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    return failed(error)
  }
  failpoint('write.whole')
  return {
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
