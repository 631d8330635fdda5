import { binomialCdf, binomialQuantile } from './binomial.ts'

export interface FunnelLimits {
  readonly n: number
  readonly low95: number
  readonly high95: number
  readonly low998: number
  readonly high998: number
}

/** Exact binomial, interpolated between the two counts around it (Spiegelhalter, Stat Med 24 (2005) 1185-1202, A.1.1). */
function limit(probability: number, n: number, target: number): number {
  const count = binomialQuantile(probability, n, target)
  const upTo = binomialCdf(count, n, target)
  const below = binomialCdf(count - 1, n, target)
  const weight = (upTo - probability) / (upTo - below)
  return Math.min(1, Math.max(0, (count - weight) / n))
}

/** Between which shares 95 % and 99.8 % of municipalities with n cases lie when their true share is `target` (0-1). */
export function funnelLimits(n: number, target: number): FunnelLimits {
  return {
    n,
    low95: limit(0.025, n, target),
    high95: limit(0.975, n, target),
    low998: limit(0.001, n, target),
    high998: limit(0.999, n, target),
  }
}
