import { Z95 } from './interval.ts'
import type { Interval } from './interval.ts'

/**
 * Score interval for a share (Wilson 1927; formula as in Newcombe, Stat Med 17 (1998) 857-872, method 3).
 * A design effect above 1 leaves n / designEffect independent cases. `successes` may be fractional. n must be > 0.
 */
export function wilson(successes: number, n: number, designEffect = 1): Interval {
  const effectiveN = n / designEffect
  const share = successes / n
  const squared = Z95 * Z95
  const centre = (share * effectiveN + squared / 2) / (effectiveN + squared)
  const spread =
    ((Z95 * Math.sqrt(effectiveN)) / (effectiveN + squared)) *
    Math.sqrt(share * (1 - share) + squared / (4 * effectiveN))
  return {
    low: successes <= 0 ? 0 : Math.max(0, centre - spread),
    high: successes >= n ? 1 : Math.min(1, centre + spread),
  }
}
