import type { Figure, NullReason } from '../../domain/figure.ts'
import { Z95 } from '../../metrics/statistics/interval.ts'
import { minimumPeers } from '../peerValues.ts'
import { betaDraw, logNormalDraw } from '../statistics/draws.ts'
import type { Draw } from '../statistics/draws.ts'
import { midRankPercentile, rankRanges } from '../statistics/rankRanges.ts'
import { betaPrior, posteriorOf } from '../statistics/shrinkage.ts'
import type { PooledCandidate } from './candidate.ts'
import { countsOf } from './shareSensitivity.ts'

/** Rank 1 = most favourable (of neutral figures: the highest), as the range of 90 % of simulated rankings. */
export type OwnRank =
  | {
      readonly lowest: number
      readonly highest: number
      /** Members ranked, and the own municipality. */
      readonly of: number
      readonly aheadOf: { readonly lowest: number; readonly highest: number }
      readonly percentile: number
    }
  | { readonly lowest: null; readonly reason: NullReason }

/** Shorter waits are told as "less than a minute"; the logarithm of 0 does not exist. */
const shortestMs = 60_000

/** From the interval on a logarithmic scale; of one that has no upper limit the lower half serves for both. */
function timeDraw(figure: Figure): Draw | null {
  if (figure.value === null || figure.low === null) return null
  const value = Math.max(shortestMs, figure.value)
  const low = Math.max(shortestMs, figure.low)
  const deviation =
    figure.high === null
      ? Math.log(value / low) / Z95
      : Math.log(Math.max(shortestMs, figure.high) / low) / (2 * Z95)
  return logNormalDraw(value, deviation)
}

function timeDraws(figures: readonly Figure[]): Draw[] {
  return figures.map(timeDraw).filter((draw) => draw !== null)
}

/** Each share after its own cases, with the group's spread as the prior. */
function shareDraws(figures: readonly Figure[]): Draw[] {
  const counts = figures.map(countsOf).filter((one) => one !== null)
  const prior = betaPrior(counts)
  return counts.map((one) => betaDraw(posteriorOf(prior, one)))
}

/**
 * Between which ranks the own figure probably lies. Members whose source gives neither interval nor n are left out:
 * a rank among numbers of unknown certainty would claim more than they tell.
 */
export function ownRank(
  own: Figure,
  pooled: readonly PooledCandidate[],
  direction: 'higherIsBetter' | 'lowerIsBetter' | 'neutral',
  unit: 'share' | 'ms',
): OwnRank {
  if (own.value === null) return { lowest: null, reason: own.reason }
  const known = ({ figure }: { figure: Figure }): boolean =>
    unit === 'ms' ? timeDraw(figure) !== null : countsOf(figure) !== null
  const others = pooled.filter(known).toSorted((a, b) => (a.code < b.code ? -1 : 1))
  if (others.length < minimumPeers || !known({ figure: own })) return { lowest: null, reason: 'tooFewPeers' }
  const figures = [own, ...others.map(({ figure }) => figure)]
  const draws = unit === 'ms' ? timeDraws(figures) : shareDraws(figures)
  const [range] = rankRanges(draws, direction === 'lowerIsBetter' ? 'lowest' : 'highest')
  if (range === undefined) return { lowest: null, reason: 'tooFewPeers' }
  const { lowest, highest } = range
  const of = figures.length
  return {
    lowest,
    highest,
    of,
    aheadOf: { lowest: of - highest, highest: of - lowest },
    percentile: midRankPercentile(
      own.value,
      others.map(({ figure }) => figure.value),
    ),
  }
}
