import type { ErrorCode } from '#shared/contract/errors.ts'
import type { FormatId, ImportNeed, RejectReason } from '#shared/domain/importing.ts'
import type { Supports } from '#shared/domain/supports.ts'
import type { ReadOptions } from './adapter.ts'
import type { SourceLocator } from './source/locator.ts'

/** What the worker thread is started with. */
export interface ImportOrder {
  readonly databasePath: string
  readonly key: Uint8Array
  readonly locator: SourceLocator
  /** A format the user insists on; null = told by content. */
  readonly format: string | null
  readonly options: ReadOptions
  readonly isExample: boolean
  readonly nowMs: number
  /** One Int32: the state of `importStates`, shared so that cancelling and promoting exclude each other. */
  readonly state: SharedArrayBuffer
}

/** Whoever sets the first change wins: a cancelled import is never promoted, a promoting one never cancelled. */
export const importStates = { running: 0, cancelled: 1, promoting: 2 } as const

export interface ImportOutcome {
  readonly status: 'committed' | 'duplicate' | 'needsInput' | 'rejected' | 'cancelled'
  readonly reason: RejectReason | null
  /** Where or what exactly; never content of a message. */
  readonly reasonDetail: string | null
  readonly format: FormatId | null
  readonly batchId: number | null
  readonly needs: readonly ImportNeed[]
  readonly candidates: readonly string[]
  readonly supports: Supports | null
}

/** How an import ended that was not cancelled. */
export type EndedOutcome = ImportOutcome & { readonly status: Exclude<ImportOutcome['status'], 'cancelled'> }

export interface WorkerProgress {
  readonly type: 'progress'
  readonly phase: 'reading' | 'promoting'
  readonly bytesRead: number
  readonly bytesTotal: number
  /** Records of the file, messages or not. */
  readonly rows: number
  readonly messages: number
}
export interface WorkerDone {
  readonly type: 'done'
  readonly outcome: ImportOutcome
}
/** The cause stays here: it is for the log. */
export interface WorkerFailed {
  readonly type: 'failed'
  /** An error loses its class on its way between threads; the code goes beside it. null = unforeseen. */
  readonly code: ErrorCode | null
  readonly error: unknown
}
export type WorkerMessage = WorkerProgress | WorkerDone | WorkerFailed
