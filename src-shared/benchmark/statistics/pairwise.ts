import { logBeta } from './beta.ts'
import type { BetaShape } from './shrinkage.ts'

/**
 * P(first > second) of two independent beta distributions, exactly: with a whole number as the first's alpha it is a
 * finite sum of beta functions (E. Miller, "Formulas for Bayesian A/B testing", 2015, equation 6). Each term follows
 * from the one before. @throws RangeError when first.alpha is no whole number above 0
 */
export function probabilityHigher(first: BetaShape, second: BetaShape): number {
  const { alpha: a, beta: b } = first
  const { alpha: c, beta: d } = second
  if (!Number.isInteger(a) || a < 1) throw new RangeError('alpha must be a whole number')
  let logTerm = logBeta(c, d + b) - logBeta(c, d) - Math.log(b) - logBeta(1, b)
  let sum = 0
  for (let i = 0; i < a; i += 1) {
    sum += Math.exp(logTerm)
    logTerm += Math.log(((c + i) * (b + i)) / ((c + d + b + i) * (1 + i)))
  }
  return Math.min(1, sum)
}
