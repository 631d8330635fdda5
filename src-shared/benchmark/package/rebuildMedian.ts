import { figure, noFigure } from '../../domain/figure.ts'
import type { Figure } from '../../domain/figure.ts'
import type { Curve } from '../../metrics/statistics/curve.ts'
import { bandAt } from '../../metrics/statistics/curveBand.ts'
import { classStartMs, responseGridMs } from './responseGrid.ts'

/** Shares of a package have four decimals, and are exactly one half only where the curve is. */
const TOLERANCE = 1e-9

/**
 * The time by which half of all cases was answered, with its 95 % interval from inverting the shown band, as on screen
 * (curveQuantile.ts) but within a class of the grid: by interpolation on the logarithm of time. Where the curve runs
 * flat at one half, the middle between where it gets there and where it goes on. `lastClass` is the last with any case.
 */
export function medianOfGrid(curve: Curve, lastClass: number): Figure {
  if (curve.answered === 0) return noFigure('nobodyAnswered', curve.n)
  const valueMs = halfAt(curve, lastClass, (index) => curve.share[index] ?? 0)
  if (valueMs === null) return noFigure('notReached', curve.n)
  const lowMs = halfAt(curve, lastClass, (index) => bandAt(curve, index).high)
  const highMs = halfAt(curve, lastClass, (index) => bandAt(curve, index).low)
  return figure(
    valueMs,
    lowMs === null ? null : Math.min(lowMs, valueMs),
    highMs === null ? null : Math.max(highMs, valueMs),
    curve.n,
  )
}

function halfAt(curve: Curve, lastClass: number, levelAt: (index: number) => number): number | null {
  // Without an answer the band has a width too, but no time can be read from it.
  const level = (index: number): number => ((curve.share[index] ?? 0) > 0 ? levelAt(index) : 0)
  for (let index = 0; index < curve.timesMs.length; index += 1) {
    const reached = level(index)
    if (reached < 0.5 - TOLERANCE) continue
    const before = index === 0 ? 0 : level(index - 1)
    const atMs = within(index, before, reached)
    if (reached > 0.5 + TOLERANCE) return atMs
    return (atMs + goesOnAt(curve, index, lastClass, level)) / 2
  }
  return null
}

/** Where a curve that is flat at one half rises again, or else where the data end. */
function goesOnAt(curve: Curve, from: number, lastClass: number, level: (index: number) => number): number {
  for (let index = from + 1; index < curve.timesMs.length; index += 1) {
    if (level(index) > 0.5 + TOLERANCE) return within(index, 0.5, level(index))
  }
  return moment(Math.max(from, lastClass), 0.5)
}

/** The moment within a class at which the share passes one half. */
function within(index: number, before: number, reached: number): number {
  const fraction = reached > before ? Math.min(1, Math.max(0, (0.5 - before) / (reached - before))) : 1
  return moment(index, fraction)
}

/** A moment within a class, 0 = its start, 1 = its end, on the logarithm of time (the first class: on time). */
function moment(index: number, fraction: number): number {
  const startMs = classStartMs(index)
  const endMs = responseGridMs[index] ?? 2 * startMs
  return startMs === 0 ? endMs * fraction : startMs * (endMs / startMs) ** fraction
}
