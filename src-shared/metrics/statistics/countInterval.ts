import { MIN_BLOCKS } from './designEffect.ts'
import { Z95 } from './interval.ts'
import type { Interval } from './interval.ts'

/**
 * Interval for the mean of a count that came in by itself: the score interval of a Poisson count, as Wilson's is of a
 * share (x + z^2/2 -/+ z * sqrt(x + z^2/4); Garwood's exact limits lie just outside). A dispersion above 1 leaves
 * count / dispersion independent events.
 */
export function countInterval(count: number, dispersion = 1): Interval {
  const events = count / dispersion
  const squared = Z95 * Z95
  const spread = Z95 * Math.sqrt(events + squared / 4)
  return {
    low: Math.max(0, events + squared / 2 - spread) * dispersion,
    high: (events + squared / 2 + spread) * dispersion,
  }
}

/** How much more counts vary from week to week than by chance: variance / mean, never below 1; 1 below 20 weeks. */
export function weekDispersion(counts: readonly number[]): number {
  if (counts.length < MIN_BLOCKS) return 1
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
  if (mean === 0) return 1
  const squares = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0)
  return Math.max(1, squares / (counts.length - 1) / mean)
}
