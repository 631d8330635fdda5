import { describe, expect, it } from 'vitest'
import type { Filter, Overview } from '#shared/contract/figures.ts'
import { predecessorChoices, teamChoices, topicChoices } from '#shared/views/filter/choices.ts'
import { filterSentence } from '#shared/views/filter/filterSentence.ts'
import { createWords } from '#shared/views/words.ts'
import { filled } from './overviewFixtures.ts'

const nl = createWords('nl')
const en = createWords('en')
const everything: Filter = {
  from: null,
  to: null,
  channels: null,
  accountIds: null,
  topics: null,
  teams: null,
  clock: 'calendar',
}

describe('the choice of a former municipality', () => {
  const merged = {
    ...filled,
    predecessors: [{ code: 'GM0501', name: 'Brielle', until: '2023-01-01', hasOwnHours: false }],
  }

  it('is offered only where accounts came with a merger', () => {
    expect(predecessorChoices(nl, filled, 'GM1992')).toEqual([])
    expect(predecessorChoices(nl, merged, 'GM1992')).toEqual([
      { code: null, label: 'met de oude gemeenten' },
      { code: 'GM0501', label: 'alleen Brielle (tot 1 januari 2023)' },
      { code: 'GM1992', label: 'zonder de oude gemeenten' },
    ])
    expect(filterSentence(nl, everything, filled).predecessor).toBeNull()
  })

  it('stands in the sentence as it is chosen', () => {
    const plain = (predecessor: string | null): string =>
      filterSentence(nl, { ...everything, predecessor }, merged).plain
    expect(plain(null)).toContain('onderwerpen en teams, met de oude gemeenten, in kalendertijd')
    expect(plain('GM0501')).toContain(
      'onderwerpen en teams, alleen Brielle (tot 1 januari 2023), in kalendertijd',
    )
    expect(plain('GM1992')).toContain('zonder de oude gemeenten')
  })
})

describe('the filter as a sentence', () => {
  it('can be read aloud', () =>
    expect(filterSentence(nl, { ...everything, from: '2026-07-01', to: '2026-09-30' }, filled).plain).toBe(
      'U ziet juli t/m september 2026, vergeleken met dezelfde weken van 2025, voor alle kanalen, onderwerpen en teams, in kalendertijd.',
    ))

  it('names the period that the figures settled on', () =>
    expect(filterSentence(nl, everything, filled).period).toBe('juli t/m september 2026'))

  it('calls the whole span all data, with its dates', () =>
    expect(filterSentence(nl, { ...everything, from: '2024-04-01', to: '2026-09-30' }, filled).period).toBe(
      'alle gegevens (april 2024 t/m september 2026)',
    ))

  it('names a period that runs beyond the data as unfinished', () =>
    expect(filterSentence(nl, { ...everything, from: '2026-01-01', to: '2026-12-31' }, filled).period).toBe(
      '2026 (tot nu toe)',
    ))

  it('names a team as a team', () =>
    expect(filterSentence(nl, { ...everything, teams: ['communications'] }, filled).plain).toContain(
      'voor alle kanalen, onderwerpen en team communicatie',
    ))

  it('marks what leaves something out, and names an account', () => {
    const sentence = filterSentence(nl, { ...everything, accountIds: [2], topics: ['crisis'] }, filled)
    expect(sentence.channel).toEqual({ label: 'voorbeeldstadhelpt (X)', isLimited: true })
    expect(sentence.topic).toEqual({ label: 'crisis', isLimited: true })
    expect(sentence.team.isLimited).toBe(false)
  })

  it('counts several choices, and names them all in what exports repeat', () => {
    const filter: Filter = {
      ...everything,
      channels: ['x', 'whatsapp'],
      topics: ['service', 'crisis'],
      teams: ['communications', 'unknown'],
    }
    const sentence = filterSentence(nl, filter, filled)
    expect(sentence.channel).toEqual({ label: '2 van 5 kanalen', isLimited: true })
    expect(sentence.topic.label).toMatch(/^2 van \d onderwerpen$/)
    expect(sentence.plain).toContain('voor X en WhatsApp, ')
    expect(sentence.said).toMatchObject({ channel: 'X en WhatsApp' })
    const both = filterSentence(en, { ...everything, accountIds: [1, 2] }, filled)
    expect(both.channel.label).toBe('2 of 3 accounts')
    expect(both.plain).toMatch(/for .+ \(.+\) and voorbeeldstadhelpt \(X\), /)
  })

  it('says that an account is gone', () => {
    const gone = filterSentence(nl, { ...everything, accountIds: [999] }, filled)
    expect(gone.channel.label).toBe('een account dat er niet meer is')
    expect(filterSentence(en, { ...everything, accountIds: [999] }, filled).plain).toContain('for an account')
  })

  it('names the parts of the time where somebody chose them, and always on the page', () => {
    const of = (words: typeof nl, granularity: Filter['granularity']): ReturnType<typeof filterSentence> =>
      filterSentence(words, { ...everything, granularity }, filled)
    expect(of(nl, null).granularity).toBe('per week')
    expect(of(nl, null).plain).not.toContain('per week')
    expect(of(nl, 'planning').plain).toContain('september 2026, per rapportage, vergeleken met')
    expect(of(en, 'term').plain).toContain('2026, by council term, compared with')
    expect(filterSentence(nl, everything, null).granularity).toBeNull()
  })

  it('names events that are left out, and offers that only where there are any', () => {
    const out = { ...everything, withoutIncidents: true }
    expect(filterSentence(nl, everything, filled).incidents).toBeNull()
    const known = filterSentence(nl, everything, { ...filled, hasIncidents: true })
    expect(known.incidents).toEqual({ label: 'met gebeurtenissen', isLimited: false })
    expect(filterSentence(nl, out, filled).plain).toContain(
      'onderwerpen en teams, zonder gebeurtenissen, in kalendertijd',
    )
    expect(filterSentence(en, out, filled).plain).toContain(
      'topics and teams, without events, in calendar time',
    )
  })

  it('says what it is compared with, also of a period that is not over', () => {
    const running: Overview = { ...filled, comparisonIsPart: true }
    expect(filterSentence(nl, everything, running).plain).toContain(
      'vergeleken met dezelfde weken van 2025 (tot dezelfde dag)',
    )
    expect(filterSentence(en, everything, running).comparison).toBe(
      'the same weeks of 2025 (up to the same day)',
    )
    const previous: Overview = {
      ...filled,
      comparisonKind: 'previousPeriod',
      comparisonPeriod: { from: '2026-04-01', to: '2026-06-30' },
    }
    expect(filterSentence(en, everything, previous).comparison).toBe('April to June 2026')
  })

  it('says when there is no comparison, and why where nobody chose so', () => {
    const none = (words: typeof nl, noComparison: Overview['noComparison']): string =>
      filterSentence(words, everything, {
        ...filled,
        comparisonPeriod: null,
        comparisonKind: null,
        noComparison,
      }).plain
    expect(none(nl, null)).toContain('zonder vergelijking, voor')
    expect(none(nl, 'chosen')).toContain('zonder vergelijking, voor')
    expect(none(nl, 'tooEarly')).toContain(
      'zonder vergelijking (er zijn geen gegevens van zo lang geleden), ',
    )
    expect(none(en, 'beyondData')).toContain('without comparison (this period starts after the data), ')
    expect(none(en, 'noMessages')).toContain('(that period holds no messages of this choice), ')
  })

  it('can be read aloud in English with everything in it', () =>
    expect(
      filterSentence(
        en,
        {
          from: '2026-01-01',
          to: '2026-12-31',
          channels: ['x'],
          accountIds: null,
          topics: ['service'],
          teams: ['contactCentre'],
          clock: 'opening',
          granularity: 'month',
          withoutIncidents: true,
        },
        filled,
      ).plain,
    ).toBe(
      'You see 2026 (so far), by month, compared with the same weeks of 2025, for X, service questions and the contact centre team, without events, in opening hours.',
    ))
})

describe('the topics and teams on offer', () => {
  it('stand there with the reason when the data do not know them', () => {
    const shown = topicChoices(nl, filled).map(({ value, unavailable }) => [value, unavailable])
    expect(shown).toContainEqual(['service', null])
    expect(shown).toContainEqual(['policy', 'niet in deze gegevens'])
    const [first, second] = teamChoices(nl, filled)
    expect(first).toEqual({ value: 'communications', label: 'team communicatie', unavailable: null })
    expect(second?.unavailable).toBe('niet in deze gegevens')
  })
})
