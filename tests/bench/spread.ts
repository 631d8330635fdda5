/** Of so many measured times (milliseconds) the middle, the slow end and the two extremes. */
export interface Spread {
  readonly questions: number
  readonly leastMs: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly mostMs: number
}

/** Quantiles are times that were measured: the first that so large a part of them does not exceed. */
export function spreadOf(taken: readonly number[]): Spread {
  const sorted = taken.toSorted((a, b) => a - b)
  const quantile = (probability: number): number =>
    sorted[Math.max(0, Math.ceil(probability * sorted.length) - 1)] ?? 0
  return {
    questions: sorted.length,
    leastMs: quantile(0),
    p50Ms: quantile(0.5),
    p95Ms: quantile(0.95),
    mostMs: quantile(1),
  }
}
