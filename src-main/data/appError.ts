import type { AppErrorShape, ErrorCode } from '#shared/contract/errors.ts'

export type ErrorParams = AppErrorShape['params']

interface AppErrorOptions {
  readonly params?: ErrorParams
  readonly retryable?: boolean
  /** Stays in the local log; never crosses the port. */
  readonly cause?: unknown
}

/** An unexpected outcome with a code from the closed list. `message` is for the log only. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly params: ErrorParams
  readonly retryable: boolean

  constructor(code: ErrorCode, options: AppErrorOptions = {}) {
    super(code, { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.params = options.params ?? {}
    this.retryable = options.retryable ?? false
  }
}
