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
  const weeks = new Map<number, Map<Key, number>>()
  const totals = new Map<Key, number>()
  const perWeek = new Map<number, number>()
  for (const row of cases) {
    const [week, key] = [clock.weekAt(row.startedAtMs), keyOf(row)]
    const ofWeek = weeks.get(week) ?? new Map<Key, number>()
    weeks.set(week, ofWeek)
    ofWeek.set(key, (ofWeek.get(key) ?? 0) + 1)
    perWeek.set(week, (perWeek.get(week) ?? 0) + 1)
    totals.set(key, (totals.get(key) ?? 0) + 1)
  }
  return keys.flatMap((key) => {
    const count = totals.get(key) ?? 0
    if (count === 0) return []
    const blocks = [...perWeek].map(([week, n]) => ({ n, successes: weeks.get(week)?.get(key) ?? 0 }))
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
