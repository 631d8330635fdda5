import { drawNormal, uniformRandom } from '#shared/statistics/uniformRandom.ts'

/** Seeded pseudo-random numbers, so that one seed always gives the same example. */
export interface Random {
  /** Uniform on [0, 1). */
  next(): number
  chance(probability: number): boolean
  /** Whole number from `from` up to and including `to`. */
  between(from: number, to: number): number
  pick<T>(choices: readonly T[]): T
  /** One of the keys, in proportion to its weight. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K
  /** Log-normal with this median; `spread` is the standard deviation of the logarithm. */
  logNormal(median: number, spread: number): number
  poisson(mean: number): number
}

/** Enough for invented messages. */
export function seededRandom(seed: number): Random {
  const next = uniformRandom(seed)
  const pick = <T>(choices: readonly T[]): T => {
    const chosen = choices[Math.floor(next() * choices.length)]
    if (chosen === undefined) throw new RangeError('Nothing to pick from')
    return chosen
  }
  return {
    next,
    chance: (probability) => next() < probability,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick,
    weighted: (weights) => {
      const keys = Object.keys(weights) as (keyof typeof weights)[]
      let left = next() * keys.reduce((sum, key) => sum + weights[key], 0)
      for (const key of keys) {
        left -= weights[key]
        if (left < 0) return key
      }
      return pick(keys)
    },
    logNormal: (median, spread) => median * Math.exp(spread * drawNormal(next)),
    poisson: (mean) => {
      const limit = Math.exp(-mean)
      let count = 0
      for (let product = next(); product > limit; product *= next()) count += 1
      return count
    },
  }
}
