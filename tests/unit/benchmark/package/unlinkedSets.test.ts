import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { followsFromEarlier } from '#shared/benchmark/package/followsFromEarlier.ts'
import { linkedRuns } from '#shared/benchmark/package/knownRuns.ts'
import { unlinkedSets } from '#shared/benchmark/package/unlinkedSets.ts'
import { isTold } from './rowSpace.ts'
import { casesOfMonths, packageAbout } from './monthPackages.ts'

/** Runs of months, each from one to another, both included, as numbers of these cases a month. */
function runsOf(perMonth: readonly number[], spans: readonly (readonly [number, number])[]) {
  return spans.map(([from, last]) => ({
    from,
    to: last + 1,
    cases: perMonth.slice(from, last + 1).reduce((sum, cases) => sum + cases, 0),
  }))
}

describe('months that only runs which are not linked single out together', () => {
  it('are those of the outer ends, of three runs that overlap, and beside two runs in one', () => {
    const perMonth = [3, 40, 2, 50, 4]
    const setsOf = (...spans: readonly (readonly [number, number])[]): readonly number[] | null =>
      unlinkedSets(linkedRuns(runsOf(perMonth, spans)).borders)
    expect(setsOf([0, 4], [1, 3])).toEqual([7])
    expect(setsOf([0, 2], [2, 4], [1, 3])).toEqual([9])
    expect(setsOf([0, 4], [1, 1], [3, 3])?.toSorted((a, b) => a - b)).toEqual([9, 49, 59])
    expect(setsOf([0, 1], [3, 4])).toEqual([])
    expect(setsOf([0, 1], [2, 4])).toEqual([])
  })

  it('are, with the linked runs, all sets that follow by any sum', () => {
    const span = fc
      .tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 }))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 5 }), (spans) => {
        // Powers of two: the sum of a set tells which set it is.
        const perMonth = Array.from({ length: 7 }, (_, month) => 2 ** month)
        const known = linkedRuns(runsOf(perMonth, spans))
        const sets = [...known.runs.map(({ cases }) => cases), ...(unlinkedSets(known.borders) ?? [])]
        const rows = spans.map(([from, last]) =>
          perMonth.map((_, month) => (month >= from && month <= last ? 1 : 0)),
        )
        for (let set = 1; set < 2 ** 7; set += 1) {
          const wanted = perMonth.map((bit) => ((set & bit) === 0 ? 0 : 1))
          const parts = sets.filter((other) => (other & set) === other)
          const isSumOfFound = parts.some((part) => part === set) || canFill(set, parts)
          expect(isSumOfFound, `${JSON.stringify(spans)} ${wanted.join('')}`).toBe(isTold(rows, wanted))
        }
      }),
      { numRuns: 150 },
    )
  })
})

/** Whether a set falls apart in some of these. */
function canFill(set: number, parts: readonly number[]): boolean {
  if (set === 0) return true
  const lowest = set & -set
  return parts.some((part) => (part & lowest) !== 0 && (part & set) === part && canFill(set & ~part, parts))
}

describe('a package is not made', () => {
  it('where few cases of a channel follow from three that overlap without a border in common', () => {
    const steady = casesOfMonths({ 1: 60, 2: 60, 3: 60, 4: 60, 5: 60 })
    const tells = (onX: Readonly<Record<number, number>>): boolean => {
      const cases = [...steady, ...casesOfMonths(onX, { channel: 'x', threadKey: 'on X' })]
      const earlier = [packageAbout(cases, 1, 3), packageAbout(cases, 3, 5)]
      return followsFromEarlier(packageAbout(cases, 2, 4), earlier)
    }
    expect(tells({ 1: 3, 2: 40, 3: 2, 4: 50, 5: 4 })).toBe(true)
    expect(tells({ 1: 3, 2: 40, 3: 2, 4: 50, 5: 5 })).toBe(false)
  })
})
