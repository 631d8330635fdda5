import { wilson } from '../../metrics/statistics/wilson.ts'

/** Successes among n; both may be fractional where they are worth fewer independent cases than were counted. */
export interface ShareCounts {
  readonly successes: number
  readonly n: number
}

/** The share of all units' cases together; n of at least one must be above 0. */
export function pooledShare(units: readonly ShareCounts[]): number {
  const successes = units.reduce((sum, unit) => sum + unit.successes, 0)
  return successes / units.reduce((sum, unit) => sum + unit.n, 0)
}

interface SharedFigure {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly n: number
}

/**
 * As many independent cases as give a Wilson interval of the shown width, at most n: messages cluster, and cases out
 * of sight tell less than a whole one. Found by halving; to a thousandth of a case.
 */
export function effectiveCounts({ value, low, high, n }: SharedFigure): ShareCounts {
  const width = high - low
  let [fewest, most] = [0, n]
  while (most - fewest > 0.001) {
    const middle = (fewest + most) / 2
    const interval = wilson(value * middle, middle)
    if (interval.high - interval.low > width) fewest = middle
    else most = middle
  }
  return { successes: value * most, n: most }
}
