import type { NextLook } from './looks.ts'
import type { AttentionRule, EndOfShift, WaitingOrder } from './scenario.ts'
import type { Shifts } from './shifts.ts'

/** Messages by arrival; all arrays of one length, whole milliseconds. */
export interface Messages {
  readonly arrivalMs: Float64Array
  readonly handlingMs: Float64Array
  /** 0 = first; small whole numbers. */
  readonly priority: Uint8Array
  readonly attentionMs: Float64Array
  readonly consultationMs: Float64Array
}

export interface Team {
  readonly people: readonly Shifts[]
  /** Per person: times the handling time. */
  readonly handlingFactors: readonly number[]
  /** Per person: when they look who answer beside other work; null = at the messages whenever on shift. */
  readonly looks: readonly (NextLook | null)[]
  /** Hours of the departments that are consulted; null = around the clock. */
  readonly departments: Shifts | null
}

export interface Rules {
  readonly endOfShift: EndOfShift
  readonly order: WaitingOrder
  /** Left out = 'atArrival'. */
  readonly attentionRule?: AttentionRule
  /** What is sent later than this is backlog. */
  readonly horizonMs: number
}

/**
 * Per message, in the order of arrival. `sentMs` is Infinity for what is not answered within the horizon; its other
 * fields are then meaningless. The five parts add up to sent - arrival exactly.
 */
export interface Handled {
  /** Index of who handled it; -1 when nobody began. */
  readonly person: Int32Array
  readonly startMs: Float64Array
  readonly sentMs: Float64Array
  /** Nobody was on shift, or the one who had begun was off shift. */
  readonly closedMs: Float64Array
  /** Somebody was on shift, but had not noticed it: the attention delay, and the time in which all did other work. */
  readonly attentionMs: Float64Array
  /** Ready, and waiting for who is on shift and at other messages. */
  readonly queueMs: Float64Array
  readonly handlingMs: Float64Array
  /** Waiting for another department, whose closed hours included. */
  readonly consultationMs: Float64Array
  readonly answered: number
  readonly backlog: number
}
