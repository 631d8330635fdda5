import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '../appError.ts'
import { CancelledError } from '../cancelledError.ts'

/** A share whose server is gone answers after minutes, or never: nobody waits longer than this for one step. */
const longestStepMs = 20_000

const unreachable = new Set([
  'ENOENT',
  'ENOTDIR',
  'EIO',
  'ESTALE',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENETRESET',
  'ECONNRESET',
  'ECONNREFUSED',
  'ENOTCONN',
  'ENXIO',
  'ENODEV',
  'EREMOTEIO',
  'ETIMEDOUT',
  'EAGAIN',
  // What Windows reports of a share that is gone often reaches Node without a name of its own.
  'UNKNOWN',
])
const notAllowed = new Set(['EACCES', 'EPERM', 'EROFS'])

export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

/** Trouble with a shared folder, as one of the app's codes (params: file). */
export function asSharedError(error: unknown, sharedPath: string): unknown {
  if (error instanceof AppError || error instanceof CancelledError) return error
  const code = codeOf(error)
  if (code === null) return error
  const params = { file: basename(sharedPath) }
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new AppError('diskFull', { cause: error, retryable: true })
  if (unreachable.has(code)) {
    return new AppError('sharedUnreachable', { params, cause: error, retryable: true })
  }
  if (notAllowed.has(code) || code === 'EBUSY') {
    return new AppError('fileNotWritable', { params, cause: error, retryable: true })
  }
  return error
}

/** @throws AppError sharedUnreachable when the step is not over in time; it may still end by itself later */
export async function withinReach<T>(
  step: Promise<T>,
  sharedPath: string,
  limitMs = longestStepMs,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new AppError('sharedUnreachable', { params: { file: basename(sharedPath) }, retryable: true }),
        ),
      limitMs,
    )
    timer.unref()
  })
  try {
    return await Promise.race([step, late])
  } catch (error) {
    throw asSharedError(error, sharedPath)
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Whether something stands there that is not empty.
 *
 * @throws AppError sharedUnreachable, fileNotWritable
 */
export async function isThere(path: string, sharedPath: string): Promise<boolean> {
  const look = stat(path).then(
    ({ size }) => size > 0,
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT') return false
      throw error
    },
  )
  return withinReach(look, sharedPath)
}
