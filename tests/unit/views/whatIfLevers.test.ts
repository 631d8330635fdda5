import { describe, expect, it } from 'vitest'
import type { WorkSummary } from '#shared/contract/staffing.ts'
import { neutralLevers, planSchema } from '#shared/staffing/plan/plan.ts'
import { standardPlan } from '#shared/staffing/plan/standardPlan.ts'
import { basisDraftOf, basisOutcome } from '#shared/views/whatIf/basisDraft.ts'
import { isLeverChanged, leverChange, leverScale, leverValue } from '#shared/views/whatIf/leverValues.ts'
import { leversView } from '#shared/views/whatIf/leversView.ts'
import {
  addScenario,
  removeScenario,
  takeCover,
  renameScenario,
  scenarioTitle,
  withLevers,
} from '#shared/views/whatIf/planEdits.ts'
import { freeName } from '#shared/views/freeName.ts'
import { sourceChoices } from '#shared/views/whatIf/basisSources.ts'
import { leftLyingWords, questionsPerHour, restsView } from '#shared/views/whatIf/restsView.ts'
import { createWords } from '#shared/views/words.ts'

const words = createWords('nl')
const measured: WorkSummary = {
  weeks: 52,
  firstMonday: '2025-09-29',
  lastMonday: '2026-09-21',
  questionsPerWeek: 99,
  serviceShare: 0.6,
  perHourOfWeek: Array.from({ length: 168 }, () => 99 / 168),
  handling: { medianMs: 300_000, meanMs: 480_000, n: 400 },
  attention: null,
  attentionRule: 'atArrival',
  leftLyingShare: null,
  openQuestions: 3,
  usualCover: [],
  inhabitants: 48_200,
  year: 2026,
}
const unmeasured: WorkSummary = {
  ...measured,
  weeks: 0,
  firstMonday: null,
  lastMonday: null,
  questionsPerWeek: 0,
  handling: null,
}
const plan = standardPlan(measured, { present: 'Nu', person: 'Medewerker 1' })
const levers = [
  'volume',
  'handling',
  'contactCentre',
  'returned',
  'newChannel',
  'email',
  'storm',
  'consultation',
] as const

describe('the levers of a scenario', () => {
  it.each(levers)('%s gives back what it was turned to, and its neutral value is as now', (id) => {
    const { low, high, neutral } = leverScale(id)
    for (const value of [low, neutral, high]) {
      const turned = { ...neutralLevers, ...leverChange(neutralLevers, id, value) }
      expect(leverValue(turned, id)).toBe(value)
      expect(isLeverChanged(turned, id)).toBe(value !== neutral)
    }
    expect({ ...neutralLevers, ...leverChange(neutralLevers, id, neutral) }).toEqual(neutralLevers)
  })

  it('stay between what a plan takes', () => {
    expect(leverChange(neutralLevers, 'volume', 100_000)).toEqual({ volumeFactor: 10 })
  })

  it('say what they come to', () => {
    const { plan: wider } = addScenario(words, plan, 0)
    const turned = withLevers(wider, 1, {
      volumeFactor: 1.1,
      newChannel: { perThousandPerWeek: 1, substituted: 0.5, workFactor: 1 },
    })
    const view = leversView(words, turned, 1, measured)
    const said = Object.fromEntries((view?.main ?? []).map((lever) => [lever.id, lever.said]))
    expect(said).toMatchObject({ volume: '109 per week', newChannel: '+24 per week', handling: 'zoals nu' })
    expect(view?.main.map(({ id }) => id)).toContain('turns')
    expect(leversView(words, turned, 0, measured)).toBeNull()
  })
})

describe('scenarios beside the present cover', () => {
  it('are at most three, and take the letter of their place', () => {
    const four = [0, 1, 2, 3].reduce((now) => addScenario(words, now, 0).plan, plan)
    expect(four.scenarios.map(({ name }) => name)).toEqual(['Nu', 'Scenario A', 'Scenario B', 'Scenario C'])
    const named = renameScenario(words, four, 2, ' Avonddienst ')
    expect(scenarioTitle(words, named, 2)).toBe('B Avonddienst')
    const { plan: fewer, index } = removeScenario(words, named, 1)
    expect([fewer.scenarios.map(({ name }) => name), index]).toEqual([['Nu', 'Avonddienst', 'Scenario B'], 1])
    expect(removeScenario(words, named, 0).plan).toBe(named)
  })

  it('take over a found cover, and never in place of the present one', () => {
    const two = takeCover(words, plan, 0, [], 'Weekend')
    expect([two.index, two.plan.scenarios.map(({ name }) => name)]).toEqual([1, ['Nu', 'Weekend']])
    const full = [0, 1, 2].reduce((now) => addScenario(words, now, 0).plan, plan)
    const fromPresent = takeCover(words, full, 0, [], 'Weekend')
    expect([fromPresent.index, fromPresent.plan.scenarios[3]]).toEqual([
      3,
      { ...full.scenarios[3], name: 'Weekend', people: [] },
    ])
    expect(takeCover(words, full, 1, [], 'Weekend').index).toBe(1)
  })

  it('plans get a name that no other has, whatever the capitals', () => {
    expect(freeName('Avond', ['avond', 'Avond (2)'])).toBe('Avond (3)')
  })
})

describe('what a plan rests on', () => {
  it('is said with the weeks and the number, or as typed in', () => {
    expect(restsView(words, plan, measured)).toMatchObject({
      text: 'Uw vragen van 29 september 2025 t/m 27 september 2026, 99 per week',
      isTyped: false,
    })
    const typed = standardPlan(unmeasured)
    expect(restsView(words, typed, unmeasured)).toMatchObject({
      text: 'Ingetypte aantallen, niet gemeten: 50 vragen per week',
      isTyped: true,
    })
    const perWeek = questionsPerHour(typed.basis, unmeasured).reduce((sum, count) => sum + count, 0)
    expect(perWeek).toBeCloseTo(50, 9)
  })
})

describe('the assumptions as they are typed in', () => {
  it.each(['nl', 'en'] as const)('come back as they were when nothing is changed (%s)', (language) => {
    const inLanguage = createWords(language)
    const priced = {
      ...plan.basis,
      tariff: { ...plan.basis.tariff, hourlyEuro: 1_234.5, eveningSurcharge: 0.25 },
      contactEuro: { ...plan.basis.contactEuro, email: 4.75 },
    }
    const draft = basisDraftOf(inLanguage, priced, measured)
    expect(basisOutcome(inLanguage, draft, measured).basis).toEqual(priced)
    const typed = standardPlan(unmeasured).basis
    expect(basisOutcome(inLanguage, basisDraftOf(inLanguage, typed, unmeasured), unmeasured).basis).toEqual(
      typed,
    )
  })

  it('say per field what is wrong, and only of what counts', () => {
    const draft = basisDraftOf(words, plan.basis, measured)
    draft.numbers.perWeek = 'veel'
    draft.numbers.targetShare = '0'
    draft.numbers.replications = '12,5'
    draft.moments.ordinaryTo = '7:00'
    draft.moments.lateFrom = '25:00'
    const { faults } = basisOutcome(words, draft, measured)
    expect(Object.keys(faults ?? {}).sort()).toEqual([
      'lateFrom',
      'ordinaryTo',
      'replications',
      'targetShare',
    ])
    draft.arrivals = 'typed'
    expect(basisOutcome(words, draft, measured).faults).toHaveProperty('perWeek')
  })

  it('typed in, make a plan that can be kept', () => {
    const draft = basisDraftOf(words, plan.basis, measured)
    draft.arrivals = 'typed'
    draft.pattern = 'office'
    draft.handling = 'typed'
    draft.numbers.hourlyEuro = '46,50'
    const { basis } = basisOutcome(words, draft, measured)
    expect(planSchema.safeParse({ ...plan, basis }).success).toBe(true)
    expect(basis?.tariff.hourlyEuro).toBe(46.5)
    if (basis === null) throw new Error('refused')
    expect(basisDraftOf(words, basis, measured).pattern).toBe('office')
  })
})

describe('what an estimate leaves out or holds', () => {
  it('tells which questions are left out, where that is at least one in a hundred', () => {
    expect(leftLyingWords(words, { ...measured, leftLyingShare: 0.076 })).toBe(
      'De 7,6% die nooit antwoord kreeg, telt niet mee.',
    )
    expect(leftLyingWords(words, { ...measured, leftLyingShare: 0.004 })).toBeNull()
    expect(leftLyingWords(words, measured)).toBeNull()
  })

  it('says of a time that was fitted that it is working time, without a number of questions', () => {
    const attention = { medianMs: 3_600_000, meanMs: 5_220_000, n: 200 }
    const fitted = sourceChoices(words, { ...measured, attention, attentionRule: 'onDuty' })
    expect(fitted.attention[0]?.label).toBe(
      'geschat uit uw gegevens: gemiddeld 87 min werktijd, ander werk meegerekend',
    )
    const seen = sourceChoices(words, { ...measured, attention })
    expect(seen.attention[0]?.label).toBe('geschat uit uw gegevens: gemiddeld 87 min (n = 200)')
  })
})
