import { randomUUID } from 'node:crypto'
import { open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError } from './appError.ts'

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

/**
 * Writes a file that is there whole or not at all: beside its place first, then renamed over it.
 *
 * @returns whether it replaced a file
 * @throws AppError diskFull, folderMissing (params: folder), fileNotWritable (params: file; also for what is no ordinary
 *   file). What stood there before is untouched then.
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
): Promise<{ readonly isReplaced: boolean }> {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.part`)
  try {
    const isReplaced = await isReplacing(path)
    const file = await open(beside, 'wx')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
    return { isReplaced }
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    if (error instanceof AppError) throw error
    const code = codeOf(error)
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new AppError('diskFull', { cause: error })
    if (await isFolderMissing(path))
      throw new AppError('folderMissing', { params: { folder: basename(dirname(path)) }, cause: error })
    throw new AppError('fileNotWritable', { params: { file: basename(path) }, cause: error })
  }
}
