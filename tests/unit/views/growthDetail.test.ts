import { describe, expect, it } from 'vitest'
import type { SavedAssessment } from '#shared/contract/growth.ts'
import { noFigure } from '#shared/domain/figure.ts'
import { facetIds } from '#shared/maturity/growthModel.ts'
import { assessmentBasis } from '#shared/views/growth/assessmentBasis.ts'
import { evidenceRows } from '#shared/views/growth/evidenceRows.ts'
import { facetDetail } from '#shared/views/growth/facetDetail.ts'
import { factsView } from '#shared/views/growth/factsView.ts'
import { historyView, savedFromAddress } from '#shared/views/growth/historyView.ts'
import { tryFigures, tryOutcome, valueOfShown } from '#shared/views/growth/tryView.ts'
import { assessmentOf, converser, en, inputOf, model, nl, sender, share } from './growthFixtures.ts'

const filter = {
  from: null,
  to: null,
  channels: null,
  accountIds: null,
  topics: null,
  teams: null,
  clock: 'calendar',
} as const

describe('the detail of a facet', () => {
  it('shows at every descriptor, cut-off and step its source, or that the app defined it and why', () => {
    for (const id of facetIds) {
      const detail = facetDetail(inputOf(nl, converser), id)
      expect(detail?.levels).toHaveLength(4)
      for (const { origin } of detail?.levels ?? [])
        expect(origin).toMatch(/^(Bron: |Door de app bepaald, omdat: )./)
      for (const { origin } of detail?.figures ?? []) expect(origin).toMatch(/^Door de app bepaald, omdat: ./)
      expect(detail?.next?.origin ?? 'Bron: ').toMatch(/^(Bron: |Door de app bepaald, omdat: )/)
      expect(detail?.statementsFrom.length).toBeGreaterThan(0)
      for (const origin of detail?.statementsFrom ?? [])
        expect(origin).toMatch(/^Door de app bepaald, omdat: ./)
    }
  })

  it('says where what is measured and what is said stand', () => {
    const detail = facetDetail(inputOf(nl, sender), 'conversation')
    expect(detail?.levels[0]?.here).toBe('hier staat: gemeten en zelfbeeld')
    expect(detail?.levels[3]?.here).toBeNull()
    expect(detail?.counts).toBe('Telt mee als fase 1, gemeten.')
  })

  it('shows where respondents see another municipality', () => {
    const people = [{ level: 1 }, { level: 4 }]
    const detail = facetDetail(inputOf(nl, { people }), 'people')
    expect(detail?.people).toEqual(['Invuller 1: fase 1', 'Invuller 2: fase 4'])
    expect(detail?.spread?.isApart).toBe(true)
    expect(detail?.spread?.text).toContain('fase 1 tot 4')
  })

  it('says why it does not count where nothing is known', () => {
    const detail = facetDetail(inputOf(en, {}), 'people')
    expect(detail?.counts).toMatch(/^Does not count\./)
    expect(detail?.next).toBeNull()
    expect(detail?.noNext).toBe('No next step yet: no level of this facet is known.')
  })

  it('speaks of the last phase only where a facet is there', () => {
    const detail = facetDetail(inputOf(nl, { people: [{ level: 4 }] }), 'people')
    expect(detail?.next).toBeNull()
    expect(detail?.noNext).toBe('Dit facet staat op de laatste fase.')
  })
})

describe('who the assessment rests on', () => {
  it('are those who answered something: a questionnaire that nobody began does not count', () => {
    const assessment = assessmentOf({ people: [{ level: 3 }, { level: 3 }] })
    const [first, second] = assessment.respondents
    if (first === undefined || second === undefined) throw new Error('two were asked for')
    const oneBegan = { ...assessment, respondents: [first, { ...second, answered: 0 }] }
    expect(assessmentBasis(nl, oneBegan, null, null)).toContain('met 1 ingevulde vragenlijst')
    expect(assessmentBasis(nl, assessment, null, null)).toContain('met 2 vragenlijsten')
  })
})

describe('the table of evidence', () => {
  it('has every facet, and a reason where a figure is missing', () => {
    const input = inputOf(nl, {
      figures: { conversationRatio: share(0.4), channelsServed: noFigure('tooFew', 4) },
    })
    const rows = evidenceRows(input)
    expect(new Set(rows.map(({ facet }) => facet)).size).toBe(10)
    expect(rows.find(({ key }) => key === 'meansIct-channelsServed')).toMatchObject({
      value: 'Minder dan 10: te weinig voor een cijfer.',
      level: '–',
      n: '4',
    })
    expect(rows.find(({ key }) => key === 'conversation-conversationRatio')).toMatchObject({
      value: '40,0% (38,0 – 42,0%)',
      level: 'fase 3',
      cutOffs: 'fase 2 vanaf 11%, fase 3 vanaf 30%, fase 4 vanaf 60%',
    })
  })

  it('keeps the median of comparable municipalities beside the figures that are compared', () => {
    const none = { median: null, reason: 'tooFewPeers', n: 0 } as const
    const values = { median: 0.289, q1: 0.2, q3: 0.35, n: 13, year: 2026 }
    const medians = {
      peers: {
        medianMs: none,
        within2h: none,
        responseRate7d: none,
        conversationRatio: values,
        dialogueShare: none,
      },
      peersOfWhole: [],
    }
    const rows = evidenceRows({ ...inputOf(nl, converser), medians })
    expect(rows.find(({ key }) => key === 'conversation-conversationRatio')?.peers).toEqual({
      median: '28,9%',
      count: 'van 13',
    })
    expect(rows.find(({ key }) => key === 'customerExperience-within2h')?.peers).toBeNull()
  })
})

describe('trying', () => {
  const before = { people: [{ level: 4, named: { people: 1 } }] }

  it('says what the phase becomes, what it is without, and which facets moved', () => {
    const tried = assessmentOf({ ...before, tried: { levels: { people: 2 }, indicators: {} } })
    const outcome = tryOutcome(inputOf(nl, before), tried)
    expect(outcome).toEqual({
      text: 'Met deze proef: fase 3. Zonder proef: fase 2.',
      changes: ['Mensen: van fase 1 naar fase 2'],
      isTried: true,
    })
  })

  it('says so where nothing moves', () => {
    const tried = assessmentOf({ ...before, tried: { levels: { people: 1 }, indicators: {} } })
    expect(tryOutcome(inputOf(nl, before), tried)).toMatchObject({
      text: 'Met deze proef blijft de uitkomst fase 2.',
      changes: ['Geen facet komt op een ander niveau.'],
    })
    expect(tryOutcome(inputOf(en, before), null).text).toBe('Now: phase 2. Nothing tried yet.')
  })

  it('starts every slider where the figure is, and leaves what is not measured open', () => {
    const figures = tryFigures(inputOf(nl, sender), { levels: {}, indicators: { within2h: 0.4 } })
    expect(figures.find(({ metric }) => metric === 'within2h')).toMatchObject({
      shown: 40,
      isTried: true,
      now: 'nu 8,0%',
    })
    expect(figures.find(({ metric }) => metric === 'within24h')).toMatchObject({
      shown: null,
      now: 'niet gemeten',
    })
  })

  it('asks in the figure’s own unit', () => {
    expect(valueOfShown('within2h', 45)).toBe(0.45)
    expect(valueOfShown('channelsServed', 3)).toBe(3)
  })
})

describe('the history', () => {
  function saved(id: number, level: number, isSameModel = true): SavedAssessment {
    const assessment = assessmentOf({ people: [{ level }] })
    return { id, name: `Nummer ${id}`, savedAtMs: id * 86_400_000, filter, assessment, isSameModel }
  }

  it('keeps assessments of another model apart, and out of the line', () => {
    const view = historyView(nl, [saved(3, 3), saved(2, 2, false), saved(1, 1)])
    expect(view.rows.map(({ phase }) => phase)).toEqual(['fase 3', 'fase 1'])
    expect(view.otherRows.map(({ id }) => id)).toEqual([2])
    expect(view.line?.marks.map(({ id }) => id)).toEqual([1, 3])
    expect(view.line?.alt).toBe(
      'Fase per bewaarde beoordeling: 2 januari 1970 fase 1; 4 januari 1970 fase 3.',
    )
  })

  it('draws no line of one', () => expect(historyView(nl, [saved(1, 2)]).line).toBeNull())

  it('reads an id from an address and nothing else', () => {
    expect(savedFromAddress('12')).toBe(12)
    for (const value of ['', '0', '-1', '1.5', 'x', undefined, ['1']])
      expect(savedFromAddress(value)).toBeNull()
  })

  it('says what a saved one rests on', () => {
    const assessment = assessmentOf(converser)
    expect(assessmentBasis(nl, assessment, filter, null)).toBe(
      'over juli t/m september 2026, voor alle kanalen, alle onderwerpen, alle teams, in kalendertijd, met 1 ingevulde vragenlijst',
    )
    expect(assessmentBasis(en, assessmentOf({}), null, null)).toBe(
      'without own data, without a questionnaire',
    )
  })
})

describe('the facts of the national survey', () => {
  it('stand beside the own answers, and say where respondents disagree', () => {
    const input = inputOf(nl, { people: [{ level: 3 }, { level: 3 }] })
    const answers = [
      { respondentId: 1, value: 1 },
      { respondentId: 2, value: 0 },
    ]
    const marks = [
      { respondentId: 1, value: 7 },
      { respondentId: 2, value: 8 },
    ]
    const facts = input.assessment.facts.map((fact) => ({
      ...fact,
      answers:
        fact.id === 'separateStrategy' ? answers : fact.id === 'useByCommunications' ? marks : fact.answers,
    }))
    const { rows } = factsView({ ...input, assessment: { ...input.assessment, facts } }, [])
    expect(rows).toHaveLength(6)
    expect(rows.find(({ id }) => id === 'separateStrategy')?.own).toBe('ja (1 keer) en nee (1 keer)')
    expect(rows.find(({ id }) => id === 'useByCommunications')?.own).toBe('gemiddeld 7,5 van 2')
    expect(rows.find(({ id }) => id === 'communicationsBudget')).toMatchObject({
      own: 'niet beantwoord',
      national: 'Bij 79% van de gemeenten was dat zo in 2013.',
    })
    expect(model.facts).toHaveLength(6)
  })
})
