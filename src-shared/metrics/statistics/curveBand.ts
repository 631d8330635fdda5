import type { CurvePoint } from '../metricsResult.ts'
import type { Curve } from './curve.ts'
import { Z95 } from './interval.ts'
import type { Interval } from './interval.ts'
import { wilson } from './wilson.ts'

/**
 * Share answered by `timeMs` with its 95 % interval, or null when the data end earlier while somebody was still
 * waiting: what would have come is unknown.
 */
export function pointAt(curve: Curve, timeMs: number): CurvePoint | null {
  if (curve.n === 0 || (timeMs > curve.lastMs && !curve.isResolved)) return null
  const index = countUpTo(curve.timesMs, timeMs) - 1
  if (index < 0) return { timeMs, share: 0, ...wilsonAt(curve, 0, timeMs) }
  return { timeMs, share: curve.share[index] ?? 0, ...bandAt(curve, index) }
}

/**
 * 95 % interval at one step: complementary log-log of 1 - share (as conf.type "log-log" of R's survfit); where the
 * share is 0 or 1 and that does not exist, Wilson's on the cases at risk.
 */
export function bandAt(curve: Curve, index: number): Interval {
  const share = curve.share[index] ?? 0
  const waiting = 1 - share
  if (share <= 0 || waiting <= 1e-15) return wilsonAt(curve, share, curve.timesMs[index] ?? 0)
  const logWaiting = Math.log(waiting)
  const standardError = Math.sqrt((curve.variance[index] ?? 0) * curve.designEffect)
  const width = (Z95 * standardError) / (waiting * Math.abs(logWaiting))
  return {
    low: -Math.expm1(logWaiting * Math.exp(-width)),
    high: -Math.expm1(logWaiting * Math.exp(width)),
  }
}

// At risk for having been answered by a time: all cases but those that went out of sight before it. Closed cases
// stay in, as they can no longer be answered.
function wilsonAt(curve: Curve, share: number, timeMs: number): Interval {
  const atRisk = curve.n - countBelow(curve.openMs, timeMs)
  if (atRisk <= 0) return { low: 0, high: 1 }
  return wilson(share <= 0 ? 0 : atRisk, atRisk, curve.designEffect)
}

/**
 * Points for drawing: every step, or an even choice of at most `maxPoints` of them, always with first and last. The
 * last step up to each of `keptMs` is added, so that the share read there is the curve's own.
 */
export function drawnPoints(
  curve: Curve,
  maxPoints: number,
  keptMs: readonly number[] = [],
): readonly CurvePoint[] {
  const steps = curve.timesMs.length
  const drawn = Math.min(steps, Math.max(2, maxPoints))
  const indices = new Set<number>()
  for (let i = 0; i < drawn; i += 1)
    indices.add(drawn === steps ? i : Math.round((i * (steps - 1)) / (drawn - 1)))
  for (const timeMs of keptMs) {
    const last = countUpTo(curve.timesMs, timeMs) - 1
    if (last >= 0) indices.add(last)
  }
  return [...indices]
    .toSorted((a, b) => a - b)
    .map((index) => ({
      timeMs: curve.timesMs[index] ?? 0,
      share: curve.share[index] ?? 0,
      ...bandAt(curve, index),
    }))
}

/** How many values of an ascending array are <= limit. */
export function countUpTo(sorted: Float64Array, limit: number): number {
  return search(sorted, (value) => value <= limit)
}

/** How many values of an ascending array are < limit. */
export function countBelow(sorted: Float64Array, limit: number): number {
  return search(sorted, (value) => value < limit)
}

function search(sorted: Float64Array, isLeft: (value: number) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const value = sorted[middle]
    if (value !== undefined && isLeft(value)) low = middle + 1
    else high = middle
  }
  return low
}
