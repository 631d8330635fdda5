import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError } from './appError.ts'

/**
 * Writes a file that is there whole or not at all: beside its place first, then renamed over it.
 *
 * @throws AppError diskFull, fileNotWritable (params: file). What stood there before is untouched then.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.part`)
  try {
    const file = await open(beside, 'wx')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new AppError('diskFull', { cause: error })
    throw new AppError('fileNotWritable', { params: { file: basename(path) }, cause: error })
  }
}
