import type { OpeningBlock } from '../../domain/openingHours.ts'
import type { Demand } from './demand.ts'

/**
 * A staffing scenario as plain data. Time runs in milliseconds from the Monday 00:00 on which the simulated weeks
 * begin, by the wall clock of the municipality; every week has 168 hours (the hour of the clock change is not modelled).
 */
export interface Scenario {
  /** Whole weeks, 1 or more. */
  readonly horizonWeeks: number
  readonly arrivals: Arrivals
  /** Work on one message, without interruptions and without consultation. */
  readonly handling: Duration
  readonly people: readonly Person[]
  /** Days on which nobody works, counted from the first Monday (= 0). */
  readonly holidays: readonly number[]
  readonly endOfShift: EndOfShift
  readonly order: WaitingOrder
  /** Messages that already wait when the first week begins; they are handled but are no part of the results. */
  readonly openingBacklog: number
  readonly consultation: Consultation | null
  /** From arrival until somebody notices. */
  readonly attentionDelay: Duration
  /** Left out = 'atArrival'. */
  readonly attentionRule?: AttentionRule
  /** What changes in the arrivals; left out = nothing. */
  readonly demand?: Demand
}

/** What happens to work that is not done when the shift ends: worked on, or resumed by the same person next shift. */
export type EndOfShift = 'finish' | 'pause'

/**
 * 'atArrival': the delay runs from arrival, for messages that arrive while somebody is on shift; a shift begins with what
 * lies waiting. 'onDuty': so much time on shift passes before somebody gets to a message, whenever it came in, as where the
 * team has other work beside it.
 */
export type AttentionRule = 'atArrival' | 'onDuty'

/** 'priority': the lowest number first among those that wait; who is being handled is never interrupted. */
export type WaitingOrder = 'fifo' | 'priority'

/** A week whose arrivals are known. */
export interface ArrivalWeek {
  /** Milliseconds after Monday 00:00, ascending, below a week. */
  readonly offsetsMs: readonly number[]
  /** 0 = first; as long as `offsetsMs`, or null = all the same. */
  readonly priorities: readonly number[] | null
}

export type Arrivals =
  /** The measured weeks in their own order, from the first again after the last. */
  | { readonly kind: 'replay'; readonly weeks: readonly ArrivalWeek[]; readonly volumeFactor: number }
  /** Whole weeks drawn with replacement, so that days and storms within a week stay together. */
  | { readonly kind: 'weekBootstrap'; readonly weeks: readonly ArrivalWeek[]; readonly volumeFactor: number }
  /** Typed-in volume: independent arrivals, by the weights of the 168 hours from Monday 00:00. */
  | {
      readonly kind: 'poisson'
      readonly perWeek: number
      readonly hourWeights: readonly number[]
      /** As with measured weeks; left out = 1. */
      readonly volumeFactor?: number
      /** Part with priority 0, the others have 1; left out = all. */
      readonly firstShare?: number
    }

export type Duration =
  | { readonly kind: 'fixed'; readonly ms: number }
  | { readonly kind: 'exponential'; readonly meanMs: number }
  /** `spread` is the standard deviation of the natural logarithm. */
  | { readonly kind: 'logNormal'; readonly medianMs: number; readonly spread: number }
  /** Measured durations, ascending; each is as likely. */
  | { readonly kind: 'sample'; readonly ascendingMs: readonly number[] }

export interface Person {
  /** Seven days, Monday first; a day may hold several blocks. */
  readonly days: readonly (readonly OpeningBlock[])[]
  /** Works only in every so many weeks: a rotating webcare day. null = every week. */
  readonly rotation: Rotation | null
  /** Days off, counted from the first Monday (= 0). */
  readonly absentDays: readonly number[]
  /** Part of the days, 0-1, lost at random to sickness and the like. */
  readonly shrinkage: number
  /** Slower (> 1) or faster (< 1) than the handling time of the scenario. */
  readonly handlingFactor: number
  /**
   * Answers beside other work: looks at the beginning of a shift, goes on until nothing waits, then does other work for
   * so many milliseconds (whole, 1 or more) and looks again. A message does not end that stretch early, the end of the
   * shift does. null = at the messages whenever on shift.
   */
  readonly looksEveryMs: number | null
}

export interface Rotation {
  readonly everyWeeks: number
  /** 0 up to everyWeeks: the first week in which the person works. */
  readonly firstWeek: number
}

export interface Consultation {
  /** Part of the messages, 0-1, for which another department is asked before handling. */
  readonly share: number
  /** Time the department needs, within its hours. */
  readonly delay: Duration
  /** The department's seven days, Monday first; null = the delay runs around the clock. */
  readonly days: readonly (readonly OpeningBlock[])[] | null
}
