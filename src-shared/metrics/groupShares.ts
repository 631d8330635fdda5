import type { Figure, NullReason } from '../domain/figure.ts'
import type { CaseRow } from './caseRow.ts'
import { shareFigure } from './reliability.ts'
import { designEffect as designEffectOf } from './statistics/designEffect.ts'
import type { WaitingClock } from './waitingClock.ts'
import { countPerWeek } from './weekBlocks.ts'

export interface GroupShare<Key> {
  readonly key: Key
  readonly cases: number
  readonly share: Figure
}

interface WeekGroups {
  n: number
  readonly counts: Int32Array
}

/** Cases by week and group, `count` alike at a time; `shares` as `groupShares` gives them. */
export interface GroupCounter<Key> {
  add(week: number, key: Key, count?: number): void
  shares(): readonly GroupShare<Key>[]
}

/**
 * Shares of the cases by what `keyOf` tells of each, in the order of `keys`, groups without a case left out. Each with
 * Wilson's interval and the design effect of its own weeks; the counts add up to the cases.
 */
export function groupShares<Key extends string>(
  cases: readonly CaseRow[],
  keys: readonly Key[],
  keyOf: (row: CaseRow) => Key,
  clock: Pick<WaitingClock, 'weekAt'>,
): readonly GroupShare<Key>[] {
  const counter = countGroups(keys)
  for (const row of cases) counter.add(clock.weekAt(row.startedAtMs), keyOf(row))
  return counter.shares()
}

export function countGroups<Key extends string>(keys: readonly Key[]): GroupCounter<Key> {
  const places = new Map(keys.map((key, place) => [key, place]))
  const weeks = new Map<number, WeekGroups>()
  let [last, ofWeek]: [number, WeekGroups] = [NaN, { n: 0, counts: new Int32Array() }]
  let all = 0
  const shareOf = (key: Key, place: number): GroupShare<Key>[] => {
    const blocks = Array.from(weeks.values(), ({ n, counts }) => ({ n, successes: counts[place] ?? 0 }))
    const cases = blocks.reduce((sum, { successes }) => sum + successes, 0)
    if (cases === 0) return []
    return [{ key, cases, share: shareFigure(cases, all, designEffectOf(blocks), 'noMessages') }]
  }
  return {
    add: (week, key, count = 1) => {
      if (week !== last) {
        ofWeek = weeks.get(week) ?? { n: 0, counts: new Int32Array(keys.length) }
        weeks.set(week, ofWeek)
        last = week
      }
      all += count
      ofWeek.n += count
      const place = places.get(key) ?? -1
      ofWeek.counts[place] = (ofWeek.counts[place] ?? 0) + count
    },
    shares: () => keys.flatMap(shareOf),
  }
}

/** Yes and no by week, `count` alike at a time. */
export interface ShareCounter {
  add(week: number, isIt: boolean, count?: number): void
  figure(whenNone: NullReason): Figure
}

export function countShare(): ShareCounter {
  const weeks = countPerWeek()
  let [successes, n] = [0, 0]
  return {
    add: (week, isIt, count = 1) => {
      n += count
      if (isIt) successes += count
      weeks.add(week, isIt, count)
    },
    figure: (whenNone) => shareFigure(successes, n, designEffectOf(weeks.blocks()), whenNone),
  }
}

/** Share of the cases of which `isIt` tells yes or no; those of which it tells nothing (null) are left out. */
export function shareOfCases(
  cases: readonly CaseRow[],
  isIt: (row: CaseRow) => boolean | null,
  whenNone: NullReason,
  clock: Pick<WaitingClock, 'weekAt'>,
): Figure {
  const share = countShare()
  for (const row of cases) {
    const outcome = isIt(row)
    if (outcome !== null) share.add(clock.weekAt(row.startedAtMs), outcome)
  }
  return share.figure(whenNone)
}
