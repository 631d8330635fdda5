import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { facetsNeeded, holdsBackOf, phaseOf, phaseRangeOf } from '#shared/maturity/gate.ts'
import { facetIds } from '#shared/maturity/growthModel.ts'
import type { Range } from '#shared/maturity/levelRange.ts'

const rule = { moreThanShare: 0.5, mayLag: 1, minimumFacets: 7 }

/** Every way to give `size` facets a level, their order aside. */
function multisets(size: number, from = 1): number[][] {
  if (size === 0) return [[]]
  const all: number[][] = []
  for (let level = from; level <= 4; level += 1) {
    for (const rest of multisets(size - 1, level)) all.push([level, ...rest])
  }
  return all
}

/** The rule once more, in whole numbers and word for word. */
function bySentence(levels: readonly number[]): number {
  const reached = (phase: number): boolean =>
    2 * levels.filter((level) => level >= phase).length > levels.length &&
    !levels.some((level) => level < phase - 1)
  if (reached(4)) return 4
  if (reached(3)) return 3
  return reached(2) ? 2 : 1
}

function repeated(...counts: readonly (readonly [level: number, times: number])[]): number[] {
  return counts.flatMap(([level, times]) => new Array<number>(times).fill(level))
}

describe('the gate', () => {
  it.each([7, 8, 9, 10])('says what its sentence says, for every way to score %i facets', (size) => {
    const all = multisets(size)
    expect(all.length).toBeGreaterThan(100)
    for (const levels of all) expect([levels, phaseOf(levels, rule)]).toEqual([levels, bySentence(levels)])
  })

  it.each([
    { levels: repeated([1, 10]), phase: 1, why: 'nothing has begun' },
    { levels: repeated([1, 5], [2, 5]), phase: 1, why: 'half is not more than half' },
    { levels: repeated([1, 4], [2, 6]), phase: 2, why: 'six of ten are there' },
    { levels: repeated([1, 4], [2, 3]), phase: 1, why: 'three of seven are not' },
    { levels: repeated([1, 3], [2, 4]), phase: 2, why: 'four of seven are' },
    { levels: repeated([1, 4], [2, 4]), phase: 1, why: 'four of eight are half' },
    { levels: repeated([1, 1], [4, 9]), phase: 2, why: 'one at 1 holds phase 3 back' },
    { levels: repeated([2, 1], [4, 9]), phase: 3, why: 'one at 2 holds phase 4 back' },
    { levels: repeated([3, 4], [4, 6]), phase: 4, why: 'none lags more than one' },
    { levels: repeated([3, 5], [4, 5]), phase: 3, why: 'half at 4' },
  ])('puts $levels in phase $phase: $why', ({ levels, phase }) => {
    expect(phaseOf(levels, rule)).toBe(phase)
  })

  it('rests each phase on the one before', () => {
    for (const levels of multisets(8)) {
      const phase = phaseOf(levels, rule)
      for (let lower = 1; lower < phase; lower += 1) {
        const there = levels.filter((level) => level >= lower).length
        expect(there).toBeGreaterThanOrEqual(facetsNeeded(8, rule))
      }
    }
  })
})

const level = fc.integer({ min: 1, max: 4 })
const range = fc.tuple(level, level).map(([a, b]) => ({ lowest: Math.min(a, b), highest: Math.max(a, b) }))

describe('the range of phases', () => {
  it('is none below seven facets', () => {
    for (let known = 0; known < 7; known += 1) {
      const facets = new Array<Range>(known).fill({ lowest: 4, highest: 4 })
      expect(phaseRangeOf(facets, rule)).toEqual({ lowest: null, reason: 'tooFewFacets', known, needed: 7 })
    }
    const seven = new Array<Range>(7).fill({ lowest: 4, highest: 4 })
    expect(phaseRangeOf(seven, rule)).toEqual({ lowest: 4, highest: 4, known: 7 })
  })

  it('never falls when a level rises, at neither end', () => {
    fc.assert(
      fc.property(
        fc.array(range, { minLength: 7, maxLength: 10 }),
        fc.nat(),
        fc.constantFrom('lowest', 'highest', 'both'),
        (facets, index, end) => {
          const at = index % facets.length
          const raised = facets.map((facet, position): Range => {
            if (position !== at) return facet
            const highest = Math.min(4, facet.highest + (end === 'lowest' ? 0 : 1))
            return { lowest: Math.min(highest, facet.lowest + (end === 'highest' ? 0 : 1)), highest }
          })
          const [before, after] = [phaseRangeOf(facets, rule), phaseRangeOf(raised, rule)]
          if (before.lowest === null || after.lowest === null) throw new Error('a phase was expected')
          expect(after.lowest).toBeGreaterThanOrEqual(before.lowest)
          expect(after.highest).toBeGreaterThanOrEqual(before.highest)
        },
      ),
    )
  })

  it('holds every phase that levels within the ranges can give', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(range, fc.double({ min: 0, max: 1, noNaN: true })), {
          minLength: 7,
          maxLength: 10,
        }),
        (facets) => {
          const within = facets.map(([{ lowest, highest }, share]) =>
            Math.round(lowest + share * (highest - lowest)),
          )
          const found = phaseRangeOf(
            facets.map(([one]) => one),
            rule,
          )
          if (found.lowest === null) throw new Error('a phase was expected')
          expect(phaseOf(within, rule)).toBeGreaterThanOrEqual(found.lowest)
          expect(phaseOf(within, rule)).toBeLessThanOrEqual(found.highest)
        },
      ),
    )
  })
})

describe('what holds the next phase back', () => {
  function heldBack(ranges: readonly Range[]): ReturnType<typeof holdsBackOf> {
    const facets = ranges.map((one, index) => ({ facet: facetIds[index] ?? 'people', ...one }))
    return holdsBackOf(facets, phaseRangeOf(ranges, rule), rule)
  }
  const at = (...levels: readonly number[]): Range[] => levels.map((one) => ({ lowest: one, highest: one }))

  it('names the one facet that lags', () => {
    expect(heldBack(at(4, 4, 4, 4, 4, 4, 4, 4, 4, 1))).toEqual({
      phase: 3,
      needed: 6,
      have: 9,
      facets: [{ facet: 'people', why: 'tooLow', lowest: 1, highest: 1, toLevel: 2 }],
    })
  })

  it('names those that have to come where too few are there, the nearest first', () => {
    const found = heldBack([...at(3, 3, 3, 3, 3, 2, 2, 2, 2), { lowest: 2, highest: 3 }])
    expect(found).toMatchObject({ phase: 3, needed: 6, have: 5 })
    expect(found?.facets.map(({ facet, why }) => [facet, why])).toEqual([
      ['people', 'short'],
      ['visionAmbition', 'short'],
      ['functionResult', 'short'],
      ['processesOwnership', 'short'],
      ['meansIct', 'short'],
    ])
  })

  it('names nothing at phase 4 and without a phase', () => {
    expect(heldBack(at(4, 4, 4, 4, 4, 4, 4))).toBeNull()
    expect(heldBack(at(1, 1, 1, 1, 1, 1))).toBeNull()
  })

  it('is what has to change: with it the next phase is reached', () => {
    fc.assert(
      fc.property(fc.array(level, { minLength: 7, maxLength: 10 }), (levels) => {
        const found = heldBack(at(...levels))
        if (found === null) return
        const raised = levels.map((one, index) => {
          const held = found.facets.find(({ facet }) => facet === facetIds[index])
          return held === undefined ? one : held.toLevel
        })
        expect(found.facets.length).toBeGreaterThan(0)
        expect(phaseOf(raised, rule)).toBe(found.phase)
      }),
    )
  })
})
