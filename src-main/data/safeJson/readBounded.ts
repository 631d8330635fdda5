import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '../appError.ts'

/** A pipe nobody writes to would be waited for without end; Windows knows neither the flag nor such a file. */
const readWithoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/**
 * A file's bytes, unless there are more than allowed: then nothing is read and null is given. A file that grows
 * meanwhile is not read beyond the limit either.
 *
 * @throws AppError fileUnreadable (params: file) also for what is no ordinary file
 */
export async function readBounded(path: string, largestBytes: number): Promise<Buffer | null> {
  try {
    const file = await open(path, readWithoutWaiting)
    try {
      const stats = await file.stat()
      if (!stats.isFile()) throw new AppError('fileUnreadable', { params: { file: basename(path) } })
      if (stats.size > largestBytes) return null
      const buffer = Buffer.alloc(stats.size)
      let length = 0
      while (length < buffer.length) {
        const { bytesRead } = await file.read(buffer, length, buffer.length - length, length)
        if (bytesRead === 0) break
        length += bytesRead
      }
      return buffer.subarray(0, length)
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('fileUnreadable', { params: { file: basename(path) }, cause: error })
  }
}
