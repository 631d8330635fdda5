import { MIN_BLOCKS } from './designEffect.ts'
import { Z95 } from './interval.ts'
import type { Estimate } from './interval.ts'

/** Two-sided 95 % point of Student's t; Abramowitz & Stegun 26.7.5, right to four decimals from 9 degrees of freedom on. */
export function t95(degreesOfFreedom: number): number {
  const z = Z95
  const [z3, z5, z7] = [z ** 3, z ** 5, z ** 7]
  return (
    z +
    (z3 + z) / (4 * degreesOfFreedom) +
    (5 * z5 + 16 * z3 + 3 * z) / (96 * degreesOfFreedom ** 2) +
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * degreesOfFreedom ** 3)
  )
}

/**
 * Numbers with the week each falls in, for their mean. `week` is any running week number; `count` = how many times the value
 * occurs there, 1 where it is left out.
 */
export interface MeanCollector {
  readonly n: number
  add(week: number, value: number, count?: number): void
  /** Mean with its 95 % interval; n must be at least 2. */
  estimate(): Estimate
}

interface WeekSum {
  n: number
  sum: number
}

/**
 * Mean of a sample with an interval of Student's t: mean -/+ t * sqrt(variance). The variance is s^2/n; from 20 weeks on
 * the one between weeks of the ratio estimator (Cochran, Sampling Techniques, 3rd ed., section 9A), with the weeks less
 * one as degrees of freedom, where that is larger: messages come in clusters. Without any spread there is no interval.
 */
export function collectMean(): MeanCollector {
  const weeks = new Map<number, WeekSum>()
  let [n, sum, squares] = [0, 0, 0]
  let [last, block]: [number, WeekSum] = [NaN, { n: 0, sum: 0 }]
  return {
    get n() {
      return n
    },
    add: (week, value, count = 1) => {
      n += count
      sum += value * count
      squares += value * value * count
      if (week !== last) {
        block = weeks.get(week) ?? { n: 0, sum: 0 }
        weeks.set(week, block)
        last = week
      }
      block.n += count
      block.sum += value * count
    },
    estimate: () => {
      const mean = sum / n
      const plain = Math.max(0, squares - n * mean * mean) / (n - 1) / n
      // What is left of equal values after rounding is no spread.
      if (plain <= Number.EPSILON * mean * mean) return { value: mean, low: null, high: null }
      const clustered = betweenWeeks([...weeks.values()], mean, n)
      const spread =
        clustered > plain ? t95(weeks.size - 1) * Math.sqrt(clustered) : t95(n - 1) * Math.sqrt(plain)
      return { value: mean, low: mean - spread, high: mean + spread }
    },
  }
}

function betweenWeeks(weeks: readonly WeekSum[], mean: number, n: number): number {
  if (weeks.length < MIN_BLOCKS) return 0
  const squares = weeks.reduce((total, week) => total + (week.sum - mean * week.n) ** 2, 0)
  return ((weeks.length / (weeks.length - 1)) * squares) / (n * n)
}
