import { describe, expect, it } from 'vitest'
import type { Filter } from '#shared/contract/figures.ts'
import { addressOfFilter, filterFromAddress } from '#shared/views/filter/filterAddress.ts'
import { predecessorChoices, teamChoices, topicChoices } from '#shared/views/filter/choices.ts'
import { filterSentence } from '#shared/views/filter/filterSentence.ts'
import { periodChoices } from '#shared/views/filter/periods.ts'
import { createWords } from '#shared/views/words.ts'
import { filled } from './overviewFixtures.ts'

const nl = createWords('nl')
const everything: Filter = {
  from: null,
  to: null,
  channels: null,
  accountIds: null,
  topics: null,
  teams: null,
  clock: 'calendar',
}

describe('the filter in the address', () => {
  it('comes back as it went in', () => {
    const filter: Filter = {
      from: '2026-07-01',
      to: '2026-09-30',
      channels: ['x', 'facebook'],
      accountIds: [3, 12],
      topics: ['service'],
      teams: ['communications', 'contactCentre'],
      clock: 'opening',
      predecessor: 'GM0501',
    }
    expect(filterFromAddress(addressOfFilter(filter))).toEqual(filter)
  })

  it('leaves out what is not limited', () => expect(addressOfFilter(everything)).toEqual({}))

  it('ignores what it does not know', () =>
    expect(
      filterFromAddress({ from: 'yesterday', channel: 'telex', account: 'x', clock: 'sun', before: '<b>' }),
    ).toEqual(everything))
})

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
    expect(plain(null)).toContain('alle teams, met de oude gemeenten, in kalendertijd')
    expect(plain('GM0501')).toContain('alle teams, alleen Brielle (tot 1 januari 2023), in kalendertijd')
    expect(plain('GM1992')).toContain('zonder de oude gemeenten')
  })
})

describe('the filter as a sentence', () => {
  it('can be read aloud', () =>
    expect(filterSentence(nl, { ...everything, from: '2026-07-01', to: '2026-09-30' }, filled).plain).toBe(
      'U ziet juli t/m september 2026, vergeleken met dezelfde weken van 2025, voor alle kanalen, alle onderwerpen en alle teams, in kalendertijd.',
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
      'alle onderwerpen en team communicatie',
    ))

  it('marks what leaves something out, and names an account', () => {
    const sentence = filterSentence(nl, { ...everything, accountIds: [2], topics: ['crisis'] }, filled)
    expect(sentence.channel).toEqual({ label: 'voorbeeldstadhelpt (X)', isLimited: true })
    expect(sentence.topic).toEqual({ label: 'crisis', isLimited: true })
    expect(sentence.team.isLimited).toBe(false)
  })

  it('says when there is no comparison', () =>
    expect(
      filterSentence(nl, everything, { ...filled, comparisonPeriod: null, comparisonKind: null }).plain,
    ).toContain('zonder vergelijking'))
})

describe('the periods on offer', () => {
  const quarters = [
    { from: '2026-07-01', to: '2026-09-30' },
    { from: '2026-04-01', to: '2026-06-30' },
    { from: '2025-01-01', to: '2025-03-31' },
  ]

  it('are quarters and years with messages, the last whole year, and everything with its dates', () =>
    expect(
      periodChoices(nl, {
        dataFrom: '2025-01-01',
        dataTo: '2026-09-29',
        observedTo: '2026-09-30',
        quarters,
      }).map(({ label, note }) => [label, note]),
    ).toEqual([
      ['juli t/m september 2026', null],
      ['april t/m juni 2026', null],
      ['januari t/m maart 2025', null],
      ['oktober 2025 t/m september 2026', null],
      ['2026 (tot nu toe)', 'nog niet compleet: gegevens t/m 29 september 2026'],
      ['2025', null],
      ['alle gegevens', '1 januari 2025 t/m 29 september 2026'],
    ]))

  it('hold the running quarter and the first one, and say what they miss', () =>
    expect(
      periodChoices(nl, {
        dataFrom: '2026-04-10',
        dataTo: '2026-08-15',
        observedTo: '2026-08-15',
        quarters: quarters.slice(0, 2),
      }).map(({ label, note }) => [label, note]),
    ).toEqual([
      ['juli t/m september 2026 (tot nu toe)', 'nog niet compleet: gegevens t/m 15 augustus 2026'],
      ['april t/m juni 2026', 'niet compleet: gegevens vanaf 10 april 2026'],
      ['2026 (tot nu toe)', 'nog niet compleet: gegevens t/m 15 augustus 2026'],
      ['alle gegevens', '10 april 2026 t/m 15 augustus 2026'],
    ]))

  it('are none without data', () =>
    expect(periodChoices(nl, { dataFrom: null, dataTo: null, observedTo: null, quarters: [] })).toEqual([]))
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
