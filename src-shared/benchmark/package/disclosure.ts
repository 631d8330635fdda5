import { isSafeCount, SMALLEST_COUNT, SMALLEST_STRATUM } from '../../domain/disclosureLimits.ts'
import { MIN_SAMPLE } from '../../metrics/reliability.ts'
import type { PackageContent } from './exchangePackage.ts'

// What a package may tell. The cases of a package are split four times: by channel, by topic, by team and by month.
// Each split adds up to the whole, so whoever has the package can take the parts that are given from the whole: what is
// left out of a split must be as safe TOGETHER as each part that is given. Splits are never crossed (there is no "topic
// by channel"), and nothing of one split can be taken from another but the whole itself.
//
// The cells of the grid of a given part stay, however small: they say how long some of at least ten cases waited, not
// who asked or what. Both clocks hold the same cases with the same endings, so they yield no further part.

/** A part with its size. */
export interface StratumSize {
  readonly key: string
  readonly cases: number
}

/**
 * The parts of one split that are given. Those below 10 cases go; then the next smallest follows until what is missing
 * may be known together (below). Sensitive topics need no other limit here: 10 is theirs too.
 */
export function keptStrata(sizes: readonly StratumSize[]): ReadonlySet<string> {
  const ascending = sizes.filter(({ cases }) => cases > 0).toSorted((a, b) => a.cases - b.cases)
  let left = ascending.filter(({ cases }) => cases < SMALLEST_STRATUM).length
  const isSafe = (): boolean => {
    const missing = ascending.slice(0, left).reduce((sum, { cases }) => sum + cases, 0)
    return isSafelyLeftOut(left, missing, ascending[left]?.cases ?? missing)
  }
  while (left > 0 && left < ascending.length && !isSafe()) left += 1
  return new Set(ascending.slice(left).map(({ key }) => key))
}

/**
 * Whether so many parts with so many cases together may be missing beside parts that are given, of which the smallest
 * has so many. The smallest missing one must be open to more than one size: each holds at least one case and none more
 * than the smallest that is given, so that 6 parts with 10 cases would tell that one holds 1, and 2 parts with 19 beside
 * one of 10 that they hold 9 and 10.
 */
export function isSafelyLeftOut(parts: number, cases: number, smallestGiven: number): boolean {
  if (parts === 0) return cases === 0
  const least = Math.max(1, cases - (parts - 1) * smallestGiven)
  const most = Math.min(SMALLEST_STRATUM - 1, Math.floor(cases / parts))
  return parts >= 2 && cases >= SMALLEST_STRATUM && least < most
}

/** Numbers of public outgoing messages as they may be given; null where they may not, or there are too few. */
export function givenSending(
  counts: { readonly replies: number; readonly reposts: number; readonly ownPosts: number },
  designEffect: number,
): PackageContent['sending'] {
  const { replies, reposts, ownPosts } = counts
  const sent = replies + reposts + ownPosts
  if (sent < MIN_SAMPLE) return null
  if (!isSafeCount(replies, SMALLEST_COUNT) || !isSafeCount(sent - replies, SMALLEST_COUNT)) return null
  // Each follows from the other, so both stay or both go.
  const isGiven = isSafeCount(reposts, SMALLEST_COUNT) && isSafeCount(ownPosts, SMALLEST_COUNT)
  return {
    replies,
    sent,
    reposts: isGiven ? reposts : null,
    ownPosts: isGiven ? ownPosts : null,
    designEffect,
  }
}
