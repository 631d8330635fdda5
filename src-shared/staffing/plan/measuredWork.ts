import type { HolidayId } from '../../domain/holidays.ts'
import type { ArrivalWeek, AttentionRule } from '../engine/scenario.ts'
import type { PlanPerson } from './plan.ts'

/** Priorities of measured questions: service questions and all others. */
export const servicePriority = 0
export const otherPriority = 1

/** An estimate from own data, with what it rests on; null = too little to tell. */
export interface MeasuredDuration {
  /** Ascending. */
  readonly ascendingMs: readonly number[]
  readonly medianMs: number
  readonly meanMs: number
}

/** What the dossier itself says about the work, in the form in which it can be simulated. */
export interface MeasuredWork {
  /** Whole measured weeks, oldest first; `priorities` tell service questions from others. Empty without own questions. */
  readonly weeks: readonly ArrivalWeek[]
  /** Local date of the Monday of the first and of the last of those weeks; null without any. */
  readonly firstMonday: string | null
  readonly lastMonday: string | null
  /** Mean number a week; 0 without any. */
  readonly questionsPerWeek: number
  /** Part that are service questions, 0-1. */
  readonly serviceShare: number
  /** Mean number in each hour of the week, from Monday 0:00: 168. */
  readonly perHourOfWeek: readonly number[]
  /** Work on a question, estimated from answers that followed each other while others waited. */
  readonly handling: MeasuredDuration | null
  /**
   * From arrival until seen. By questions that came in while people were answering and nothing else waited ('atArrival'); where
   * there are too few of those, what fits the answers, in time on duty ('onDuty').
   */
  readonly attention: MeasuredDuration | null
  /** Left out = 'atArrival'. */
  readonly attentionRule?: AttentionRule
  /** Part of the questions that is never answered and no part of the rest, 0-1; left out or null = not known. */
  readonly leftLyingShare?: number | null
  /** Questions that wait at the end of the exports. */
  readonly openQuestions: number
  /** The hours in which answers are usually sent, as one or more rows; the start for drawing the present cover. */
  readonly usualCover: readonly PlanPerson[]
  /** Null where the reference tables hold none. */
  readonly inhabitants: number | null
  /** Public holidays on which the dossier says it is closed. */
  readonly closedHolidays: readonly HolidayId[]
  /** The year for which costs are worked out: that of the last exports. */
  readonly year: number
}
