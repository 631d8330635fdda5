import { describe, expect, it } from 'vitest'
import type { Filter } from '#shared/contract/figures.ts'
import { defaultReportingCalendar } from '#shared/domain/reportingCalendar.ts'
import { channelLines, chosenAccounts, filterOfAccounts } from '#shared/views/filter/channelChoice.ts'
import { periodChoices, periodPicks, type PeriodData } from '#shared/views/filter/periods.ts'
import { comparisonMenu, granularityChoices } from '#shared/views/filter/timeChoices.ts'
import { createWords } from '#shared/views/words.ts'

const nl = createWords('nl')
const en = createWords('en')
const quarters = [
  { from: '2026-07-01', to: '2026-09-30' },
  { from: '2026-04-01', to: '2026-06-30' },
  { from: '2025-01-01', to: '2025-03-31' },
]
const whole: PeriodData = {
  dataFrom: '2025-01-01',
  dataTo: '2026-09-29',
  observedTo: '2026-09-30',
  quarters,
}
const calendar = defaultReportingCalendar('NL')

function shown(data: PeriodData, words = nl): (string | null)[][] {
  return periodChoices(words, data).map(({ group, label, note }) => [group, label, note])
}

describe('the periods on offer', () => {
  it('are the latest whole ones, quarters and years with messages, and everything with its dates', () =>
    expect(shown(whole)).toEqual([
      ['recent', '21 t/m 27 september 2026', 'laatste hele week'],
      ['recent', 'september 2026', 'laatste hele maand'],
      ['recent', 'oktober 2025 t/m september 2026', 'laatste twaalf maanden'],
      ['quarters', 'juli t/m september 2026', null],
      ['quarters', 'april t/m juni 2026', null],
      ['quarters', 'januari t/m maart 2025', null],
      ['years', '2026 (tot nu toe)', 'nog niet compleet: gegevens t/m 29 september 2026'],
      ['years', '2025', null],
      ['everything', 'alle gegevens', '1 januari 2025 t/m 29 september 2026'],
    ]))

  it('hold the reports of the running year and the council terms of the calendar, each period once', () => {
    const running = 'nog niet compleet: gegevens t/m 29 september 2026'
    const ofCalendar = shown({ ...whole, calendar }).filter(
      ([group]) => group === 'reports' || group === 'terms',
    )
    expect(ofCalendar).toEqual([
      ['reports', 'januari t/m april 2026', 'rapportage t/m 30 april 2026'],
      ['reports', 'januari t/m augustus 2026', 'rapportage t/m 31 augustus 2026'],
      ['terms', 'raadsperiode 2026–2030 (tot nu toe)', running],
      ['terms', 'raadsperiode 2022–2026', 'niet compleet: gegevens vanaf 1 januari 2025'],
    ])
    const english = shown({ ...whole, calendar: defaultReportingCalendar('VL') }, en)
    expect(english).toContainEqual([
      'terms',
      'council term 2025–2031 (so far)',
      'not complete yet: data to 29 September 2026',
    ])
  })

  it('hold the running quarter and the first one, and say what they miss', () =>
    expect(
      shown({
        dataFrom: '2026-04-10',
        dataTo: '2026-08-15',
        observedTo: '2026-08-15',
        quarters: quarters.slice(0, 2),
      }),
    ).toEqual([
      ['recent', '3 t/m 9 augustus 2026', 'laatste hele week'],
      ['recent', 'juli 2026', 'laatste hele maand'],
      [
        'quarters',
        'juli t/m september 2026 (tot nu toe)',
        'nog niet compleet: gegevens t/m 15 augustus 2026',
      ],
      ['quarters', 'april t/m juni 2026', 'niet compleet: gegevens vanaf 10 april 2026'],
      ['years', '2026 (tot nu toe)', 'nog niet compleet: gegevens t/m 15 augustus 2026'],
      ['everything', 'alle gegevens', '10 april t/m 15 augustus 2026'],
    ]))

  it('are none without data', () => {
    const none = { dataFrom: null, dataTo: null, observedTo: null, quarters: [] }
    expect(periodChoices(nl, none)).toEqual([])
    expect(periodPicks(nl, none, 'week')).toEqual([])
  })
})

describe('the list of one kind of period', () => {
  const data = { ...whole, calendar }
  it('is of all weeks, months, quarters or years with data, newest first', () => {
    const weeks = periodPicks(nl, data, 'week')
    expect(weeks[0]).toEqual({
      from: '2026-09-28',
      to: '2026-10-04',
      label: 'week 40, 28 september t/m 4 oktober 2026 (tot nu toe)',
    })
    expect(weeks.at(-1)).toMatchObject({ from: '2024-12-30', to: '2025-01-05' })
    expect(periodPicks(nl, data, 'month')).toHaveLength(21)
    expect(periodPicks(nl, data, 'quarter').at(-1)?.label).toBe('januari t/m maart 2025')
    expect(periodPicks(en, data, 'year').map(({ label }) => label)).toEqual(['2026 (so far)', '2025'])
  })

  it('counts every report from 1 January, and a council term from its first day', () => {
    expect(periodPicks(nl, data, 'planning').slice(0, 3)).toEqual([
      { from: '2026-01-01', to: '2026-12-31', label: 'rapportage t/m 31 december 2026 (tot nu toe)' },
      { from: '2026-01-01', to: '2026-08-31', label: 'rapportage t/m 31 augustus 2026' },
      { from: '2026-01-01', to: '2026-04-30', label: 'rapportage t/m 30 april 2026' },
    ])
    expect(periodPicks(nl, data, 'term').at(-1)).toMatchObject({ from: '2022-03-30', to: '2026-03-31' })
    expect(periodPicks(nl, whole, 'term')).toEqual([])
  })
})

const accounts = [
  { id: 1, name: 'gemeente', channel: 'x' },
  { id: 2, name: 'webcare', channel: 'x' },
  { id: 3, name: 'Gemeente', channel: 'facebook' },
] as const
const known = { channels: ['x', 'facebook'] as const, accounts: [...accounts] }
const data = { channels: [...known.channels], accounts: known.accounts }

describe('the choice of channels and accounts', () => {
  it('has accounts below a channel that has several', () =>
    expect(
      channelLines(nl, data).map(({ value, members, isIndented }) => [value, members, isIndented]),
    ).toEqual([
      ['channel:x', ['1', '2'], false],
      ['account:1', ['1'], true],
      ['account:2', ['2'], true],
      ['channel:facebook', ['3'], false],
    ]))

  it('is by channel where all its accounts are taken, else by account, and nothing when it is all', () => {
    expect(filterOfAccounts(['1', '2'], data)).toEqual({ channels: ['x'], accountIds: null })
    expect(filterOfAccounts(['3', '2'], data)).toEqual({ channels: null, accountIds: [2, 3] })
    expect(filterOfAccounts(['1', '2', '3'], data)).toEqual({ channels: null, accountIds: null })
    expect(filterOfAccounts([], data)).toEqual({ channels: null, accountIds: null })
  })

  it('comes back from the filter', () => {
    const of = (part: Partial<Filter>): readonly string[] =>
      chosenAccounts({ channels: null, accountIds: null, ...part }, data)
    expect(of({})).toEqual([])
    expect(of({ channels: ['x'] })).toEqual(['1', '2'])
    expect(of({ accountIds: [3] })).toEqual(['3'])
    expect(of({ channels: ['x'], accountIds: [2, 3] })).toEqual(['2'])
  })
})

describe('the choice of the parts of time', () => {
  it('starts with what fits the period', () => {
    const [usual, ...others] = granularityChoices(nl, { period: { from: '2026-01-01', to: '2026-12-31' } })
    expect(usual).toEqual({
      value: null,
      label: 'zoals past bij de periode',
      note: 'per maand',
      isDisabled: false,
    })
    expect(others.map(({ label }) => label)).toEqual([
      'per week',
      'per maand',
      'per kwartaal',
      'per jaar',
      'per raadsperiode',
      'per rapportage',
    ])
    expect(granularityChoices(en, null)[0]?.note).toBeNull()
  })
})

describe('the choice of what to compare with', () => {
  it('gives the dates of what is possible, and the reason for what is not', () => {
    const menu = comparisonMenu(nl, {
      comparisons: [{ kind: 'previousPeriod', period: { from: '2026-04-01', to: '2026-06-30' } }],
    })
    expect(menu.map(({ value, note, isDisabled }) => [value, note, isDisabled])).toEqual([
      [null, 'dezelfde weken van vorig jaar, of anders de periode ervoor', false],
      ['sameWeeksLastYear', 'er zijn geen gegevens van zo lang geleden', true],
      ['previousPeriod', 'april t/m juni 2026', false],
      ['none', null, false],
    ])
    const after = comparisonMenu(en, { comparisons: [], noComparison: 'beyondData' })
    expect(after[1]?.note).toBe('this period starts after the data')
    expect(comparisonMenu(en, null).every(({ isDisabled }) => !isDisabled)).toBe(true)
  })
})
