import { describe, expect, it } from 'vitest'
import type { ComparedFigure, Comparison } from '#shared/contract/compare.ts'
import { figure, noFigure } from '#shared/domain/figure.ts'
import { plainText } from '#shared/locale/segments.ts'
import { compareFinding, isTooFew, placeClaim } from '#shared/views/compare/compareFinding.ts'
import { figureFromAddress, type CompareInput } from '#shared/views/compare/compareInput.ts'
import { compareSource } from '#shared/views/compare/compareSource.ts'
import { dotPlotView } from '#shared/views/compare/dotPlotView.ts'
import { createWords } from '#shared/views/words.ts'
import {
  comparisonOf,
  figureWithin2h,
  fileOf2025,
  members,
  ownRow,
  peerRows,
  timesOf,
} from './compareFixtures.ts'

const nl = createWords('nl')
const en = createWords('en')

function inputOf(comparison: Comparison, part: Partial<CompareInput> = {}): CompareInput {
  return { comparison, metric: 'within2h', clock: 'calendar', words: nl, ...part }
}
function sentence(comparison: Comparison, part: Partial<CompareInput> = {}): string {
  return plainText(compareFinding(inputOf(comparison, part)).segments)
}
function ranked(lowest: number, highest: number, of = 16): Partial<ComparedFigure> {
  const aheadOf = { lowest: of - highest, highest: of - lowest }
  return { rank: { lowest, highest, of, aheadOf, percentile: 0.5 } }
}

describe('what a range of places carries', () => {
  it('is above the middle only when its worst place is', () => {
    expect(placeClaim({ lowest: 3, highest: 7, of: 16 })).toBe('above')
    expect(placeClaim({ lowest: 3, highest: 8, of: 16 })).toBe('above')
    expect(placeClaim({ lowest: 3, highest: 9, of: 16 })).toBe('unsure')
  })

  it('is below the middle only when its best place is', () => {
    expect(placeClaim({ lowest: 9, highest: 15, of: 16 })).toBe('below')
    expect(placeClaim({ lowest: 8, highest: 15, of: 16 })).toBe('unsure')
  })

  it('is around the middle when all of it lies in the middle half', () => {
    expect(placeClaim({ lowest: 6, highest: 11, of: 16 })).toBe('around')
    expect(placeClaim({ lowest: 4, highest: 13, of: 16 })).toBe('unsure')
  })
})

describe('the finding', () => {
  it('says above, with the places that are possible', () =>
    expect(sentence(comparisonOf())).toBe(
      'Rijnhoven antwoordt vaker binnen 2 uur dan de meeste van vijftien vergelijkbare gemeenten: plaats 3 tot 7 van de 16.',
    ))

  it('says below', () =>
    expect(sentence(comparisonOf(ranked(10, 14)))).toBe(
      'Rijnhoven antwoordt minder vaak binnen 2 uur dan de meeste van vijftien vergelijkbare gemeenten: plaats 10 tot 14 van de 16.',
    ))

  it('says around', () =>
    expect(sentence(comparisonOf(ranked(6, 11)))).toBe(
      'Rijnhoven antwoordt ongeveer even vaak binnen 2 uur als de middelste van vijftien vergelijkbare gemeenten: plaats 6 tot 11 van de 16.',
    ))

  it('says that it cannot tell', () =>
    expect(sentence(comparisonOf(ranked(4, 13)))).toBe(
      'Of Rijnhoven vaker binnen 2 uur antwoordt dan de meeste van vijftien vergelijkbare gemeenten, is niet te zeggen: plaats 4 tot 13 van de 16.',
    ))

  it('counts only the municipalities that have the figure', () =>
    expect(sentence(comparisonOf(ranked(2, 3, 9)))).toContain('de meeste van acht vergelijkbare gemeenten'))

  it('speaks of faster and slower where the figure is a time', () => {
    const times = comparisonOf({ ...timesOf('medianMs'), ...ranked(2, 4) })
    expect(sentence(times, { metric: 'medianMs' })).toContain('antwoordt sneller dan de meeste')
    expect(plainText(compareFinding(inputOf(times, { metric: 'medianMs', words: en })).segments)).toBe(
      'Rijnhoven answers faster than most of fifteen comparable municipalities: place 2 to 4 of 16.',
    )
  })

  it('calls a place in a neutral figure neither better nor worse', () => {
    const ratio = comparisonOf({ metric: 'conversationRatio' })
    const { deck } = compareFinding(inputOf(ratio, { metric: 'conversationRatio' }))
    expect(deck).toBe('Waarschijnlijk vaker dan 9 tot 13 van de 15. Meer is hier niet beter of slechter.')
  })

  it('counts from below whom it stays behind', () => {
    expect(compareFinding(inputOf(comparisonOf(ranked(13, 16)))).deck).toBe(
      'Waarschijnlijk minder vaak dan 12 tot 15 van de 15.',
    )
    expect(compareFinding(inputOf(comparisonOf(ranked(13, 16)), { words: en })).deck).toBe(
      'Probably less often than 12 to 15 of the 15.',
    )
  })

  it('claims neither more nor less often where the sentence cannot tell', () => {
    expect(compareFinding(inputOf(comparisonOf(ranked(4, 13)))).deck).toBe(
      'Waarschijnlijk staan 3 tot 12 van de 15 andere gemeenten lager in deze lijst.',
    )
    expect(compareFinding(inputOf(comparisonOf(ranked(6, 11)), { words: en })).deck).toBe(
      'Probably 5 to 10 of the 15 other municipalities stand lower in this list.',
    )
    expect(compareFinding(inputOf(comparisonOf(ranked(1, 16)))).deck).toBeNull()
  })

  it('calls a province or an own choice a group, not comparable', () => {
    const { group } = comparisonOf()
    const kinds: (typeof group.choice)[] = [
      { kind: 'province' },
      { kind: 'own', codes: ['EX02'] },
      { kind: 'kokSize' },
    ]
    const sentences = kinds.map((choice) => sentence(comparisonOf({}, { group: { ...group, choice } })))
    expect(sentences.map((one) => one.includes('de meeste van vijftien gemeenten uit uw groep'))).toEqual([
      true,
      true,
      false,
    ])
  })

  it('colours the places and nothing else', () =>
    expect(compareFinding(inputOf(comparisonOf())).segments.filter(({ own }) => own)).toEqual([
      { text: 'plaats 3 tot 7', own: true },
    ]))

  it('never gives a bare place', () =>
    expect(sentence(comparisonOf(ranked(1, 1)))).toContain('waarschijnlijk plaats 1 van de 16'))

  it('compares nothing below five municipalities with figures', () => {
    const few = comparisonOf({}, { membersWithData: 4 })
    expect(isTooFew(inputOf(few))).toBe(true)
    expect(sentence(few)).toBe(
      'Er zijn nog te weinig cijfers om Rijnhoven met vergelijkbare gemeenten te vergelijken.',
    )
    expect(compareFinding(inputOf(few)).deck).toBe(
      'Van 4 van de 15 vergelijkbare gemeenten zijn er cijfers. Er zijn er 5 nodig.',
    )
    expect(sentence(comparisonOf({}, { membersWithData: 0 }), { words: en })).toBe(
      'There are no figures of other municipalities yet to set beside Rijnhoven.',
    )
  })

  it('says so when only this figure is known of too few', () => {
    const rank = { lowest: null, reason: 'tooFewPeers' } as const
    const band = { median: null, reason: 'tooFewPeers', n: 3 } as const
    expect(sentence(comparisonOf({ rank, band }))).toBe(
      'Dit cijfer is bekend van 3 van de 15 vergelijkbare gemeenten: te weinig om te vergelijken.',
    )
  })

  it('says why the own figure is missing', () => {
    const rank = { lowest: null, reason: 'noOwnData' } as const
    const without = (reason: 'noOwnData' | 'tooFew'): Comparison =>
      comparisonOf({ rank, rows: [{ ...ownRow, figure: noFigure(reason, 0) }, ...peerRows] })
    expect(sentence(without('noOwnData'))).toBe(
      'Van Rijnhoven zijn er nog geen cijfers, wel van 15 vergelijkbare gemeenten.',
    )
    expect(sentence(without('tooFew'))).toBe('Van Rijnhoven is dit cijfer niet bekend.')
    expect(compareFinding(inputOf(without('tooFew'))).deck).toContain('Minder dan 10')
  })

  it('claims no place where the others are known without their certainty', () => {
    const rank = { lowest: null, reason: 'tooFewPeers' } as const
    const placed = (place: 'above' | 'within' | 'below'): Comparison =>
      comparisonOf({ rank, rows: [{ ...ownRow, place }, ...peerRows] })
    expect(sentence(placed('above'))).toBe(
      'Rijnhoven antwoordt vaker binnen 2 uur dan de middelste helft van vijftien vergelijkbare gemeenten.',
    )
    expect(compareFinding(inputOf(placed('above'))).deck).toContain('Een plaats is niet te geven')
    expect(sentence(placed('within'))).toContain('ongeveer even vaak binnen 2 uur als de middelste helft')
    const times = { ...timesOf('medianMs'), rank }
    const [own, ...others] = times.rows
    if (own === undefined) throw new Error('the fixture has an own row')
    const faster = comparisonOf({ ...times, rows: [{ ...own, place: 'below' }, ...others] })
    expect(sentence(faster, { metric: 'medianMs' })).toContain('antwoordt sneller dan de middelste helft')
  })

  it('sets no part beside a whole, and no opening hours beside calendar time', () => {
    const part = comparisonOf({ rank: { lowest: null, reason: 'otherPart' } })
    expect(sentence(part)).toContain('van andere gemeenten is alleen het geheel bekend')
    const clock = comparisonOf({
      rank: { lowest: null, reason: 'tooFewPeers' },
      band: { median: null, reason: 'otherClock', n: 0 },
    })
    expect(sentence(clock)).toContain('alleen in kalendertijd bekend')
  })

  it('knows an empty group', () => {
    const { group } = comparisonOf()
    expect(sentence(comparisonOf({}, { group: { ...group, members: [] } }))).toContain('geen gemeenten')
  })
})

describe('the figure in the address', () => {
  it('is the first tab where the address names none or an unknown one', () => {
    expect(figureFromAddress(undefined)).toBe('within2h')
    expect(figureFromAddress('nonsense')).toBe('within2h')
    expect(figureFromAddress('medianMs')).toBe('medianMs')
  })
})

describe('the ranked figures', () => {
  const view = dotPlotView(inputOf(comparisonOf()))

  it('stand in one order, the own municipality among them', () => {
    expect(view?.rows.map(({ name }) => name).slice(0, 5)).toEqual([
      'Waalkade',
      'IJsselmark',
      'Duinbeek',
      'Rijnhoven',
      'Eemvoorde',
    ])
    expect(view?.rows).toHaveLength(16)
  })

  it('carry value, n and interval, all on one labelled axis', () => {
    const own = view?.rows.find(({ isOwn }) => isOwn)
    expect(own).toMatchObject({ value: '44,2%', n: '1.284', inhabitants: '48.200' })
    expect(own?.interval?.low).toBeLessThan(own?.at ?? 0)
    expect(view?.ticks.map(({ label }) => label)).toEqual(['10', '20', '30', '40', '50', '60%'])
    for (const row of view?.rows ?? []) {
      expect(row.interval?.low).toBeGreaterThanOrEqual(0)
      expect(row.interval?.high).toBeLessThanOrEqual(1)
    }
  })

  it('name the middle half and the median', () => {
    expect(view?.band?.bandText).toBe('middelste helft 33,7 – 42,6%')
    expect(view?.band?.medianText).toBe('mediaan 38,6%')
  })

  it('say where there are few questions, on the side with room', () =>
    expect(view?.rows.filter(({ few }) => few !== null).map(({ name, few }) => [name, few])).toEqual([
      ['Maasbroek', 'right'],
    ]))

  it('set the published figure apart, with year and channel, and no decimal it does not have', () => {
    expect(view?.published).toMatchObject({ name: 'Gepubliceerd, 2015, Twitter', value: '40%' })
    expect(view?.notes).toEqual([
      'Het gepubliceerde cijfer is van een ander jaar, gaat over Twitter en is anders geteld. Het is achtergrond, geen norm.',
    ])
    expect(dotPlotView(inputOf(comparisonOf(), { clock: 'opening' }))?.published).toBeNull()
  })

  it('go from the shortest time to the longest, on an axis of times', () => {
    const times = comparisonOf(timesOf('medianMs'))
    const plot = dotPlotView(inputOf(times, { metric: 'medianMs' }))
    expect(plot?.rows.map(({ value }) => value).slice(0, 4)).toEqual(['1 u', '2 u', '2 u 30', '3 u'])
    expect(plot?.ticks[0]?.label).toBe('30 min')
    expect(plot?.published).toBeNull()
  })

  it('leave out whom the figure is not known of, by name', () => {
    const rows = [ownRow, ...peerRows.map((row, index) => (index < 2 ? { ...row, figure: null } : row))]
    const plot = dotPlotView(inputOf(comparisonOf({ rows })))
    expect(plot?.rows).toHaveLength(14)
    expect(plot?.without).toBe('Zonder dit cijfer: Waalkade en IJsselmark.')
  })

  it('need no band', () => {
    const band = { median: null, reason: 'tooFewPeers', n: 3 } as const
    expect(dotPlotView(inputOf(comparisonOf({ band })))?.band).toBeNull()
  })

  it('are none where the figure is not compared', () =>
    expect(dotPlotView(inputOf(comparisonOf({ metric: 'medianMs' })))).toBeNull())
})

describe('remarks', () => {
  it('are letters where they hold for some', () => {
    const rows = [
      ownRow,
      ...peerRows.map((row, index) =>
        index === 5 || index === 10 ? { ...row, source: fileOf2025, remarks: ['noInterval' as const] } : row,
      ),
    ]
    const plot = dotPlotView(inputOf(comparisonOf({ rows, remarks: ['noInterval'] })))
    expect(plot?.keys).toEqual([
      { letter: 'a', text: 'bestand de regio, 2025' },
      { letter: 'b', text: 'de bron geeft geen interval' },
    ])
    expect(plot?.rows.filter(({ letters }) => letters === 'a b')).toHaveLength(2)
    expect(plot?.warnings).toEqual([])
  })

  it('are one sentence where they hold for all', () => {
    const rows = [ownRow, ...peerRows.map((row) => ({ ...row, remarks: ['periodDiffers' as const] }))]
    const plot = dotPlotView(inputOf(comparisonOf({ rows, remarks: ['periodDiffers'] })))
    expect(plot?.warnings).toEqual([
      'De cijfers van de andere gemeenten gaan over juli t/m september 2026. Dat is een andere periode dan u ziet.',
    ])
    expect(plot?.keys).toEqual([])
  })

  it('say that a dashed municipality is not counted in', () => {
    const rows = [
      ownRow,
      ...peerRows.map((row, index) =>
        index === 0 ? { ...row, isPooled: false, remarks: ['definitionDiffers' as const] } : row,
      ),
    ]
    const plot = dotPlotView(inputOf(comparisonOf({ rows, remarks: ['definitionDiffers'] })))
    expect(plot?.rows[0]).toMatchObject({ isPooled: false, letters: 'a' })
    expect(plot?.rows[0]?.spoken).toContain('telt niet mee in mediaan, middelste helft en plaats')
    expect(plot?.notes[0]).toContain('gestreepte lijn')
  })

  it('draw a value without interval as a mark alone and say so', () => {
    const rows = [
      ownRow,
      ...peerRows.map((row, index) => (index === 0 ? { ...row, figure: figure(0.5, null, null, 0) } : row)),
    ]
    const plot = dotPlotView(inputOf(comparisonOf({ rows })))
    const row = plot?.rows.find(({ name }) => name === 'Waalkade')
    expect(row).toMatchObject({ interval: null, n: '–', few: null })
    expect(row?.spoken).toContain('zonder interval')
  })
})

describe('the source line', () => {
  it('tells what comparable rests on, where figures come from, and how marks read', () =>
    expect(compareSource(inputOf(comparisonOf()))).toBe(
      'Vergelijkbaar: op inwonertal en dichtheid, nooit op uitkomsten. Bron: 15 uitwisselpakketten, juli t/m september 2026. Gepubliceerd: Socialmediameetlat 2015. Streep: 95%-interval; wie elkaar overlapt, verschilt misschien niet. Plaats: daarbinnen valt 90% van de volgordes die bij de intervallen passen.',
    ))

  it('names files with their source and year', () => {
    const rows = [ownRow, ...peerRows.map((row) => ({ ...row, source: fileOf2025 }))]
    const line = compareSource(inputOf(comparisonOf({ rows })))
    expect(line).toContain('Bron: de regio (2025).')
    expect(line).toContain('Bij een bestand is het interval berekend uit het percentage en het aantal (n).')
  })

  it('claims no source where there are no figures', () => {
    const rows = [ownRow, ...peerRows.map((row) => ({ ...row, figure: null }))]
    const line = compareSource(inputOf(comparisonOf({ ...figureWithin2h, rows })))
    expect(line).not.toContain('uitwisselpakket')
    expect(members).toHaveLength(15)
  })
})
