import type { CurvePoint } from '../../metrics/metricsResult.ts'
import { MIN_SAMPLE } from '../../metrics/reliability.ts'
import { estimateCurve } from '../../metrics/statistics/curve.ts'
import type { Curve } from '../../metrics/statistics/curve.ts'
import { bandAt, countUpTo } from '../../metrics/statistics/curveBand.ts'
import type { PackageGrid } from './exchangePackage.ts'
import { classStartMs, gridClassCount, responseGridMs } from './responseGrid.ts'

/**
 * The response curve of a package's grid as a curve with one step at each class's end: the shares are those given, the
 * variance is that of the grid's counts. Within a class the cases are spread evenly, since where each lay is not known.
 */
export function curveOfGrid(grid: PackageGrid): Curve {
  const spread = estimateCurve(
    { answeredMs: spreadOut(grid.answered), closedMs: spreadOut(grid.closed), openMs: spreadOut(grid.open) },
    grid.designEffect,
  )
  const known = grid.share.flatMap((share, index) => {
    const timeMs = responseGridMs[index]
    return share === null || timeMs === undefined ? [] : [{ share, timeMs }]
  })
  const isResolved = known.length === grid.share.length
  return {
    ...spread,
    timesMs: Float64Array.from(known, ({ timeMs }) => timeMs),
    share: Float64Array.from(known, ({ share }) => share),
    variance: Float64Array.from(known, ({ share, timeMs }) => varianceAt(spread, share, timeMs)),
    lastMs: known.at(-1)?.timeMs ?? 0,
    isResolved,
  }
}

/** Ascending times, evenly within each class; the last class is taken as wide as all before it. */
function spreadOut(counts: readonly number[]): Float64Array {
  const times = new Float64Array(counts.reduce((sum, count) => sum + count, 0))
  let filled = 0
  for (let index = 0; index < gridClassCount; index += 1) {
    const count = counts[index] ?? 0
    const startMs = classStartMs(index)
    const widthMs = (responseGridMs[index] ?? 2 * startMs) - startMs
    for (let i = 0; i < count; i += 1) times[filled++] = startMs + (widthMs * (i + 0.5)) / count
  }
  return times
}

function varianceAt(spread: Curve, share: number, timeMs: number): number {
  const variance = spread.variance[countUpTo(spread.timesMs, timeMs) - 1] ?? 0
  // The even spread can let the last one waiting be answered where in truth somebody was lost from sight later; then it
  // has no variance. The binomial one on all cases stands in for it.
  return variance > 0 || share <= 0 || share >= 1 ? variance : (share * (1 - share)) / spread.n
}

/** Points at the ends of the classes, from the first at which anybody was answered; empty below 10 cases. */
export function pointsOf(curve: Curve): readonly CurvePoint[] {
  if (curve.n < MIN_SAMPLE) return []
  const points: CurvePoint[] = []
  curve.timesMs.forEach((timeMs, index) => {
    const share = curve.share[index] ?? 0
    if (share > 0) points.push({ timeMs, share, ...bandAt(curve, index) })
  })
  return points
}
