import { meanOf, quantileType7 } from '../../metrics/statistics/sample.ts'
import type { Range } from './outcome.ts'

/** Years below which no range is told. */
export const fewestYearsForRange = 40

/**
 * Mean over the simulated years, and the 2.5 % and 97.5 % points (type 7) between which 95 of 100 years lie. NaN = a year
 * without the figure, which counts for nothing; Infinity = a year in which it cannot be told, and then neither can the mean:
 * null, as without any year.
 */
export function rangeOfYears(years: Float64Array): Range | null {
  const told = years.filter((value) => !Number.isNaN(value))
  if (told.length === 0 || told.some((value) => !Number.isFinite(value))) return null
  const value = meanOf(told)
  if (told.length < fewestYearsForRange) return { value, low: null, high: null }
  told.sort()
  return { value, low: quantileType7(told, 0.025), high: quantileType7(told, 0.975) }
}

/** Changed less present, year by year: NaN where either has no figure, Infinity where either cannot be told. */
export function differencesOf(changed: Float64Array, present: Float64Array): Float64Array {
  return changed.map((value, year) => {
    const other = present[year] ?? Number.NaN
    if (Number.isNaN(value) || Number.isNaN(other)) return Number.NaN
    return Number.isFinite(value) && Number.isFinite(other) ? value - other : Infinity
  })
}
