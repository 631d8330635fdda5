import { describe, expect, it } from 'vitest'
import type { AnswersFileInspection, Respondent } from '#shared/contract/growthAnswers.ts'
import { plainText } from '#shared/locale/segments.ts'
import { mergeEdits, withEdits } from '#shared/views/growth/questionnaireEdits.ts'
import { answersFileView } from '#shared/views/growth/questionnaireFile.ts'
import { asFileName, questionnaireOverview, sameName } from '#shared/views/growth/questionnaireOverview.ts'
import {
  facetStep,
  factsStep,
  numberOf,
  stepFrame,
  stepSources,
} from '#shared/views/growth/questionnaireStep.ts'
import { stepFrom, stepsOf, stepToResume } from '#shared/views/growth/questionnaireSteps.ts'
import { createWords } from '#shared/views/words.ts'
import { answersOf, known, model } from './questionnaireFixture.ts'

const nl = createWords('nl')
const en = createWords('en')

function respondent(part: Partial<Respondent>): Respondent {
  return {
    id: 1,
    name: 'Adviseur',
    startedAtMs: Date.UTC(2026, 8, 14, 9),
    changedAtMs: Date.UTC(2026, 8, 14, 10),
    answered: 0,
    total: model.statements.length,
    resumeAt: null,
    isFinished: false,
    fileName: null,
    ...part,
  }
}

describe('the overview of the questionnaire', () => {
  it('says that nobody has begun, how long it takes, and offers no outcome', () => {
    const view = questionnaireOverview(nl, model, [])
    expect(plainText(view.segments)).toBe('Nog niemand heeft de vragenlijst ingevuld.')
    expect(view.deck).toContain('20 tot 30 minuten')
    expect(view.deck).toContain(`${model.statements.length} stellingen over 10 facetten`)
    expect(view.hasOutcome).toBe(false)
    expect(questionnaireOverview(en, model, []).deck).toContain('20 to 30 minutes')
  })

  it('says per person how far they are and where they go on', () => {
    const view = questionnaireOverview(nl, model, [
      respondent({ id: 1 }),
      respondent({ id: 2, name: 'Griffier', answered: 9, resumeAt: 'context' }),
      respondent({ id: 3, name: 'Wethouder', answered: 36, isFinished: true, fileName: 'w.json' }),
    ])
    expect(plainText(view.segments)).toBe('1 van de 3 mensen heeft de vragenlijst af.')
    expect(view.rows.map(({ action }) => action.label)).toEqual([
      'Beginnen',
      'Verdergaan',
      'Antwoorden bekijken',
    ])
    expect(view.rows.map(({ state }) => state)).toEqual([
      'nog niet begonnen',
      'bezig, gebleven bij Context',
      'klaar',
    ])
    expect(view.rows[1]).toMatchObject({ progress: '9 van de 36 stellingen', fraction: 9 / 36 })
    expect(view.rows[2]?.origin).toBe('ingelezen uit w.json')
    expect(view.rows[1]?.action.address).toBe('/groeipad/vragenlijst/2/verder')
  })

  it('knows a name that would be taken for another', () => {
    const list = [respondent({ name: 'Adviseur communicatie' })]
    expect(sameName(list, ' adviseur Communicatie ')).toBe('Adviseur communicatie')
    expect(sameName(list, 'Adviseur')).toBeNull()
  })

  it('makes a name of a file that holds no way to another folder', () =>
    expect(asFileName('Antwoorden ../../etc: "wéthouder" (zorg)')).toBe(
      'Antwoorden etc wéthouder (zorg).json',
    ))
})

describe('a page of the questionnaire', () => {
  it('is one of ten facets with the facts after them', () => {
    expect(stepsOf(model)).toHaveLength(11)
    expect(stepFrame(nl, model, 'content')).toMatchObject({
      progress: 'Facet 1 van 10',
      previous: null,
      next: 'customerExperience',
    })
    expect(stepFrame(en, model, 'people')).toMatchObject({ progress: 'Facet 10 of 10', next: 'facts' })
    expect(stepFrame(nl, model, 'facts')).toMatchObject({ previous: 'people', next: null, fraction: 1 })
    expect(stepFrom('facts')).toBe('facts')
    expect(stepFrom('verder')).toBeNull()
  })

  it('offers four answers and one for not knowing, none of them chosen at first', () => {
    const view = facetStep(nl, model, answersOf(1, 'A', 2, { people: 'open' }), 'people')
    expect(view.options.map(({ label }) => label)).toEqual([
      ...model.scale.levels.map(({ text }) => text.nl),
      model.scale.unknown.nl,
    ])
    expect(view.statements.every(({ chosen }) => chosen === null)).toBe(true)
    expect(view.open).toBe('Nog 5 stellingen zonder antwoord')
  })

  it('tells a level from not knowing, and counts both as answered', () => {
    const view = facetStep(en, model, answersOf(1, 'A', 2, { people: null }), 'people')
    expect(view.statements.map(({ chosen }) => chosen)).toEqual(view.statements.map(() => 'unknown'))
    expect(view.open).toBe('Everything on this page is answered')
    expect(facetStep(en, model, answersOf(1, 'A', 3), 'people').statements[0]?.chosen).toBe('3')
    expect([numberOf('3'), numberOf('unknown')]).toEqual([3, null])
  })

  it('names a source or the reason of the app for everything on it', () => {
    for (const words of [nl, en])
      for (const step of stepsOf(model))
        for (const { where } of stepSources(words, model, step).flatMap(({ rows }) => rows))
          expect(where).toMatch(/^(Bron|Source): .{10}|^(Door de app bepaald|App-defined)\. .{20}/)
    expect(stepSources(nl, model, 'conversation').map(({ rows }) => rows.length)).toEqual([3, 1, 4])
    expect(stepSources(nl, model, 'facts')[0]?.rows).toHaveLength(6)
  })

  it('shows a national figure after an answer only, with source and year', () => {
    const answers = answersOf(1, 'A', 2)
    const rows = factsStep(nl, known, {
      ...answers,
      facts: [
        { factId: 'communicationsResponsible', value: 1 },
        { factId: 'useByCouncilMembers', value: null },
      ],
    })
    expect(rows.map(({ national }) => national !== null)).toEqual([true, false, false, false, false, true])
    expect(rows[0]).toMatchObject({ chosen: '1', national: { source: 'Proefonderzoek, 2013' } })
    expect(rows[0]?.national?.text).toContain('73%')
    expect(rows[5]).toMatchObject({ chosen: 'unknown', isScore: true })
    expect(rows[5]?.options).toHaveLength(11)
  })
})

describe('going on', () => {
  const half = answersOf(1, 'A', 2, { conversation: 'open', people: 'open' })

  it('leads to the page that was left', () =>
    expect(stepToResume(model, { ...half, isFinished: false, resumeAt: 'meansIct' })).toBe('meansIct'))

  it('leads to the first page with something open where no page is known', () =>
    expect(stepToResume(model, { ...half, isFinished: false })).toBe('conversation'))

  it('leads to the facts when every statement is answered', () =>
    expect(stepToResume(model, { ...answersOf(1, 'A', 2), isFinished: false })).toBe('facts'))

  it('begins at the front for whoever is done', () =>
    expect(stepToResume(model, answersOf(1, 'A', 2))).toBe('content'))
})

describe('answers that are not saved yet', () => {
  it('are put together so that of the same statement the newer holds', () => {
    const merged = mergeEdits(
      { answers: [{ statementId: 'people1', level: 1 }], resumeAt: 'people', isFinished: false },
      {
        answers: [
          { statementId: 'people1', level: 4 },
          { statementId: 'people2', level: null },
        ],
        isFinished: true,
      },
    )
    expect(merged).toMatchObject({ resumeAt: 'people', isFinished: true })
    expect(merged.answers).toEqual([
      { statementId: 'people1', level: 4 },
      { statementId: 'people2', level: null },
    ])
  })

  it('stand on the screen at once, and one that is taken back stands there no more', () => {
    const before = answersOf(1, 'A', 2)
    const after = withEdits(before, {
      answers: [
        { statementId: 'people1', level: 4 },
        { statementId: 'people2', level: null, isCleared: true },
      ],
      notes: [{ facet: 'people', remark: 'Sinds mei', link: '' }],
    })
    expect(after.answers).toHaveLength(before.answers.length - 1)
    expect(after.answers).toContainEqual({ statementId: 'people1', level: 4 })
    expect(after.answers.some(({ statementId }) => statementId === 'people2')).toBe(false)
    expect(after.notes).toEqual([{ facet: 'people', remark: 'Sinds mei', link: '' }])
    expect(after).toMatchObject({ resumeAt: null, isFinished: true })
  })
})

describe('a file with answers', () => {
  const readable: Extract<AnswersFileInspection, { refusal: null }> = {
    refusal: null,
    selectionId: 's',
    fileName: 'antwoorden.json',
    name: 'Wethouder',
    answered: 36,
    changedAtMs: Date.UTC(2026, 8, 14, 10),
    effect: 'new',
    replaces: null,
    modelVersion: '2.0.0',
    isOtherModel: false,
    leftOut: 0,
  }

  it('says whose answers it holds and that they are new', () => {
    const view = answersFileView(nl, readable)
    expect(view).toMatchObject({ kind: 'readable', sentence: '36 antwoorden van Wethouder.', isLoss: false })
    expect(view).toHaveProperty('canRun', true)
    expect(answersFileView(nl, { ...readable, effect: 'same' })).toHaveProperty('canRun', false)
    expect(view).toHaveProperty('effect', 'Deze persoon staat nog niet in de lijst en komt erbij.')
  })

  it('warns before later answers are lost', () => {
    const view = answersFileView(nl, { ...readable, effect: 'replacesNewer', replaces: 'Wethouder zorg' })
    expect(view).toMatchObject({ isLoss: true })
    expect(view).toHaveProperty('effect', expect.stringContaining('van Wethouder zorg al staat, is later'))
  })

  it('tells an empty questionnaire from answers of which none fit', () => {
    expect(answersFileView(en, { ...readable, answered: 0 })).toHaveProperty(
      'sentence',
      'An empty questionnaire for Wethouder.',
    )
    const view = answersFileView(en, { ...readable, answered: 0, leftOut: 2, isOtherModel: true })
    expect(view).toHaveProperty('sentence', '0 answers of Wethouder.')
    expect(view).toHaveProperty('remarks', [
      expect.stringContaining('14/09/2026'),
      expect.stringContaining('another version of the model (2.0.0)'),
      '2 answers are about statements that no longer exist and are left out.',
    ])
  })

  it('is refused with the reason, where it was found, and what helps', () => {
    const refused = { refusal: 'schemaViolated', fileName: 'x.json', detail: 'answers[3].level' } as const
    expect(answersFileView(nl, refused)).toEqual({
      kind: 'refused',
      sentence: 'x.json is niet ingelezen.',
      reason: 'Het bestand is beschadigd of met de hand veranderd. Gevonden bij: answers[3].level.',
      action: expect.stringContaining('Er is niets veranderd in dit dossier.'),
    })
  })
})
