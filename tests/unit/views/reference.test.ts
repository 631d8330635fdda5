import { describe, expect, it } from 'vitest'
import type { MunicipalityFacts } from '#shared/contract/reference.ts'
import { factsView, sourceRows } from '#shared/views/reference/factsView.ts'
import { refusalText } from '#shared/views/reference/refusalText.ts'
import { createWords } from '#shared/views/words.ts'

const nl = createWords('nl')
const en = createWords('en')
const sources: MunicipalityFacts['sources'] = [
  {
    column: 'populationByYear',
    country: 'NL',
    source: { nl: 'de telling', en: 'the count' },
    licence: { nl: 'vrij', en: 'free' },
    url: 'https://example.org/',
    years: '2021-2022',
    confidence: 'high',
    note: { nl: 'voorlopig', en: 'provisional' },
  },
]
const facts: MunicipalityFacts = {
  code: 'GM9001',
  name: 'Nieuwstad',
  country: 'NL',
  province: 'Ergens',
  populationByYear: [{ year: 2022, population: 30_100 }],
  populationYear: 2022,
  landAreaKm2: 12.34,
  densityPerKm2: 2439.2,
  sizeClass: 4,
  urbanityClass: 3,
  urbanityIsEstimate: true,
  dwellings: null,
  households: null,
  neighbours: [],
  predecessors: [
    {
      code: 'GM9000',
      name: 'Oudstad',
      effective: '2022-01-01',
      populationByYear: [{ year: 2021, population: 20_000 }],
    },
  ],
  edition: '2026-1',
  sources,
}

describe('where the numbers of a municipality come from', () => {
  const view = factsView(nl, facts)
  const row = (name: string) => view.rows.find((one) => one.name === name)

  it('stands beside each number, in the language of the screen', () => {
    expect(row('Inwoners per jaar')).toEqual({
      name: 'Inwoners per jaar',
      value: '30.100 (2022)',
      source: {
        text: 'De telling (2021-2022), vrij. Hoe zeker: zeker. Voorlopig.',
        url: 'https://example.org/',
      },
    })
    expect(sourceRows(en, sources, 'NL')).toEqual([
      {
        columns: 'Inhabitants by year',
        text: 'The count (2021-2022), free. How sure: sure. Provisional.',
        url: 'https://example.org/',
      },
    ])
    expect(sourceRows(nl, sources, 'VL')).toEqual([])
  })

  it('says what is not known or estimated, never 0', () => {
    expect(row('Woningen')?.value).toBe('niet bekend')
    expect(row('Stedelijkheid')?.value).toBe('klasse 3: matig (eigen schatting)')
    const flemish = factsView(nl, { ...facts, country: 'VL', urbanityClass: null, predecessors: [] })
    expect(flemish.notes).toEqual([nl.text.reference.facts.flanders])
    expect(flemish.rows.map(({ name }) => name)).toContain('Huishoudens')
  })

  it('gives the inhabitants of each year, of the municipality and of what it was made of', () => {
    expect(view.populations).toEqual({
      columns: ['Nieuwstad', 'Oudstad (tot 1 januari 2022)'],
      rows: [
        { year: '2022', values: ['30.100', '–'] },
        { year: '2021', values: ['–', '20.000'] },
      ],
    })
  })
})

describe('a file with reference data that is refused', () => {
  it('is told with the reason and what to do', () => {
    expect(refusalText(nl, { refusal: 'olderEdition', detail: '2025-1' })).toBe(
      'Editie 2025-1 is niet nieuwer dan de editie die nu geldt.',
    )
    expect(refusalText(nl, { refusal: 'notReference', detail: 'sources.0.url' })).toContain('sources.0.url')
    expect(refusalText(en, { refusal: 'codesDiffer', detail: 'GM0001' })).toContain('GM0001')
  })
})
