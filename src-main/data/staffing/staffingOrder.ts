import type { ProgressOf } from '#shared/contract/registry.ts'
import type { GoalSeek } from '#shared/staffing/plan/goal.ts'
import type { MeasuredWork } from '#shared/staffing/plan/measuredWork.ts'
import type { BackTest, PlanOutcome } from '#shared/staffing/plan/outcome.ts'
import type { Plan } from '#shared/staffing/plan/plan.ts'
import type { ObservedRows } from './observedRows.ts'

interface OnPlan {
  readonly plan: Plan
  readonly work: MeasuredWork
}

export interface SimulateTask extends OnPlan {
  readonly kind: 'simulate'
}

export interface BackTestTask extends OnPlan {
  readonly kind: 'backTest'
  /** From which the work was measured: what was known before each week is read from it again. */
  readonly observed: ObservedRows
}

export interface SeekGoalTask extends OnPlan {
  readonly kind: 'seekGoal'
  /** Place of the scenario whose cover it starts from. */
  readonly scenario: number
}

/** All that a thread needs: it reads nothing of the dossier itself. */
export type StaffingTask = SimulateTask | BackTestTask | SeekGoalTask

export type StaffingOutcome =
  | { readonly kind: 'simulate'; readonly outcome: PlanOutcome }
  | { readonly kind: 'backTest'; readonly outcome: BackTest }
  | { readonly kind: 'seekGoal'; readonly outcome: GoalSeek }

export type StaffingProgress =
  ProgressOf<'staffing.simulate'> | ProgressOf<'staffing.backTest'> | ProgressOf<'staffing.seekGoal'>

/** What a thread is asked. */
export interface StaffingOrder {
  readonly task: StaffingTask
  /** One Int32 that is 1 when it was cancelled. */
  readonly cancelled: SharedArrayBuffer
}

export type StaffingMessage =
  | { readonly type: 'progress'; readonly progress: StaffingProgress }
  | { readonly type: 'done'; readonly outcome: StaffingOutcome }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly error: unknown }
