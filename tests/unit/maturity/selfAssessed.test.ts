import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadGrowthModel } from '#data/reference/loadGrowthModel.ts'
import { middleOf } from '#shared/maturity/levelRange.ts'
import { selfAssessedFacet } from '#shared/maturity/selfAssessed.ts'
import type { RespondentAnswers } from '#shared/maturity/selfAssessed.ts'

const model = loadGrowthModel(join(import.meta.dirname, '../../../resources'))
const ids = model.statements.filter(({ facet }) => facet === 'people').map(({ id }) => id)

/** Answers to the five statements about people, in their order; undefined = none. */
function person(respondentId: number, ...levels: readonly (number | null | undefined)[]): RespondentAnswers {
  const given = ids.flatMap((id, index): [string, number | null][] => {
    const level = levels[index]
    return level === undefined ? [] : [[id, level]]
  })
  return { respondentId, levels: new Map(given) }
}

describe('the middle of some levels', () => {
  it('is one level of an odd number and two of an even split', () => {
    expect(middleOf([3, 1, 2])).toEqual({ lowest: 2, highest: 2 })
    expect(middleOf([4, 1, 2, 3])).toEqual({ lowest: 2, highest: 3 })
    expect(middleOf([])).toBeNull()
  })
})

describe('the self-assessed level of a facet', () => {
  it('runs from the lower to the upper median of the answered statements', () => {
    expect(selfAssessedFacet(model, 'people', [person(1, 1, 2, 3, 4, 4)]).level).toEqual({
      lowest: 3,
      highest: 3,
    })
    expect(selfAssessedFacet(model, 'people', [person(1, 1, 2, 3, 4, null)]).level).toEqual({
      lowest: 2,
      highest: 3,
    })
  })

  it('is unknown with one known answer, and without anybody', () => {
    const none = { lowest: null, reason: 'notAnswered' }
    expect(selfAssessedFacet(model, 'people', [person(1, 4, null, null)]).level).toEqual(none)
    expect(selfAssessedFacet(model, 'people', []).level).toEqual(none)
    expect(selfAssessedFacet(model, 'people', []).spread).toBeNull()
  })

  it('keeps both views of two people, and says when they are far apart', () => {
    const found = selfAssessedFacet(model, 'people', [person(1, 1, 1, 1), person(2, 3, 3, 3)])
    expect(found.level).toEqual({ lowest: 1, highest: 3 })
    expect(found.spread).toEqual({ lowest: 1, highest: 3, isApart: true })
    expect(found.respondents).toEqual([
      { respondentId: 1, lowest: 1, highest: 1 },
      { respondentId: 2, lowest: 3, highest: 3 },
    ])
  })

  it('is not decided by one lone voice of three, though the spread shows it', () => {
    const found = selfAssessedFacet(model, 'people', [person(1, 2, 2), person(2, 2, 2), person(3, 4, 4)])
    expect(found.level).toEqual({ lowest: 2, highest: 2 })
    expect(found.spread).toEqual({ lowest: 2, highest: 4, isApart: true })
  })

  it('never falls when an answer rises', () => {
    const answer = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null })
    const people = fc.array(fc.tuple(answer, answer, answer, answer, answer), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(people, fc.nat(), fc.nat(), (all, who, which) => {
        const asPeople = (answers: typeof all): RespondentAnswers[] =>
          answers.map((levels, index) => person(index + 1, ...levels))
        const raised = all.map((levels, index) =>
          levels.map((level, statement) =>
            index === who % all.length && statement === which % 5 && level !== null
              ? Math.min(4, level + 1)
              : level,
          ),
        ) as typeof all
        const before = selfAssessedFacet(model, 'people', asPeople(all)).level
        const after = selfAssessedFacet(model, 'people', asPeople(raised)).level
        if (before.lowest === null || after.lowest === null) {
          expect(after).toEqual(before)
          return
        }
        expect(after.lowest).toBeGreaterThanOrEqual(before.lowest)
        expect(after.highest).toBeGreaterThanOrEqual(before.highest)
      }),
    )
  })
})
