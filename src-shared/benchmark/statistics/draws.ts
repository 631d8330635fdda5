import type { BetaShape } from './shrinkage.ts'
import { drawNormal } from '../../statistics/uniformRandom.ts'
import type { UniformRandom } from '../../statistics/uniformRandom.ts'

/** Draws one value that a municipality's true figure may have. */
export type Draw = (random: UniformRandom) => number

/** Gamma variate with scale 1 (Marsaglia & Tsang, ACM TOMS 26 (2000) 363-372; below shape 1 by their boost). */
function drawGamma(shape: number, random: UniformRandom): number {
  if (shape < 1) return drawGamma(shape + 1, random) * (1 - random()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = drawNormal(random)
    const v = (1 + c * x) ** 3
    if (v <= 0) continue
    if (Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

/** A share from its beta distribution. */
export function betaDraw({ alpha, beta }: BetaShape): Draw {
  return (random) => {
    const successes = drawGamma(alpha, random)
    return successes / (successes + drawGamma(beta, random))
  }
}

/** A time from the log-normal distribution with this median and standard deviation of the logarithm. */
export function logNormalDraw(median: number, deviation: number): Draw {
  const location = Math.log(median)
  return (random) => Math.exp(location + deviation * drawNormal(random))
}
