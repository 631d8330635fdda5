import { describe, expect, it, test } from 'vitest'
import { companiesView } from '#shared/views/compare/companiesView.ts'
import { checkOwnYear } from '#shared/views/compare/ownYearEntry.ts'
import type { OwnYearEntry } from '#shared/views/compare/ownYearEntry.ts'
import { publishedView } from '#shared/views/compare/publishedView.ts'
import { createWords } from '#shared/views/words.ts'
import { comparison, within2h } from './evidenceFixture.ts'

const nl = createWords('nl')
const en = createWords('en')

describe('published figures', () => {
  const published = [
    ...within2h.published,
    {
      metric: 'response_time_mean',
      value: 24,
      unit: 'hours',
      scope: 'Dutch municipalities; clock hours',
      n: null,
      year: 2014,
      source: 'GemeenteBuzz & Socialmediameetlat.nl 2014',
      url: '',
      confidence: 'high' as const,
    },
    {
      metric: 'response_time_mean',
      value: 10,
      unit: 'hours',
      scope: 'brands worldwide',
      n: 247_000,
      year: 2016,
      source: 'Sprout Social Index',
      url: '',
      confidence: 'medium' as const,
    },
  ]

  it('can be traced: source, year, number, certainty, and the address as text', () => {
    const { rows } = publishedView({ words: nl, metric: 'within2h', comparison }, published)
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({
      value: '40%',
      year: '2015',
      n: '–',
      scope: 'Nederlandse gemeenten',
      confidence: 'redelijk zeker',
      address: 'Adres: https://www.frankwatching.com/',
    })
    expect(rows[0]?.source).toContain('15 september 2015')
    expect(rows[1]?.address).toBe('Het origineel is niet meer te openen.')
  })

  it('tells both sides where the sources contradict each other', () => {
    for (const [words, ahead, little] of [
      [nl, 'Grote gemeenten lopen voor', 'weinig verschillen'],
      [en, 'Large municipalities are ahead', 'little difference'],
    ] as const) {
      const notes = publishedView({ words, metric: 'within2h', comparison }, published).notes.join(' ')
      expect(notes).toContain(ahead)
      expect(notes).toContain(little)
    }
  })

  it('says at the median that only means were published', () => {
    const { notes } = publishedView({ words: nl, metric: 'medianMs', comparison }, published)
    expect(notes.join(' ')).toContain('Een gemiddelde staat nooit naast een mediaan')
  })

  it('tells a Flemish reader first whose figures these are', () => {
    const own = { ...comparison.group.own, country: 'VL' as const }
    const flemish = { ...comparison, group: { ...comparison.group, own } }
    const { notes } = publishedView({ words: nl, metric: 'within2h', comparison: flemish }, published)
    expect(notes[0]).toContain('Nederlandse gemeenten')
    expect(publishedView({ words: nl, metric: 'within2h', comparison }, published).notes[0]).not.toContain(
      'Vlaanderen',
    )
  })
})

describe('companies', () => {
  it('stand apart with what differs', () => {
    const { rows, intro } = companiesView({ words: nl, comparison })
    expect(intro).toContain('vergelijken u ook met bedrijven')
    expect(rows.map(({ name, value, differs }) => [name, value, differs])).toEqual([
      [
        'Gemiddelde reactietijd',
        '10 uur',
        'merken over de hele wereld, niet Nederlands of Vlaams; gemiddelde van beantwoorde berichten; uw helft-cijfer is een mediaan en staat er niet naast; 10 jaar oud',
      ],
      [
        'Berichten die antwoord kregen',
        '33%',
        'grote organisaties, met een eigen webcareteam; Twitter en Facebook; 10 jaar oud',
      ],
    ])
    expect(companiesView({ words: en, comparison }).rows[0]?.differs).toContain('brands worldwide')
  })
})

describe('typing in an earlier year', () => {
  const entry: OwnYearEntry = {
    metric: 'within2h',
    year: '2023',
    value: '44,2',
    unit: 'percent',
    n: '1.284',
    source: ' Jaarverslag 2023 ',
  }

  it('takes a percentage with a comma or a point', () => {
    expect(checkOwnYear(nl, entry, 2026).figure).toEqual({
      metric: 'within2h',
      year: 2023,
      value: 0.442,
      n: 1284,
      source: 'Jaarverslag 2023',
    })
    expect(checkOwnYear(en, { ...entry, value: '44.2', n: '' }, 2026).figure).toMatchObject({
      value: 0.442,
      n: null,
    })
  })

  it('takes a time in minutes or hours', () => {
    const time = { ...entry, metric: 'medianMs' as const }
    expect(checkOwnYear(nl, { ...time, value: '90', unit: 'minutes' }, 2026).figure?.value).toBe(5_400_000)
    expect(checkOwnYear(nl, { ...time, value: '1,5', unit: 'hours' }, 2026).figure?.value).toBe(5_400_000)
  })

  test.each([
    ['year', { year: '1999' }],
    ['year', { year: '2027' }],
    ['year', { year: '23' }],
    ['value', { value: '101' }],
    ['value', { value: '-3' }],
    ['value', { value: '' }],
    ['value', { value: '1e3' }],
    ['n', { n: '0' }],
    ['n', { n: '12,5' }],
    ['source', { source: '  ' }],
  ] as const)('refuses a wrong %s: %o', (field, wrong) => {
    const { faults, figure } = checkOwnYear(nl, { ...entry, ...wrong }, 2026)
    expect(figure).toBeNull()
    expect(
      Object.entries(faults)
        .filter(([, fault]) => fault !== null)
        .map(([name]) => name),
    ).toEqual([field])
  })

  it('refuses a time of nothing or of more than a year', () => {
    const time = { ...entry, metric: 'medianMs' as const, unit: 'hours' as const }
    expect(checkOwnYear(nl, { ...time, value: '0' }, 2026).faults.value).toBe(
      nl.text.compareSources.ownYears.dialog.wrongTime,
    )
    expect(checkOwnYear(nl, { ...time, value: '9000' }, 2026).figure).toBeNull()
  })
})
