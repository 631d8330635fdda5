import type { ErrorCode } from '#shared/contract/errors.ts'
import type { BackupReason } from '#shared/domain/backupReasons.ts'

/** Makes a verified backup of a dossier that is open on another connection. */
export interface BackUpOrder {
  readonly kind: 'backUp'
  readonly path: string
  readonly nowMs: number
  readonly reason: BackupReason
  readonly appVersion: string
}
/** Puts a backup in the place of a dossier that is closed. */
export interface RestoreOrder {
  readonly kind: 'restore'
  readonly path: string
  readonly backupFileName: string
  /** Proof of the dossier's key. */
  readonly keyCheck: string
  readonly nowMs: number
  readonly appVersion: string
}
/** Reads a dossier through. */
export interface CheckOrder {
  readonly kind: 'check'
  readonly path: string
}
/** Makes a new dossier file of a backup. */
export interface CopyOrder {
  readonly kind: 'copy'
  readonly backupPath: string
  readonly keyCheck: string
  readonly target: string
}
export type SafetyTask = BackUpOrder | RestoreOrder | CheckOrder | CopyOrder

/** One number, in shared memory: other than 0 = stop at the next step. */
export type SafetyOrder = SafetyTask & { readonly cancelled: SharedArrayBuffer }

/** copying: fraction of the pages; checking: fraction of the tables, null while that cannot be told. */
export interface SafetyProgress {
  readonly phase: 'copying' | 'checking' | 'keeping' | 'placing'
  readonly fraction: number | null
}

export type SafetyOutcome =
  | { readonly kind: 'backUp'; readonly fileName: string }
  | { readonly kind: 'restore'; readonly keptPath: string | null; readonly backupFileName: string | null }
  | { readonly kind: 'check'; readonly isSound: boolean }
  | { readonly kind: 'copy' }
export type OutcomeOf<Kind extends SafetyTask['kind']> = Extract<SafetyOutcome, { readonly kind: Kind }>

export type SafetyMessage =
  | { readonly type: 'progress'; readonly progress: SafetyProgress }
  | { readonly type: 'done'; readonly outcome: SafetyOutcome }
  | { readonly type: 'cancelled' }
  | {
      readonly type: 'failed'
      readonly code: ErrorCode | null
      readonly params: Readonly<Record<string, string | number>>
      readonly error: unknown
    }
