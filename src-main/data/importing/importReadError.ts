import type { RejectReason } from '#shared/domain/importing.ts'
import { AppError } from '../appError.ts'
import { isOfShortMemory } from '../memoryShort.ts'

/** A whole file cannot be read. Bad rows never throw; they become row issues. */
export class ImportReadError extends Error {
  readonly reason: RejectReason
  /** What exactly, for the message: a line, an entry's name, a missing column. Never content of a message. */
  readonly detail: string | null

  constructor(reason: RejectReason, detail: string | null = null, cause?: unknown) {
    super(detail === null ? reason : `${reason}: ${detail}`, { cause })
    this.name = 'ImportReadError'
    this.reason = reason
    this.detail = detail
  }
}

export interface Rejection {
  readonly reason: RejectReason
  readonly detail: string | null
}

const systemCodes = new Set([
  'ENOENT',
  'EACCES',
  'EPERM',
  'EISDIR',
  'EIO',
  'EBUSY',
  'EMFILE',
  'ENOTDIR',
  'ELOOP',
])

/**
 * Turns whatever was thrown while reading into the reason the user sees.
 *
 * @throws AppError memoryShort: that says nothing of the file
 */
export function rejectionOf(error: unknown): Rejection {
  if (isOfShortMemory(error)) throw new AppError('memoryShort', { cause: error, retryable: true })
  if (error instanceof ImportReadError) return { reason: error.reason, detail: error.detail }
  if (error instanceof Error && error.name === 'AbortError') return { reason: 'cancelled', detail: null }
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (typeof code === 'string') {
    if (systemCodes.has(code)) return { reason: 'unreadableFile', detail: code }
    if (code.startsWith('Z_')) return { reason: 'damagedZip', detail: code }
  }
  return { reason: 'internalError', detail: null }
}
