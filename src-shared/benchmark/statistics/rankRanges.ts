import type { Draw } from './draws.ts'
import { uniformRandom } from '../../statistics/uniformRandom.ts'

/** Between which ranks a unit lies in 90 % of the simulated rankings; 1 = first. */
export interface RankRange {
  readonly lowest: number
  readonly highest: number
  /** Mean rank over all runs. */
  readonly expected: number
}

/** Monte Carlo error of a tail of 5 %: 0.2 points. */
const rankRuns = 10_000
const seed = 20_150_401

/** The first rank at which at least this part of the runs is reached. */
function rankAt(counts: readonly number[], part: number, runs: number): number {
  let seen = 0
  for (const [index, count] of counts.entries()) {
    seen += count
    if (seen >= part * runs) return index + 1
  }
  return counts.length
}

/**
 * Ranks by simulation: in each run every unit's true figure is drawn and the units are ranked (Goldstein &
 * Spiegelhalter, JRSS A 159 (1996) 385-443). Always the same seed, so the same figures give the same ranks.
 */
export function rankRanges(
  units: readonly Draw[],
  best: 'highest' | 'lowest',
  runs: number = rankRuns,
): readonly RankRange[] {
  const random = uniformRandom(seed)
  const counts = units.map(() => new Array<number>(units.length).fill(0))
  const sign = best === 'highest' ? -1 : 1
  const order = units.map((_, index) => index)
  for (let run = 0; run < runs; run += 1) {
    const drawn = units.map((draw) => sign * draw(random))
    order.sort((a, b) => (drawn[a] ?? 0) - (drawn[b] ?? 0))
    for (const [place, unit] of order.entries()) {
      const ofUnit = counts[unit]
      if (ofUnit !== undefined) ofUnit[place] = (ofUnit[place] ?? 0) + 1
    }
  }
  return counts.map((ofUnit) => ({
    lowest: rankAt(ofUnit, 0.05, runs),
    highest: rankAt(ofUnit, 0.95, runs),
    expected: ofUnit.reduce((sum, count, index) => sum + count * (index + 1), 0) / runs,
  }))
}

/** Mid-rank percentile, 0-1: the part of the others with a lower value, and half of those with an equal one. */
export function midRankPercentile(value: number, others: readonly number[]): number {
  const lower = others.filter((other) => other < value).length
  const equal = others.filter((other) => other === value).length
  return (lower + equal / 2) / others.length
}
