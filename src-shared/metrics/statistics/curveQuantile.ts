import type { Curve } from './curve.ts'
import { bandAt, countBelow } from './curveBand.ts'

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
    lowMs: reach(curve, probability, (index) => bandAt(curve, index).high),
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
