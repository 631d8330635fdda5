import { quantileType7 } from '../../metrics/statistics/sample.ts'
import { countBefore, hourMs } from './workLog.ts'
import type { WorkLog } from './workLog.ts'

/** Longer gaps are a break, other work or the end of the day. */
const longestGapMs = hourMs
/** Gaps further above the median than this many times the spread of the lower half are breaks too (of logarithms). */
const mostSpreads = 2.5
/** A spread that is taken at least, as a factor: answers of set length would else make every break in them an exception. */
const leastSpread = 2
/** One standard deviation below the median of a normal distribution. */
const lowerQuantile = 0.1587

/** Others that wait, most first: where three wait, a team of up to three has its hands full. */
const waitingToTry = [3, 2, 1] as const

/**
 * Gaps between consecutive answers of the team while other questions waited, ascending: three others where that gives
 * `enough` gaps, else two, else one. Gaps that are too long to be work are left out.
 */
export function busyGaps(log: WorkLog, enough: number): Float64Array {
  let gaps = new Float64Array()
  for (const waiting of waitingToTry) {
    gaps = gapsWhileWaiting(log, waiting)
    if (gaps.length >= enough) break
  }
  return gaps
}

function gapsWhileWaiting(log: WorkLog, waiting: number): Float64Array<ArrayBuffer> {
  const open = openAfterAnswers(log)
  const gaps: number[] = []
  for (let index = 0; index + 1 < log.answersMs.length; index += 1) {
    const gapMs = (log.answersMs[index + 1] ?? 0) - (log.answersMs[index] ?? 0)
    if (gapMs <= longestGapMs && (open[index] ?? 0) >= waiting) gaps.push(gapMs)
  }
  return withoutBreaks(Float64Array.from(gaps).sort())
}

/** Per answer: questions that have come in and wait right after it, those that will be left lying not included. */
function openAfterAnswers(log: WorkLog): Int32Array {
  const answered: number[] = []
  const arrivals: number[] = []
  for (let index = 0; index < log.arrivalMs.length; index += 1) {
    const answeredMs = log.answeredMs[index] ?? Infinity
    if (answeredMs === Infinity) continue
    arrivals.push(log.arrivalMs[index] ?? 0)
    answered.push(answeredMs)
  }
  const arrivalMs = Float64Array.from(arrivals)
  const answeredMs = Float64Array.from(answered).sort()
  return Int32Array.from(log.answersMs, (ms) => countBefore(arrivalMs, ms) - countBefore(answeredMs, ms + 1))
}

function withoutBreaks(ascendingMs: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  if (ascendingMs.length === 0) return ascendingMs
  const median = quantileType7(ascendingMs, 0.5)
  const low = Math.max(1, quantileType7(ascendingMs, lowerQuantile))
  const cutMs = median * Math.max(leastSpread, median / low) ** mostSpreads
  return ascendingMs.subarray(0, countBefore(ascendingMs, cutMs + 1))
}
