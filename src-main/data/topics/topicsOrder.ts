import type { Evaluation } from '#shared/topics/evaluate.ts'
import type { ErrorCode } from '#shared/contract/errors.ts'
import type { TopicWordChange } from '../importing/enrich/lexicon.ts'

export type TopicsTask =
  | { readonly kind: 'train' }
  | { readonly kind: 'use' }
  | { readonly kind: 'takeBack' }
  | { readonly kind: 'words'; readonly changes: readonly TopicWordChange[] }

/** What the worker thread is started with. */
export interface TopicsOrder {
  readonly databasePath: string
  readonly nowMs: number
  readonly task: TopicsTask
  /** One Int32 that is 1 when it was cancelled. */
  readonly cancelled: SharedArrayBuffer
}

export interface TopicsProgress {
  readonly phase: 'reading' | 'validating' | 'training'
  readonly done: number
  readonly total: number
}

export type TopicsOutcome =
  | {
      readonly status: 'done'
      /** Of a training only. */
      readonly evaluation: Evaluation | null
      readonly messagesChanged: number
    }
  | { readonly status: 'cancelled' }
  /** Too few labels to train, or no classifier to use: another window has changed it. */
  | { readonly status: 'notThere' }

export type TopicsMessage =
  | { readonly type: 'progress'; readonly progress: TopicsProgress }
  | { readonly type: 'done'; readonly outcome: TopicsOutcome }
  | { readonly type: 'failed'; readonly code: ErrorCode | null; readonly error: unknown }
