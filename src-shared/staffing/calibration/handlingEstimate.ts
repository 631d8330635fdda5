import { meanOf, quantileType7 } from '../../metrics/statistics/sample.ts'
import type { MeasuredDuration } from '../plan/measuredWork.ts'
import { busyGaps } from './answerGaps.ts'
import type { WorkLog } from './workLog.ts'

/** Fewer gaps tell nothing. */
const leastGaps = 30
/** From so many on only gaps are taken in which more questions waited. */
const enoughGaps = 100

/**
 * Work on one question, all its answers together: the gaps between consecutive answers while other questions waited, times
 * the people usually on duty, times the mean number of answers a question takes. No employee is looked at: the gaps are the
 * team's. Null below 30 gaps. Its bias is in docs/staffing.md.
 */
export function handlingEstimate(log: WorkLog, peopleOnDuty: number): MeasuredDuration | null {
  const gaps = busyGaps(log, enoughGaps)
  if (gaps.length < leastGaps) return null
  const factor = peopleOnDuty * answersPerQuestion(log)
  return durationOf(gaps.map((ms) => Math.round(ms * factor)))
}

/** Below 1 where answers to several questions go out within a minute. */
function answersPerQuestion({ answersMs, answeredMs }: WorkLog): number {
  const answered = answeredMs.reduce((count, ms) => count + (ms === Infinity ? 0 : 1), 0)
  return answered === 0 ? 1 : answersMs.length / answered
}

/** `ascendingMs` must not be empty. */
export function durationOf(ascendingMs: Float64Array): MeasuredDuration {
  return {
    ascendingMs: Array.from(ascendingMs),
    medianMs: quantileType7(ascendingMs, 0.5),
    meanMs: meanOf(ascendingMs),
  }
}
