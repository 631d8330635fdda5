import { pooledShare } from './shareCounts.ts'
import type { ShareCounts } from './shareCounts.ts'

export interface Overdispersion {
  /** Distance of each unit to the pooled share in standard errors, on the scale asin(sqrt(share)). */
  readonly z: readonly number[]
  /** Mean squared z: about 1 when only chance makes the units differ. */
  readonly phi: number
  /** Variance between the units beyond chance, on the same scale (method of moments); 0 at least. */
  readonly tau2: number
  /** phi lies more than two standard errors above 1. */
  readonly isOverdispersed: boolean
}

/**
 * How much more the units differ than chance explains (Spiegelhalter, Stat Med 24 (2005) 1185-1202, sections A.3.1 and
 * A.3.2, with the variance-stabilising transformation of a share: standard error 1 / (2 sqrt n)). At least two units.
 */
export function overdispersionOf(units: readonly ShareCounts[]): Overdispersion {
  const target = Math.asin(Math.sqrt(pooledShare(units)))
  const z = units.map(({ successes, n }) => (Math.asin(Math.sqrt(successes / n)) - target) * 2 * Math.sqrt(n))
  const squares = z.reduce((sum, one) => sum + one * one, 0)
  const weights = units.map(({ n }) => 4 * n)
  const weight = weights.reduce((sum, one) => sum + one, 0)
  const spread = weight - weights.reduce((sum, one) => sum + one * one, 0) / weight
  const phi = squares / units.length
  return {
    z,
    phi,
    tau2: Math.max(0, (squares - (units.length - 1)) / spread),
    isOverdispersed: phi > 1 + 2 * Math.sqrt(2 / units.length),
  }
}
