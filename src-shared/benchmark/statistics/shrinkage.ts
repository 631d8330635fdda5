import { betaQuantile } from './beta.ts'
import { pooledShare } from './shareCounts.ts'
import type { ShareCounts } from './shareCounts.ts'

/** A beta distribution of a share. */
export interface BetaShape {
  readonly alpha: number
  readonly beta: number
}

/** For groups in which everybody, or nobody, counts as a success and no spread can be estimated: Jeffreys' prior. */
const jeffreys: BetaShape = { alpha: 0.5, beta: 0.5 }

/** Intraclass correlation by the method of moments with weights n (Kleinman, JASA 68 (1973) 46-54). */
function correlation(units: readonly ShareCounts[], share: number): number {
  const total = units.reduce((sum, { n }) => sum + n, 0)
  const squares = units.reduce((sum, { n }) => sum + n * n, 0)
  const spread = units.reduce((sum, { successes, n }) => sum + n * (successes / n - share) ** 2, 0)
  const variance = share * (1 - share)
  const others = units.length - 1
  return (spread - variance * others) / (variance * (total - squares / total - others))
}

/**
 * Beta distribution of the shares of a group, by Kleinman's moments. A group that differs no more than chance gets a
 * prior worth no more than all its cases together: empirical Bayes would else claim to know every share exactly.
 */
export function betaPrior(units: readonly ShareCounts[]): BetaShape {
  const share = pooledShare(units)
  if (share <= 0 || share >= 1) return jeffreys
  const total = units.reduce((sum, { n }) => sum + n, 0)
  const rho = correlation(units, share)
  const weight = rho <= 0 ? total : Math.min(total, Math.max(0, (1 - rho) / rho))
  return weight === 0 ? jeffreys : { alpha: share * weight, beta: (1 - share) * weight }
}

/** What is known of one unit's share after its own cases. */
export function posteriorOf(prior: BetaShape, { successes, n }: ShareCounts): BetaShape {
  return { alpha: prior.alpha + successes, beta: prior.beta + Math.max(0, n - successes) }
}

export function betaMean({ alpha, beta }: BetaShape): number {
  return alpha / (alpha + beta)
}

/** Equal-tailed 95 % interval. */
export function betaInterval({ alpha, beta }: BetaShape): { readonly low: number; readonly high: number } {
  return { low: betaQuantile(0.025, alpha, beta), high: betaQuantile(0.975, alpha, beta) }
}
