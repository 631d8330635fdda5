import type { Clock } from '../domain/period.ts'
import type { CurvePoint } from '../metrics/metricsResult.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** The left end of every response curve. */
export const curveStartMs = 5 * minuteMs

/** A week: 7 days in calendar time, 40 hours of opening (5 days of 8 hours). */
export const curveEndMs: Readonly<Record<Clock, number>> = { calendar: 7 * dayMs, opening: 40 * hourMs }

const upToADay = [15 * minuteMs, hourMs, 2 * hourMs, 4 * hourMs, 8 * hourMs]

/** Times that are named under a curve and in its table; the last ends the axis. */
export const curveTimes: Readonly<Record<Clock, readonly number[]>> = {
  calendar: [...upToADay, dayMs, 3 * dayMs, 7 * dayMs],
  opening: [...upToADay, 16 * hourMs, 24 * hourMs, 40 * hourMs],
}

/** Place of a time on the logarithmic axis, 0-1; what lies outside stands at its end. */
export function curveX(timeMs: number, clock: Clock): number {
  const endMs = curveEndMs[clock]
  const inside = Math.min(Math.max(timeMs, curveStartMs), endMs)
  return Math.log(inside / curveStartMs) / Math.log(endMs / curveStartMs)
}

/** The step function's value at a time; null before the first answer, when nobody has been answered. */
export function curveAt(curve: readonly CurvePoint[], timeMs: number): CurvePoint | null {
  return curve.findLast((point) => point.timeMs <= timeMs) ?? null
}

/**
 * The curve from 5 minutes to the end of the axis, or to the last answer where the data end sooner: nothing is known
 * after it unless the questions were followed for a week.
 */
export function curveWithin(
  curve: readonly CurvePoint[],
  clock: Clock,
  isFollowedForWeek: boolean,
): CurvePoint[] {
  const endMs = curveEndMs[clock]
  const zero: CurvePoint = { timeMs: curveStartMs, share: 0, low: 0, high: 0 }
  const start: CurvePoint = { ...(curveAt(curve, curveStartMs) ?? zero), timeMs: curveStartMs }
  const inside = curve.filter((point) => point.timeMs > curveStartMs && point.timeMs <= endMs)
  const last = inside.at(-1)
  const isKnown = last !== undefined && last.timeMs < endMs && isFollowedForWeek
  return [start, ...inside, ...(isKnown ? [{ ...last, timeMs: endMs }] : [])]
}
