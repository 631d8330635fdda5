import type { HolidayId } from '../../domain/holidays.ts'
import type { Zone } from '../../domain/localTime.ts'

/** A question of the dossier; UTC epoch milliseconds. */
export interface QuestionRow {
  readonly arrivalMs: number
  /** First answer by a human; null while there is none. */
  readonly firstReplyMs: number | null
  /** Closed without an answer; null when answered or open. */
  readonly closedMs: number | null
  readonly isService: boolean
}

/** A stretch of which exports are missing: [fromMs, untilMs), UTC. */
export interface MissingStretch {
  readonly fromMs: number
  readonly untilMs: number
}

/** What the dossier saw of the team's work, as plain rows. */
export interface ObservedWork {
  /** In any order. */
  readonly questions: readonly QuestionRow[]
  /** When the team sent an answer to a question, follow-up answers included; UTC, in any order. */
  readonly answersMs: readonly number[]
  /** The wall clock of the municipality. */
  readonly zone: Pick<Zone, 'offsetMsAt'>
  /** From when questions would have been seen; null = from the first question. */
  readonly fromMs: number | null
  /** Until when questions and answers would have been seen. */
  readonly untilMs: number
  readonly missing: readonly MissingStretch[]
  /** Null where the reference tables hold none. */
  readonly inhabitants: number | null
  /** Public holidays on which the dossier says it is closed. */
  readonly closedHolidays: readonly HolidayId[]
  /** The year for which costs are worked out. */
  readonly year: number
}
