import type { Told } from './weekForecast.ts'

/** From so many weeks on something is learned from the model's own mistakes. */
const leastRemembered = 8
const coverage = 0.8

/** How far an observed value lay outside its interval; below 0: so far inside. */
export function missOf(told: Told, observed: number): number {
  return Math.max(told.low - observed, observed - told.high)
}

/**
 * How much wider (below 0: narrower) an interval must be for 80 % of the earlier weeks to lie in it: conformalised
 * quantiles (Romano, Patterson & Candès 2019, NeurIPS 32). 0 where too little was seen.
 */
export function learnedWidening(earlierMisses: readonly number[]): number {
  const recent = earlierMisses.toSorted((a, b) => a - b)
  if (recent.length < leastRemembered) return 0
  const rank = Math.ceil((recent.length + 1) * coverage)
  return recent[Math.min(recent.length, rank) - 1] ?? 0
}

/** The interval with what was learned; the value stays inside. */
export function widened(told: Told, by: number, least: number, most: number): Told {
  return {
    value: told.value,
    low: Math.min(told.value, Math.max(least, told.low - by)),
    high: Math.max(told.value, Math.min(most, told.high + by)),
  }
}
