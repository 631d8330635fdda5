import type { Curve } from './curve.ts'
import { bandAt, countBelow } from './curveBand.ts'
import { Z95 } from './interval.ts'

/** A quantile of the response time; null = the curve, or the edge of its band, does not get there. */
export interface CurveQuantile {
  readonly valueMs: number | null
  readonly lowMs: number | null
  readonly highMs: number | null
}

// The tolerance of R's quantile.survfit: the square root of the double's precision.
const TOLERANCE = Math.sqrt(Number.EPSILON)

/**
 * The time by which a share `probability` of all cases was answered, as R's quantile.survfit: the first step that
 * reaches it; where the curve runs flat at exactly that share, the middle of the flat piece (up to the last time
 * seen, at the curve's end). The limits invert the shown band in the same way.
 */
export function quantileOf(curve: Curve, probability: number): CurveQuantile {
  const reached = countBelow(curve.share, probability - TOLERANCE)
  return {
    valueMs: reach(curve, probability, (index) => curve.share[index] ?? 0, reached),
    lowMs: reach(
      curve,
      probability,
      (index) => bandAt(curve, index).high,
      firstBlockNear(curve, probability - TOLERANCE),
    ),
    // The band's lower edge lies under the share, so it gets nowhere earlier.
    highMs: reach(curve, probability, (index) => bandAt(curve, index).low, reached),
  }
}

function reach(
  curve: Curve,
  probability: number,
  levelAt: (index: number) => number,
  from = 0,
): number | null {
  const { timesMs } = curve
  for (let index = from; index < timesMs.length; index += 1) {
    const level = levelAt(index)
    if (level < probability - TOLERANCE) continue
    const timeMs = timesMs[index] ?? 0
    const isFlatThere = Math.abs(level - probability) < TOLERANCE
    return isFlatThere ? (timeMs + (timesMs[index + 1] ?? curve.lastMs)) / 2 : timeMs
  }
  return null
}

const blockSteps = 64

/**
 * Where to begin looking for the band's upper edge: the first block of steps that it can get so high in. It spares
 * working out the edge, logarithms and all, at most steps of a long curve; what is found is the same.
 */
function firstBlockNear(curve: Curve, level: number): number {
  let from = 0
  while (from + blockSteps < curve.timesMs.length && highestEdge(curve, from, from + blockSteps) < level) {
    from += blockSteps
  }
  return from
}

/**
 * No upper edge of the steps [from, to) lies higher: it rises with the share and with the variance, and falls with
 * (1 - share) |ln(1 - share)|, which is concave and so smallest at one of the ends.
 */
function highestEdge({ share, variance, designEffect }: Curve, from: number, to: number): number {
  const [first, last] = [share[from] ?? 0, share[to - 1] ?? 1]
  if (first <= 0 || last >= 1 - 1e-9) return 1
  let largest = 0
  for (let index = from; index < to; index += 1) largest = Math.max(largest, variance[index] ?? 0)
  const slope = Math.min(slopeAt(first), slopeAt(last))
  const width = (Z95 * Math.sqrt(largest * designEffect)) / slope
  return -Math.expm1(Math.log1p(-last) * Math.exp(width)) + 1e-9
}

function slopeAt(share: number): number {
  return (1 - share) * Math.abs(Math.log1p(-share))
}
