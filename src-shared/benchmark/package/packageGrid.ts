import type { CaseRow } from '../../metrics/caseRow.ts'
import type { ShareCounts } from '../../metrics/caseShares.ts'
import { responseWaits } from '../../metrics/firstResponse.ts'
import { estimateCurve } from '../../metrics/statistics/curve.ts'
import { pointAt } from '../../metrics/statistics/curveBand.ts'
import type { WaitingClock } from '../../metrics/waitingClock.ts'
import type { PackageGrid, PackageShare } from './exchangePackage.ts'
import { countPerClass, responseGridMs } from './responseGrid.ts'

/** The largest design effect a package can hold. */
const LARGEST_DESIGN_EFFECT = 1000

/** How the waits of these cases ended on one clock, per class of the fixed grid. */
export function gridOf(cases: readonly CaseRow[], clock: WaitingClock): PackageGrid {
  const { times, designEffect } = responseWaits(cases, clock)
  // Sorts the waits in place, which counting them needs too.
  const curve = estimateCurve(times, designEffect)
  return {
    answered: countPerClass(times.answeredMs),
    closed: countPerClass(times.closedMs),
    open: countPerClass(times.openMs),
    share: responseGridMs.map((endMs) => {
      const point = pointAt(curve, endMs)
      return point === null ? null : roundShare(point.share)
    }),
    designEffect: roundDesignEffect(designEffect),
  }
}

/**
 * Four decimals, but never rounded onto or across 0, one half or 1: whether anybody was answered, everybody was, and in
 * which class the median lies must stay as it was.
 */
export function roundShare(share: number): number {
  const rounded = Math.round(share * 10_000) / 10_000
  for (const level of [0, 0.5, 1]) {
    // The tolerance within which the median counts a share as one half (curveQuantile.ts).
    if (Math.abs(share - level) < Math.sqrt(Number.EPSILON)) return level
    if (share < level && rounded >= level) return level - 0.0001
    if (share > level && rounded <= level) return level + 0.0001
  }
  return rounded
}

/** Two decimals: enough for an interval, and too few to work out the weeks it was made of. */
export function roundDesignEffect(designEffect: number): number {
  return Math.min(LARGEST_DESIGN_EFFECT, Math.max(1, Math.round(designEffect * 100) / 100))
}

/** A share's counts as a package holds them. */
export function packageShareOf({ successes, n, designEffect }: ShareCounts): PackageShare {
  return { successes, n, designEffect: roundDesignEffect(designEffect) }
}
