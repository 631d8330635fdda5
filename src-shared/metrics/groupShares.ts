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
  const places = new Map(keys.map((key, place) => [key, place]))
  const weeks = new Map<number, WeekGroups>()
  let [last, ofWeek]: [number, WeekGroups] = [NaN, { n: 0, counts: new Int32Array() }]
  for (const row of cases) {
    const week = clock.weekAt(row.startedAtMs)
    if (week !== last) {
      ofWeek = weeks.get(week) ?? { n: 0, counts: new Int32Array(keys.length) }
      weeks.set(week, ofWeek)
      last = week
    }
    ofWeek.n += 1
    const place = places.get(keyOf(row)) ?? -1
    ofWeek.counts[place] = (ofWeek.counts[place] ?? 0) + 1
  }
  return keys.flatMap((key, place) => {
    const blocks = Array.from(weeks.values(), ({ n, counts }) => ({ n, successes: counts[place] ?? 0 }))
    const count = blocks.reduce((sum, { successes }) => sum + successes, 0)
    if (count === 0) return []
    return [
      { key, cases: count, share: shareFigure(count, cases.length, designEffectOf(blocks), 'noMessages') },
    ]
  })
}

/** Share of the cases of which `isIt` tells yes or no; those of which it tells nothing (null) are left out. */
export function shareOfCases(
  cases: readonly CaseRow[],
  isIt: (row: CaseRow) => boolean | null,
  whenNone: NullReason,
  clock: Pick<WaitingClock, 'weekAt'>,
): Figure {
  const weeks = countPerWeek()
  let [successes, n] = [0, 0]
  for (const row of cases) {
    const outcome = isIt(row)
    if (outcome === null) continue
    n += 1
    if (outcome) successes += 1
    weeks.add(clock.weekAt(row.startedAtMs), outcome)
  }
  return shareFigure(successes, n, designEffectOf(weeks.blocks()), whenNone)
}
