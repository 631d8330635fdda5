import type { Estimate } from './interval.ts'

/**
 * first - second, with an interval recovered from the two shown intervals (MOVER: Zou & Donner, Stat Med 27 (2008)
 * 1693-1702). With Wilson intervals it is Newcombe's method 10 (Stat Med 17 (1998) 873-890). A limit is null where
 * one of the limits it is made of is not reached.
 */
export function differenceOf(first: Estimate, second: Estimate): Estimate {
  const value = first.value - second.value
  const down = distance(first.value, first.low, second.value, second.high)
  const up = distance(first.value, first.high, second.value, second.low)
  return { value, low: down === null ? null : value - down, high: up === null ? null : value + up }
}

function distance(
  first: number,
  firstLimit: number | null,
  second: number,
  secondLimit: number | null,
): number | null {
  if (firstLimit === null || secondLimit === null) return null
  return Math.hypot(first - firstLimit, second - secondLimit)
}
