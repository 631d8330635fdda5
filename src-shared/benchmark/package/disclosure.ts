import {
  isSafeCount,
  SMALLEST_COUNT,
  SMALLEST_SENSITIVE_COUNT,
  SMALLEST_STRATUM,
  smallestCountOf,
} from '../../domain/disclosureLimits.ts'
import { MIN_SAMPLE } from '../../metrics/reliability.ts'
import type { PackageContent, PackageDimension, PackageStratumOf } from './exchangePackage.ts'

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
 * is at least two parts with at least 10 cases together. Sensitive topics need no other limit here: 10 is theirs too.
 */
export function keptStrata(sizes: readonly StratumSize[]): ReadonlySet<string> {
  const ascending = sizes.filter(({ cases }) => cases > 0).toSorted((a, b) => a.cases - b.cases)
  let left = ascending.filter(({ cases }) => cases < SMALLEST_STRATUM).length
  const missing = (): number => ascending.slice(0, left).reduce((sum, { cases }) => sum + cases, 0)
  while (left > 0 && left < ascending.length && !isSafelyLeftOut(left, missing())) left += 1
  return new Set(ascending.slice(left).map(({ key }) => key))
}

/**
 * Whether so many parts with so many cases together may be missing beside parts that are given. As many cases as parts
 * would tell that each holds one.
 */
export function isSafelyLeftOut(parts: number, cases: number): boolean {
  return parts === 0 ? cases === 0 : parts >= 2 && cases >= SMALLEST_STRATUM && cases > parts
}

/**
 * A share of some cases of a part (those followed long enough): `n` of `whole`. The others, whole - n, are a part as
 * well: those of the last days. With the grid beside it their answers could be told, so they must be safe too.
 */
export interface SharePart {
  readonly key: string
  readonly whole: number
  readonly n: number
}

/** Whether a share may be given by itself. */
export function isSafeShare({ whole, n }: Omit<SharePart, 'key'>, of: PackageStratumOf): boolean {
  const smallest = smallestCountOf(of.by === 'topic' ? of.key : null)
  return n >= MIN_SAMPLE && isSafeCount(whole - n, smallest)
}

/**
 * Which of the parts' shares of one split may be given beside the share of the whole. All parts given here are safe by
 * themselves; as long as what is missing of the split is not, the smallest goes too.
 */
export function givenShares(
  dimension: PackageDimension,
  all: Omit<SharePart, 'key'>,
  parts: readonly SharePart[],
): ReadonlySet<string> {
  const descending = parts.toSorted((a, b) => b.n - a.n)
  while (descending.length > 0 && !isSafeRest(dimension, all, descending)) descending.pop()
  return new Set(descending.map(({ key }) => key))
}

/** Whether what is left of the whole's share beside the given ones is safe: nothing, or enough, in and outside it. */
export function isSafeRest(
  dimension: PackageDimension,
  all: Omit<SharePart, 'key'>,
  given: readonly Omit<SharePart, 'key'>[],
): boolean {
  // Nothing given, nothing to take from the whole.
  if (given.length === 0) return true
  const n = given.reduce((rest, part) => rest - part.n, all.n)
  const outside = given.reduce((rest, part) => rest - (part.whole - part.n), all.whole - all.n)
  // A sensitive topic may be among the missing ones: from the outside that cannot be told.
  const smallest = dimension === 'topic' ? SMALLEST_SENSITIVE_COUNT : SMALLEST_COUNT
  return isSafeCount(n, smallest) && isSafeCount(outside, smallest)
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
