import { describe, expect, it } from 'vitest'
import { plainText } from '#shared/locale/segments.ts'
import { letterOf, outcomeView, type OutcomeView } from '#shared/views/growth/questionnaireOutcome.ts'
import type { RespondentAnswers } from '#shared/views/growth/questionnaireSteps.ts'
import { createWords } from '#shared/views/words.ts'
import { answersOf, assessmentOf, known, model } from './questionnaireFixture.ts'

const nl = createWords('nl')
const en = createWords('en')

function outcome(words: typeof nl, ...answers: RespondentAnswers[]): OutcomeView {
  return outcomeView(words, { known, assessment: assessmentOf(answers), answers })
}

describe('the outcome of the questionnaire', () => {
  it('says that there is none before anybody has answered', () => {
    expect(plainText(outcome(nl).segments)).toBe('Zonder antwoorden is er nog geen uitkomst.')
    expect(outcome(nl).deck).toBeNull()
    const begun = {
      ...answersOf(1, 'A', 2),
      answers: [{ statementId: 'people1', level: 2 }],
      answered: 1,
    }
    expect(plainText(outcome(en, begun).segments)).toBe('There are too few answers for a level yet.')
  })

  it('gives one respondent a level a facet, in the order of the model, and asks for others', () => {
    const view = outcome(nl, answersOf(1, 'Adviseur', 2, { people: 'open' }))
    expect(plainText(view.segments)).toBe('1 persoon vulde in: 9 van de 10 facetten hebben een niveau.')
    expect(view.rows.map(({ id }) => id)).toEqual(model.facets.map(({ id }) => id))
    expect(view.rows.at(-1)).toMatchObject({ level: 'nog te weinig antwoorden', lanes: [], open: '5' })
    expect(view.rows[0]).toMatchObject({ lanesText: 'niveau 2', lanes: [{ letters: '' }] })
    expect(view.stillOpen).toEqual([
      {
        name: 'Adviseur',
        text: 'Adviseur: nog 5 stellingen zonder antwoord.',
        address: '/groeipad/vragenlijst/1/verder',
      },
    ])
    expect(view.deck).toContain('andere functie')
  })

  it('puts what lies farthest apart first and says how far, by facet and in words', () => {
    const view = outcome(
      nl,
      answersOf(1, 'Adviseur', 2, { meansIct: 1 }),
      answersOf(2, 'Wethouder', 2, { meansIct: 4, conversation: 3 }),
    )
    expect(view.rows.slice(0, 2)).toMatchObject([
      { id: 'meansIct', spread: '3 niveaus', isApart: true, lanesText: 'A: niveau 1; B: niveau 4' },
      { id: 'conversation', spread: '1 niveau', isApart: false, level: 'niveau 2 tot 3' },
    ])
    expect(view.rows[2]).toMatchObject({
      spread: 'geen',
      lanes: [{ letters: 'A, B', lowest: 2, highest: 2 }],
    })
    expect(plainText(view.segments)).toBe(
      'Bij 1 van de 10 facetten lopen de antwoorden 2 niveaus of meer uiteen: Middelen en ICT.',
    )
    expect(view.key).toEqual([
      { letter: 'A', name: 'Adviseur' },
      { letter: 'B', name: 'Wethouder' },
    ])
  })

  it('of two facets that reach as far puts the one first where the answers do not meet', () => {
    const answers = [answersOf(1, 'A', 2, { people: 1 }), answersOf(2, 'B', 2, { people: 3 })]
    const assessment = assessmentOf(answers)
    const facets = assessment.facets.map((facet) =>
      facet.id === 'content'
        ? {
            ...facet,
            // Both are split evenly: they reach from 1 to 3 alike.
            respondents: facet.respondents.map((one) => ({ ...one, lowest: 1, highest: 3 })),
            spread: { lowest: 1, highest: 3, isApart: true },
          }
        : facet,
    )
    const view = outcomeView(en, { known, assessment: { ...assessment, facets }, answers })
    expect(view.rows.slice(0, 2)).toMatchObject([
      { id: 'people', spread: '2 levels' },
      { id: 'content', spread: '2 levels', lanes: [{ letters: 'A, B', lowest: 1, highest: 3 }] },
    ])
  })

  it('names the farthest among more, and nobody where too many lie as far', () => {
    const three = { people: 4, content: 4, context: 3 } as const
    const some = outcome(nl, answersOf(1, 'A', 1), answersOf(2, 'B', 1, three))
    expect(plainText(some.segments)).toBe(
      'Bij 3 van de 10 facetten lopen de antwoorden 2 niveaus of meer uiteen, het meest bij Inhoud en Mensen.',
    )
    const all = outcome(en, answersOf(1, 'A', 1), answersOf(2, 'B', 4))
    expect(plainText(all.segments)).toBe('At 10 of 10 facets the answers lie 2 levels or more apart.')
  })

  it('names no difference where there is none', () => {
    const agreed = outcome(en, answersOf(1, 'A', 3), answersOf(2, 'B', 3))
    expect(plainText(agreed.segments)).toBe(
      'The 2 people who filled in give about the same answer at all 10 facets.',
    )
    const some = outcome(nl, answersOf(1, 'A', 3), answersOf(2, 'B', 3, { people: null }))
    expect(plainText(some.segments)).toContain('Dat is te zien bij 9 van de 10 facetten.')
  })

  it('keeps remarks and evidence with who wrote them, by facet', () => {
    const view = outcome(nl, {
      ...answersOf(1, 'Adviseur', 2),
      notes: [
        { facet: 'people', remark: 'Eén collega', link: '' },
        { facet: 'context', remark: '', link: 'Weekbericht' },
        { facet: 'content', remark: '', link: '' },
      ],
    })
    expect(view.notes).toEqual([
      { facet: 'Context', items: [{ name: 'Adviseur', remark: '', link: 'Weekbericht' }] },
      { facet: 'Mensen', items: [{ name: 'Adviseur', remark: 'Eén collega', link: '' }] },
    ])
  })

  it('sets facts beside the national figure only where somebody answered', () => {
    const view = outcome(
      nl,
      {
        ...answersOf(1, 'A', 2),
        facts: [
          { factId: 'communicationsBudget', value: 0 },
          { factId: 'useByCommunications', value: 7 },
        ],
      },
      { ...answersOf(2, 'B', 2), facts: [{ factId: 'communicationsBudget', value: null }] },
    )
    expect(view.facts.map(({ answers }) => answers)).toEqual([
      ['niet beantwoord'],
      ['A: Nee', 'B: Weet ik niet'],
      ['niet beantwoord'],
      ['niet beantwoord'],
      ['A: 7'],
      ['niet beantwoord'],
    ])
    expect(view.facts.map(({ national }) => national === null)).toEqual([
      true,
      false,
      true,
      true,
      false,
      true,
    ])
    expect(outcome(nl, answersOf(1, 'A', 2)).facts).toEqual([])
  })

  it('has letters for as many people as fill in', () =>
    expect([0, 25, 26, 27, 52].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AB', 'BA']))
})
