import { betaCdf } from './beta.ts'

/** P(X <= k) of a binomial distribution of n trials with chance p, through the incomplete beta function (DLMF 8.17.5). */
export function binomialCdf(k: number, n: number, p: number): number {
  if (k < 0) return 0
  return k >= n ? 1 : betaCdf(1 - p, n - k, k + 1)
}

/** A probability that is reached but for rounding counts as reached, as in R's qbinom. */
const fuzz = 64 * Number.EPSILON

/** The smallest k with P(X <= k) >= probability. */
export function binomialQuantile(probability: number, n: number, p: number): number {
  let [low, high] = [0, n]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (binomialCdf(middle, n, p) >= probability * (1 - fuzz)) high = middle
    else low = middle + 1
  }
  return low
}
