import type { Figure } from '../../domain/figure.ts'
import { probabilityHigher } from '../statistics/pairwise.ts'
import { effectiveCounts } from '../statistics/shareCounts.ts'
import type { ShareCounts } from '../statistics/shareCounts.ts'
import { betaInterval, betaMean, betaPrior, posteriorOf } from '../statistics/shrinkage.ts'
import type { BetaShape } from '../statistics/shrinkage.ts'
import { minimumPeers } from '../peerValues.ts'
import type { PooledCandidate } from './candidate.ts'

/** What small numbers do to a share. */
export interface Sensitivity {
  /** Share drawn towards the group's as far as its own cases leave room: beta-binomial posterior mean. */
  readonly shrunk: number | null
  readonly shrunkInterval: { readonly low: number; readonly high: number } | null
  /** Probability that the own share lies higher than this one, by both's cases alone. */
  readonly ownHigher: number | null
}

export const withoutFigure: Sensitivity = { shrunk: null, shrunkInterval: null, ownHigher: null }

/** The independent cases behind a share; null without a value, an interval or n. */
export function countsOf(figure: Figure): ShareCounts | null {
  if (figure.value === null || figure.n === 0) return null
  const { value, low, high, n } = figure
  return low === null || high === null ? null : effectiveCounts({ value, low, high, n })
}

/** With uniform priors; counts rounded to whole cases, as the exact sum wants them. */
function uniformPosterior({ successes, n }: ShareCounts): BetaShape {
  const whole = Math.round(successes)
  return { alpha: 1 + whole, beta: 1 + Math.max(0, Math.round(n) - whole) }
}

/** Of each unit (null = the own one), where at least five members tell on how many cases their share rests. */
export function shareSensitivity(
  own: Figure,
  pooled: readonly PooledCandidate[],
): (code: string | null) => Sensitivity {
  const ownCounts = countsOf(own)
  const ofMembers = pooled.flatMap(({ code, figure }) => {
    const counts = countsOf(figure)
    return counts === null ? [] : [{ code, counts }]
  })
  if (ofMembers.length < minimumPeers) return () => withoutFigure
  const prior = betaPrior(ofMembers.map(({ counts }) => counts))
  const byCode = new Map(ofMembers.map(({ code, counts }) => [code, counts]))
  return (code) => {
    const counts = code === null ? ownCounts : byCode.get(code)
    if (counts === undefined || counts === null) return withoutFigure
    const posterior = posteriorOf(prior, counts)
    return {
      shrunk: betaMean(posterior),
      shrunkInterval: betaInterval(posterior),
      ownHigher:
        code === null || ownCounts === null
          ? null
          : probabilityHigher(uniformPosterior(ownCounts), uniformPosterior(counts)),
    }
  }
}
