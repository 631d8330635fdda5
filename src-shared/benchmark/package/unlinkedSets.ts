import type { Border } from './knownRuns.ts'

/** So many partial sums are looked at; real packages need some dozens. */
const MOST_SUMS = 50_000

/** Known from the left up to here: each linked group's begun and unended runs, and whether this border lies in the set. */
interface Partial {
  readonly isInside: boolean
  /** Group of the border at which the set was entered last; null outside. */
  readonly entered: number | null
  readonly owed: ReadonlyMap<number, number>
  readonly cases: number
}

/**
 * How many cases the sets of months hold that only runs not linked to each other single out together: the first and the
 * last month by a run of five less one of the three in the middle; January, March and May by January to March plus March to
 * May less February to April. null where there are too many to look through.
 *
 * A sum of runs, each added or taken away any number of times, changes at month borders only, and the changes at the
 * borders of one linked group add up to nothing (there is no other condition: each such choice is a sum of linked runs). It
 * is a set of months where it changes from out to in and back in turn. Sets that fall apart in two such are passed over.
 */
export function unlinkedSets(borders: readonly Border[]): readonly number[] | null {
  const groupAt = borders.map(({ group }) => group)
  if (new Set(groupAt).size < 2) return []
  const lastOf = new Map(groupAt.map((group, index) => [group, index]))
  const found = new Set<number>()
  let open = new Map<string, Partial>()
  for (const [index, { group, at }] of borders.entries()) {
    const next = new Map<string, Partial>()
    const add = (partial: Partial): void => {
      const isLost = [...partial.owed].some(
        ([owing, owed]) => owed !== 0 && (lastOf.get(owing) ?? 0) <= index,
      )
      if (!isLost) next.set(keyOf(partial), partial)
    }
    for (const partial of open.values()) {
      add(partial)
      // A run of one group by itself is known anyway.
      if (partial.entered === group) continue
      const changed = changedAt(partial, group, at)
      if (!changed.isInside && [...changed.owed.values()].every((owed) => owed === 0))
        found.add(changed.cases)
      else add(changed)
    }
    add(changedAt({ isInside: false, entered: null, owed: new Map(), cases: 0 }, group, at))
    if (next.size > MOST_SUMS) return null
    open = next
  }
  return [...found]
}

function changedAt({ isInside, owed, cases }: Partial, group: number, at: number): Partial {
  const change = isInside ? -1 : 1
  return {
    isInside: !isInside,
    entered: isInside ? null : group,
    owed: new Map([...owed, [group, (owed.get(group) ?? 0) + change]]),
    cases: cases - change * at,
  }
}

function keyOf({ entered, owed, cases }: Partial): string {
  const debts = [...owed].filter(([, count]) => count !== 0).toSorted(([a], [b]) => a - b)
  return `${String(entered)} ${debts.join(' ')} ${String(cases)}`
}
