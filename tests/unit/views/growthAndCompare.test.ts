import { describe, expect, it } from 'vitest'
import type { OutputOf } from '#shared/contract/registry.ts'
import { figure, noFigure } from '#shared/domain/figure.ts'
import { plainText } from '#shared/locale/segments.ts'
import {
  compareView,
  missingPeerFigures,
  publishedRows,
  publishedYears,
} from '#shared/views/compare/compareView.ts'
import { growthView } from '#shared/views/growth/growthView.ts'
import { createWords } from '#shared/views/words.ts'

const nl = createWords('nl')
const en = createWords('en')

const indication: OutputOf<'growth.indication'> = {
  facets: [
    {
      facet: 'conversation',
      level: { lowest: 2, highest: 3 },
      evidence: [
        {
          metric: 'conversationRatio',
          figure: figure(0.322, 0.292, 0.355, 844),
          lowest: 2,
          highest: 3,
          cutOffs: [0.11, 0.3, 0.6],
          isAppDefined: true,
        },
      ],
    },
    {
      facet: 'meansIct',
      level: { lowest: null, reason: 'tooFew' },
      evidence: [
        {
          metric: 'channelsServed',
          figure: noFigure('tooFew', 4),
          lowest: null,
          highest: null,
          cutOffs: [1, 2, 4],
          isAppDefined: true,
        },
      ],
    },
  ],
  notMeasurable: ['people'],
  modelVersion: '1.0.0',
}

describe('the growth path', () => {
  const view = growthView(nl, indication)

  it('shows all ten facets, measured or not', () => expect(view.rows).toHaveLength(10))

  it('draws a level as a range over the phases', () => {
    const row = view.rows.find(({ id }) => id === 'conversation')
    expect(row?.bar).toEqual({ from: 0.25, to: 0.75 })
    expect(row?.text).toBe('Gesprek: fase 2 tot 3. Gespreksratio: 32,2%')
  })

  it('calls too little data not measurable, never a low phase', () => {
    const row = view.rows.find(({ id }) => id === 'meansIct')
    expect(row).toMatchObject({ bar: null, evidence: 'Minder dan 10: te weinig voor een cijfer.' })
  })

  it('claims no phase', () =>
    expect(plainText(view.segments)).toBe(
      'Bij 1 van de 10 facetten geven de cijfers een aanwijzing. Een fase volgt daar niet uit.',
    ))

  it("names the app's own cut-offs as its own", () => {
    expect(view.evidence.map(({ cutOffs, origin }) => [cutOffs, origin])).toEqual([
      ['fase 2 vanaf 11%, fase 3 vanaf 30%, fase 4 vanaf 60%', 'grenzen van de app zelf'],
      ['fase 2 vanaf 1, fase 3 vanaf 2, fase 4 vanaf 4', 'grenzen van de app zelf'],
    ])
  })

  it('speaks English as well', () =>
    expect(plainText(growthView(en, indication).segments)).toContain('1 of 10'))
})

const own = {
  code: 'EX01',
  name: 'Voorbeeldstad',
  country: 'EX' as const,
  province: 'Verzonnen provincie',
  population: 48_200,
  populationYear: 2025,
  sizeClass: 5,
}

describe('comparable municipalities', () => {
  const peers = { own, members: [{ ...own, code: 'EX02', name: 'Elderstad', distance: 0.143 }] }

  it('stand by name, the own one first', () => {
    const view = compareView(nl, 'nearestNeighbours', peers)
    expect(view.rows.map(({ name, distance }) => [name, distance])).toEqual([
      ['Voorbeeldstad', null],
      ['Elderstad', '0,14'],
    ])
    expect(view.populationColumn).toBe('inwoners (2025)')
  })

  it('have no distance in a size class', () =>
    expect(compareView(nl, 'sizeClass', { own, members: [{ ...own, distance: null }] }).hasDistance).toBe(
      false,
    ))

  it('of the example lie in a province named in the language of the page', () => {
    expect(compareView(nl, 'sizeClass', peers).rows[0]?.province).toBe('verzonnen provincie')
    expect(compareView(en, 'sizeClass', peers).rows[0]?.province).toBe('invented province')
  })

  it('may be none', () =>
    expect(plainText(compareView(nl, 'sizeClass', { own, members: [] }).segments)).toBe(
      'Er zijn geen gemeenten om Voorbeeldstad mee te vergelijken.',
    ))
})

describe('published figures', () => {
  const published = {
    metric: 'response_time_mean',
    value: 21,
    unit: 'hours',
    scope: 'Dutch municipalities; clock hours, Twitter',
    n: null,
    year: 2015,
    source: 'Onderzoek 2015',
    url: 'https://example.org/',
    confidence: 'medium' as const,
  }

  it('stand with value, unit, year, scope and confidence', () =>
    expect(publishedRows(nl, [published])[0]).toMatchObject({
      name: 'Gemiddelde reactietijd (alleen beantwoord)',
      value: '21 uur',
      year: '2015',
      scope: 'Nederlandse gemeenten',
      confidence: 'redelijk zeker',
    }))

  it('say where the source gives an estimate or a round number', () => {
    const users = { ...published, metric: 'municipalities_using_whatsapp', unit: 'municipalities', value: 70 }
    const valueOf = (scope: string): string | undefined =>
      publishedRows(nl, [{ ...users, scope: `Dutch municipalities; ${scope}` }])[0]?.value
    expect(valueOf('approx.')).toBe('ongeveer 70')
    expect(valueOf('estimate')).toBe('naar schatting 70')
  })

  it("name their source with dates and joining words in the reader's language", () => {
    const sourceOf = (source: string): string | undefined =>
      publishedRows(nl, [{ ...published, source }])[0]?.source
    expect(sourceOf('Blad, 2015-09-15')).toBe('Blad, 15 september 2015')
    expect(sourceOf('Jaarstukken 2016 (also Begroting 2018)')).toBe('Jaarstukken 2016 (ook Begroting 2018)')
    expect(sourceOf('NU.nl round-up, Dec 2019')).toBe('NU.nl overzicht, december 2019')
  })

  it('tell the years they span', () =>
    expect(publishedYears(en, publishedRows(en, [published, { ...published, year: 2013 }]))).toContain(
      'of 2013 to 2015',
    ))

  it('leave out figures about others than Dutch municipalities', () =>
    expect(publishedRows(nl, [{ ...published, scope: 'brands worldwide' }])).toEqual([]))
})

describe("the peers' figures", () => {
  const none = { median: null, reason: 'tooFewPeers' as const, n: 3 }
  const members = Array.from({ length: 15 }, (_, index) => ({
    code: `GM${index}`,
    name: `Gemeente ${index}`,
  }))
  const overview = {
    peers: {
      medianMs: none,
      within2h: none,
      responseRate7d: none,
      conversationRatio: none,
      dialogueShare: none,
    },
    peerGroup: { kind: 'nearestNeighbours' as const, members },
  }
  const file = {
    id: 1,
    fileName: 'regio.csv',
    importedAtMs: 0,
    rows: 60,
    municipalities: 12,
    years: [2025],
    issues: 0,
  }

  it('are missing because no file was imported', () =>
    expect(missingPeerFigures(nl, overview, [])?.[0]).toContain('nog geen cijfers van andere gemeenten'))

  it('are missing because too few of the group are in the files', () =>
    expect(missingPeerFigures(nl, overview, [file])).toEqual([
      '3 van de 15 gemeenten die het meest lijken, hebben cijfers in de ingelezen bestanden. Er zijn er 5 nodig voor een vergelijking.',
      'Ingelezen: regio.csv (gemeenten: 12).',
    ]))

  it('are there as soon as one figure is', () =>
    expect(
      missingPeerFigures(
        nl,
        {
          ...overview,
          peers: { ...overview.peers, within2h: { median: 0.4, q1: 0.3, q3: 0.5, n: 5, year: 2025 } },
        },
        [file],
      ),
    ).toBeNull())
})
