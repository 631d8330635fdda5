import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadGrowthModel } from '#data/reference/loadGrowthModel.ts'
import { figure, noFigure } from '#shared/domain/figure.ts'
import type { Figure } from '#shared/domain/figure.ts'
import { assess, tensionBetween } from '#shared/maturity/assess.ts'
import type { Assessed, AssessedFacet } from '#shared/maturity/assess.ts'
import { facetIds } from '#shared/maturity/growthModel.ts'
import type { FacetId } from '#shared/maturity/growthModel.ts'
import type { IndicatorFigures } from '#shared/maturity/indicatorFigures.ts'
import type { RespondentAnswers } from '#shared/maturity/selfAssessed.ts'

const model = loadGrowthModel(join(import.meta.dirname, '../../../resources'))
const none = noFigure('noOwnData', 0)
const nothing: IndicatorFigures = {
  conversationRatio: none,
  dialogueShare: none,
  responseRate7d: none,
  within2h: none,
  within24h: none,
  answeredOutsideCommunications: none,
  channelsServed: none,
}
const share = (value: number): Figure => figure(value, value - 0.02, value + 0.02, 1500)

/** All statements of a facet at one level; a facet that is not named at `others` (undefined = not answered). */
function answers(
  others: number | undefined,
  named: Readonly<Partial<Record<FacetId, number>>> = {},
  respondentId = 1,
): RespondentAnswers {
  const levels = model.statements.flatMap(({ id, facet }): [string, number][] => {
    const level = named[facet] ?? others
    return level === undefined ? [] : [[id, level]]
  })
  return { respondentId, levels: new Map(levels) }
}

function facetOf(assessed: Assessed, id: FacetId): AssessedFacet {
  const found = assessed.facets.find((one) => one.id === id)
  if (found === undefined) throw new Error(id)
  return found
}

const sender = { responseRate7d: share(0.25), within2h: share(0.08), conversationRatio: share(0.05) }
const experimenter = { responseRate7d: share(0.7), within2h: share(0.3), conversationRatio: share(0.18) }
const converser = { responseRate7d: share(0.92), within2h: share(0.6), conversationRatio: share(0.45) }

/** Statements answered 1 and 2 in turn. */
const oneAndTwo: RespondentAnswers = {
  respondentId: 1,
  levels: new Map(model.statements.map(({ id }, index) => [id, 1 + (index % 2)])),
}

/** The model's own sentence at a level. */
function descriptor(id: FacetId, level: number): string {
  const found = model.facets.find((one) => one.id === id)?.descriptors.find((one) => one.level === level)
  return found?.text.nl ?? ''
}

describe('the fixed profiles', () => {
  it.each([
    { name: 'a sender', figures: sender, said: oneAndTwo, phase: 1 },
    {
      name: 'an experimenter',
      figures: experimenter,
      said: answers(2, { content: 3, people: 3 }),
      phase: 2,
    },
    {
      name: 'a converser',
      figures: converser,
      said: answers(3, { collaboration: 2, visionAmbition: 2 }),
      phase: 3,
    },
  ])('put $name in phase $phase, without doubt', ({ figures, said, phase }) => {
    const found = assess(model, { ...nothing, ...figures }, [said])
    expect(found.phase).toEqual({ lowest: phase, highest: phase, known: 10 })
    for (const id of ['conversation', 'customerExperience'] as const) {
      expect(facetOf(found, id).level).toEqual({ lowest: phase, highest: phase, from: 'measured' })
    }
  })

  it('say what holds the next phase back in the words of the model', () => {
    const found = assess(model, { ...nothing, ...sender }, [oneAndTwo])
    expect(found.holdsBack).toMatchObject({ phase: 2, needed: 6 })
    const held = found.holdsBack?.facets.map(({ facet, lowest, toLevel }) => ({
      now: descriptor(facet, lowest),
      next: descriptor(facet, toLevel),
    }))
    expect(held).toContainEqual({
      now: 'Incidenteel, als het zo uitkomt.',
      next: 'Beantwoordt directe vragen, reageert op wat binnenkomt.',
    })
    expect(held?.every(({ now, next }) => now !== '' && next !== '')).toBe(true)
  })
})

describe('missing evidence', () => {
  it('gives no phase from figures alone, and says how many facets there are', () => {
    const found = assess(model, { ...nothing, ...converser, within24h: share(0.8) }, [])
    expect(found.phase).toEqual({ lowest: null, reason: 'tooFewFacets', known: 3, needed: 7 })
    expect(found.byStatements).toEqual({ lowest: null, reason: 'tooFewFacets', known: 0, needed: 7 })
    expect(found.holdsBack).toBeNull()
    expect(facetOf(found, 'people').level).toEqual({ lowest: null, reason: 'notAnswered' })
  })

  it('names a phase from the seventh facet on, by more than half of the known ones', () => {
    const six = facetIds.slice(0, 6)
    const seven = facetIds.slice(0, 7)
    const of = (ids: readonly FacetId[]): Assessed =>
      assess(model, nothing, [answers(undefined, Object.fromEntries(ids.map((id) => [id, 3])))])
    expect(of(six).phase).toMatchObject({ lowest: null, known: 6 })
    expect(of(seven).phase).toEqual({ lowest: 3, highest: 3, known: 7 })
  })

  it('takes what people say where a figure is missing, and too few messages never as a low level', () => {
    const found = assess(model, { ...nothing, conversationRatio: figure(0, 0, 0.4, 6) }, [answers(3)])
    expect(facetOf(found, 'conversation').measured).toEqual({ lowest: null, reason: 'tooFew' })
    expect(facetOf(found, 'conversation').level).toEqual({ lowest: 3, highest: 3, from: 'selfAssessed' })
  })
})

describe('contradicting evidence', () => {
  it('counts what is measured, keeps what is said, and names the tension', () => {
    const found = assess(model, { ...nothing, conversationRatio: share(0.09) }, [answers(3)])
    expect(facetOf(found, 'conversation')).toMatchObject({
      measured: { lowest: 1, highest: 2 },
      selfAssessed: { lowest: 3, highest: 3 },
      level: { lowest: 1, highest: 2, from: 'measured' },
      tension: { direction: 'selfHigher', apart: 1, isStrong: false },
    })
    const sure = assess(model, { ...nothing, conversationRatio: figure(0.05, 0.04, 0.06, 4000) }, [
      answers(3),
    ])
    expect(facetOf(sure, 'conversation').tension).toEqual({
      direction: 'selfHigher',
      apart: 2,
      isStrong: true,
    })
    expect(found.byStatements).toEqual({ lowest: 3, highest: 3, known: 10 })
    expect(sure.phase).toEqual({ lowest: 2, highest: 2, known: 10 })
  })

  it('is none while the ranges touch or one is missing', () => {
    const at = (lowest: number, highest: number) => ({ lowest, highest })
    expect(tensionBetween(at(1, 3), at(3, 4), 2)).toBeNull()
    expect(tensionBetween({ lowest: null, reason: 'noFigure' }, at(4, 4), 2)).toBeNull()
    expect(tensionBetween(at(4, 4), at(1, 2), 2)).toEqual({
      direction: 'measuredHigher',
      apart: 2,
      isStrong: true,
    })
  })
})

describe('trying a level or a value', () => {
  it('moves the phase and nothing that was measured', () => {
    const stuck = answers(4, { people: 1 })
    const before = assess(model, nothing, [stuck])
    expect(before.phase).toMatchObject({ lowest: 2, highest: 2 })
    const after = assess(model, nothing, [stuck], { levels: { people: 3 }, indicators: {} })
    expect(after.phase).toMatchObject({ lowest: 4, highest: 4 })
    expect(facetOf(after, 'people')).toMatchObject({
      selfAssessed: { lowest: 1, highest: 1 },
      level: { lowest: 3, highest: 3, from: 'tried' },
    })
  })

  it('puts a tried figure in the place of the measured one', () => {
    const tried = { levels: {}, indicators: { conversationRatio: 0.31 } }
    const found = assess(model, { ...nothing, ...sender }, [answers(3)], tried)
    const { evidence, level } = facetOf(found, 'conversation')
    expect(level).toEqual({ lowest: 3, highest: 3, from: 'measured' })
    expect(evidence[0]).toMatchObject({ isTried: true, figure: { value: 0.31, low: null, high: null } })
  })

  it('never lowers the phase by raising a level', () => {
    const level = fc.integer({ min: 1, max: 4 })
    fc.assert(
      fc.property(fc.array(level, { minLength: 10, maxLength: 10 }), fc.nat({ max: 9 }), (levels, index) => {
        const named = Object.fromEntries(facetIds.map((id, at) => [id, levels[at] ?? 1]))
        const id = facetIds[index] ?? 'people'
        const said = [answers(undefined, named)]
        const before = assess(model, nothing, said).phase
        const higher = Math.min(4, (levels[index] ?? 1) + 1)
        const after = assess(model, nothing, said, { levels: { [id]: higher }, indicators: {} }).phase
        if (before.lowest === null || after.lowest === null) throw new Error('a phase was expected')
        expect(after.lowest).toBeGreaterThanOrEqual(before.lowest)
        expect(after.highest).toBeGreaterThanOrEqual(before.highest)
      }),
    )
  })

  it('never lowers the phase by raising one answer', () => {
    const answer = fc.integer({ min: 1, max: 4 })
    const count = model.statements.length
    fc.assert(
      fc.property(
        fc.array(answer, { minLength: count, maxLength: count }),
        fc.nat({ max: count - 1 }),
        (levels, index) => {
          const said = (given: readonly number[]): RespondentAnswers => ({
            respondentId: 1,
            levels: new Map(model.statements.map(({ id }, at) => [id, given[at] ?? 1])),
          })
          const raised = levels.map((one, at) => (at === index ? Math.min(4, one + 1) : one))
          const before = assess(model, nothing, [said(levels)]).phase
          const after = assess(model, nothing, [said(raised)]).phase
          if (before.lowest === null || after.lowest === null) throw new Error('a phase was expected')
          expect(after.lowest).toBeGreaterThanOrEqual(before.lowest)
          expect(after.highest).toBeGreaterThanOrEqual(before.highest)
        },
      ),
    )
  })
})
