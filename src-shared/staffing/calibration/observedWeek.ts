import { quantileType7 } from '../../metrics/statistics/sample.ts'
import { countBefore } from './workLog.ts'
import type { WorkLog } from './workLog.ts'

/** Responses to the questions of a stretch, ascending; those left lying or closed are no part of it. */
export function responsesBetween(
  log: WorkLog,
  stays: Uint8Array,
  fromMs: number,
  toMs: number,
): Float64Array {
  const [first, end] = [countBefore(log.arrivalMs, fromMs), countBefore(log.arrivalMs, toMs)]
  return log.responseMs
    .slice(first, end)
    .filter((_, index) => stays[first + index] === 1)
    .sort()
}

export interface ResponseFigures {
  readonly questions: number
  readonly share: number
  /** Infinity where the quantile lies among what is not answered yet. */
  readonly medianMs: number
  readonly p90Ms: number
}

/** Null without questions. */
export function figuresOf(ascendingMs: Float64Array, limitMs: number): ResponseFigures | null {
  if (ascendingMs.length === 0) return null
  const at = (probability: number): number => {
    const value = quantileType7(ascendingMs, probability)
    // Between two that are not answered the quantile is none either.
    return Number.isNaN(value) ? Infinity : value
  }
  return {
    questions: ascendingMs.length,
    share: countBefore(ascendingMs, limitMs + 1) / ascendingMs.length,
    medianMs: at(0.5),
    p90Ms: at(0.9),
  }
}
