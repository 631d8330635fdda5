import { describe, expect, it, test } from 'vitest'
import type { Comparison } from '#shared/contract/compare.ts'
import type { KeyFigureId } from '#shared/contract/keyFigureIds.ts'
import type { Clock } from '#shared/domain/period.ts'
import { figure, noFigure } from '#shared/domain/figure.ts'
import { comparedTableView, sortedRows } from '#shared/views/compare/comparedTableView.ts'
import { curvesView } from '#shared/views/compare/curvesView.ts'
import { funnelSize } from '#shared/views/compare/funnelDrawing.ts'
import { funnelView } from '#shared/views/compare/funnelView.ts'
import { ownYearsView } from '#shared/views/compare/ownYearsView.ts'
import { createWords } from '#shared/views/words.ts'
import { comparedFigure, comparison, hour, ownCode, row, within2h } from './evidenceFixture.ts'

const nl = createWords('nl')
const en = createWords('en')

function input(
  part: Partial<Comparison> = {},
  metric: KeyFigureId = 'within2h',
  words = nl,
  clock: Clock = 'calendar',
) {
  return { comparison: { ...comparison, ...part }, metric, clock, words }
}

describe('response curves', () => {
  const view = curvesView(input())

  it('draws the own line, each peer, their middle and the published share with its year', () => {
    expect(view.chart?.own.length).toBeGreaterThan(2)
    expect(view.chart?.each).toHaveLength(2)
    expect(view.chart?.peers).toHaveLength(7)
    expect(view.chart?.published).toMatchObject({ share: 0.4 })
    expect(`${view.chart?.published?.label} ${view.chart?.published?.note}`).toMatch(/40%.*2015/)
  })

  it('names the hours, the day and the week on the axis, in both languages', () => {
    expect(view.chart?.ticks.map(({ label }) => label)).toEqual([
      '5 min',
      '1 u',
      '2 u',
      '4 u',
      '1 dag',
      '1 week',
    ])
    const english = curvesView(input({}, 'within2h', en))
    expect(english.chart?.ticks.map(({ label }) => label).slice(-2)).toEqual(['1 day', '1 week'])
    expect(english.chart?.ticks[0]?.at).toBe(0)
    expect(english.chart?.ticks.at(-1)?.at).toBe(1)
  })

  it('leaves the published share out beside opening hours, and says so', () => {
    const opening = curvesView(input({}, 'within2h', nl, 'opening'))
    expect(opening.chart?.published).toBeNull()
    expect(opening.notes).toContain(nl.text.compareEvidence.curves.publishedCalendarOnly)
  })

  it('tells a Flemish reader that the published share is of the Netherlands', () => {
    const own = { ...comparison.group.own, country: 'VL' as const }
    const flemish = curvesView(input({ group: { ...comparison.group, own } }))
    expect(flemish.notes).toContain(nl.text.compareEvidence.curves.publishedFlemish)
  })

  it('names the few lines it draws, and those who have figures without a line', () => {
    expect(view.notes).toContain('Dunne lijnen: Waalkade en IJsselmark.')
    expect(view.notes).toContain('Alleen cijfers uit een bestand, dus geen lijn: Leieberg.')
  })

  it('gives the same in a table, the published share at 2 hours only', () => {
    expect(view.head).toEqual(['binnen 1 u', 'binnen 2 u', 'binnen 4 u', 'binnen 1 dag', 'binnen 1 week'])
    expect(view.rows.map(({ name }) => name)).toEqual([
      'Rijnhoven',
      'mediaan van de vergelijkbare gemeenten',
      'Waalkade',
      'IJsselmark',
      'gepubliceerd, 2015, Twitter',
    ])
    expect(view.rows.at(-1)?.cells.map(({ value }) => value)).toEqual(['–', '40%', '–', '–', '–'])
  })

  it('tells in the table how many questions or municipalities each line rests on', () => {
    const nOf = (code: string) => within2h.rows.find((one) => one.code === code)?.figure?.n ?? null
    expect(view.rows.map(({ n }) => n)).toEqual([
      nl.number(nOf(ownCode) ?? -1),
      '6 gemeenten',
      nl.number(nOf('EX02') ?? -1),
      nl.number(nOf('EX03') ?? -1),
      '–',
    ])
    const [first, ...others] = comparison.curves.middle
    if (first === undefined) throw new Error('no middle')
    const middle = [{ ...first, n: 5 }, ...others]
    const uneven = curvesView(input({ curves: { ...comparison.curves, middle } }))
    expect(uneven.rows[1]?.n).toBe('5 – 6 gemeenten')
  })

  it('says why the share after a week is not that of the questions followed for 7 days', () => {
    expect(view.tableNote).toContain('‘Beantwoord binnen 7 dagen’')
    expect(curvesView(input({}, 'within2h', nl, 'opening')).tableNote).toBeNull()
  })

  it('has nothing to draw without own messages and packages, and says where lines come from', () => {
    const empty = curvesView(input({ curves: { own: [], peers: [], middle: [] } }))
    expect(empty.chart).toBeNull()
    expect(empty.nothing).toContain('uitwisselpakketten')
  })

  it('draws the peers without an own line, and says that it is missing', () => {
    const peersOnly = curvesView(input({ curves: { ...comparison.curves, own: [] } }))
    expect(peersOnly.chart?.own).toEqual([])
    expect(peersOnly.notes).toContain(nl.text.compareEvidence.curves.noOwn)
    expect(peersOnly.rows.some(({ isOwn }) => isOwn)).toBe(false)
  })
})

describe('the funnel', () => {
  const view = funnelView(input())

  it('puts every municipality at its number and share, and the own one with its interval', () => {
    expect(view.drawing?.peers.map(({ name }) => name)).toEqual([
      'Waalkade',
      'IJsselmark',
      'Duinbeek',
      'Vechtwijk',
    ])
    const own = view.drawing?.own
    expect(own?.name).toBe('Rijnhoven')
    expect(own?.top).toBeLessThan(own?.y ?? 0)
    expect(own?.bottom).toBeGreaterThan(own?.y ?? 999)
    const { left, right, top, bottom } = funnelSize
    for (const { x, y } of view.drawing?.peers ?? []) {
      expect(x >= left && x <= right && y >= top && y <= bottom).toBe(true)
    }
    const byNumber = (view.drawing?.peers ?? []).toSorted((a, b) => a.x - b.x).map(({ name }) => name)
    expect(byNumber).toEqual(['Vechtwijk', 'IJsselmark', 'Waalkade', 'Duinbeek'])
  })

  it('names its marks and lines', () => {
    expect(view.drawing?.labels.map(({ text }) => text)).toContain('Rijnhoven')
    expect(view.drawing?.lineLabels.map(({ label }) => label)).toEqual(['99,8%', '95%'])
    expect(view.drawing?.target.label).toBe('samen 38,6%')
  })

  it('says that the lines are no limit where the differences are larger than chance', () => {
    expect(view.overdispersed).toBe('De verschillen zijn groter dan toeval: lees de lijnen niet als grens.')
    expect(funnelView(input({}, 'within2h', en)).overdispersed).toContain('larger than chance')
  })

  it('tells how far apart they are as a distance', () => {
    // The root of the mean square of 14.2.
    expect(view.notes.join(' ')).toContain('gemiddeld 3,8 keer zo ver van de middenlijn')
  })

  it('labels the axis where it does not run from 0 to 100', () => {
    expect(view.notes.join(' ')).toMatch(/De as loopt van \d+ tot \d+%\./)
  })

  it('is not drawn for times, and says why', () => {
    const times = funnelView(input({}, 'medianMs'))
    expect(times.drawing).toBeNull()
    expect(times.reason).toContain('Bij reactietijd staat hier geen trechter.')
  })

  it('gives the reason where too few municipalities have the figure', () => {
    expect(funnelView(input({}, 'responseRate7d')).reason).toBe(nl.text.figures.reasons.tooFewPeers)
  })

  it('has a table with the own municipality first', () => {
    expect(view.rows[0]).toMatchObject({ name: 'Rijnhoven', share: '44,2%', n: '1.284' })
    expect(view.rows.at(-1)).toMatchObject({ name: 'Vechtwijk', position: 'tussen de lijnen' })
  })
})

describe('the table of all figures', () => {
  const view = comparedTableView(input())

  it('holds all five figures of every municipality, the own one first', () => {
    expect(view.columns).toHaveLength(8)
    expect(view.rows[0]).toMatchObject({ name: 'Rijnhoven', isOwn: true })
    expect(view.rows.map(({ cells }) => cells.length)).toEqual(view.rows.map(() => 5))
  })

  it('says beside a figure what differs, and below in full', () => {
    const cells = new Map(
      view.rows.map((one) => [one.name, one.cells.find(({ metric }) => metric === 'within2h')]),
    )
    expect(cells.get('Eemvoorde')?.remarks).toHaveLength(2)
    expect(cells.get('Leieberg')?.remarks.join(' ')).toContain('2025')
    expect(cells.get('Leieberg')?.count).toBe('n onbekend')
    const [warning] = view.warnings
    expect(warning?.title).toContain('Binnen 2 uur beantwoord')
    expect(warning?.lines[0]).toMatch(/^Eemvoorde: geteld met een andere versie/)
  })

  it('leaves the period out where the source beside it tells it, and says nothing of a figure that is not there', () => {
    const cellsOf = (name: string): (typeof view.rows)[number]['cells'] =>
      view.rows.find((one) => one.name === name)?.cells ?? []
    const within2h = cellsOf('Leieberg').find(({ metric }) => metric === 'within2h')
    expect(within2h?.remarks.length).toBe((within2h?.marks.length ?? 0) + 1)
    expect(within2h?.marks.join(' ')).not.toContain('2025')
    for (const { cells } of view.rows)
      for (const cell of cells.filter(({ value }) => value === null)) expect(cell.marks).toEqual([])
  })

  it('says once what holds for more figures', () => {
    const { comparison, ...rest } = input()
    const [first] = comparison.figures.filter(({ metric }) => metric === 'within2h')
    if (first === undefined) throw new Error('no figure')
    const figures = (['within2h', 'responseRate7d'] as const).map((metric) => ({ ...first, metric }))
    const both = comparedTableView({ ...rest, comparison: { ...comparison, figures } })
    expect(both.warnings.map(({ title }) => title)).toEqual([nl.text.compareEvidence.table.warningsAll])
  })

  it('keeps a figure on too few hidden', () => {
    const dialogue = view.rows[0]?.cells.find(({ metric }) => metric === 'dialogueShare')
    expect(dialogue).toMatchObject({ value: null, text: 'te weinig', interval: null })
  })

  it('names the source with its period or year', () => {
    const sources = Object.fromEntries(view.rows.map(({ name, sources: all }) => [name, all]))
    expect(sources).toMatchObject({
      Rijnhoven: ['eigen gegevens, juli t/m september 2026'],
      Waalkade: ['uitwisselpakket, april t/m september 2026'],
      Leieberg: ['bestand van de regio, 2025'],
      Vechtwijk: ['–'],
    })
  })

  test.each([
    ['within2h', true, ['Waalkade', 'IJsselmark', 'Duinbeek', 'Rijnhoven']],
    ['within2h', false, ['Leieberg', 'Eemvoorde', 'Rijnhoven', 'Duinbeek']],
    ['population', false, ['Leieberg', 'Waalkade', 'Vechtwijk', 'Eemvoorde']],
    ['municipality', false, ['Duinbeek', 'Eemvoorde', 'IJsselmark', 'Leieberg']],
  ] as const)('sorts by %s (descending: %s)', (column, isDescending, first) => {
    const sorted = sortedRows(view.rows, { column, isDescending }, 'nl')
    expect(sorted.slice(0, 4).map(({ name }) => name)).toEqual(first)
  })

  it('keeps those without a figure last either way', () => {
    for (const isDescending of [true, false]) {
      const sorted = sortedRows(view.rows, { column: 'within2h', isDescending }, 'nl')
      expect(sorted.at(-1)?.name).toBe('Vechtwijk')
    }
  })

  it('keeps to one figure where one is asked for', () => {
    expect(comparedTableView(input(), 'within2h').columns.map(({ id }) => id)).toEqual([
      'municipality',
      'population',
      'within2h',
      'source',
    ])
  })
})

describe('own years', () => {
  it('sets measured and copied years apart, latest first', () => {
    const view = ownYearsView(input())
    expect(view.rows.map(({ year, value, source, isTypedIn }) => [year, value, source, isTypedIn])).toEqual([
      [2026, '44,2%', 'gemeten uit uw berichten', false],
      [2024, '36,0%', 'overgenomen uit: Jaarverslag 2024', true],
      [2023, '31,0%', 'overgenomen uit: Jaarverslag 2023', true],
    ])
    expect(view.rows[2]?.n).toBe('n onbekend')
    expect(view.notes.join(' ')).toContain('anders geteld')
    expect(view.drawing?.marks.map(({ x }) => x)).toEqual([0, 1 / 3, 1])
  })

  it('keeps a copied figure of another year than any measured one without drawing a line of one', () => {
    const figures = [
      comparedFigure('medianMs', {
        ownYears: [{ year: 2024, figure: figure(3 * hour, null, null, 0), source: 'Verslag' }],
      }),
    ]
    const view = ownYearsView(input({ figures }, 'medianMs', en))
    expect(view.drawing).toBeNull()
    expect(view.rows[0]).toMatchObject({ value: '3 h', source: 'copied from: Verslag', n: 'n unknown' })
  })

  it('shows a year with too few without a value', () => {
    const figures = [{ ...within2h, ownYears: [{ year: 2025, figure: noFigure('tooFew', 6), source: null }] }]
    expect(ownYearsView(input({ figures })).rows[0]).toMatchObject({
      value: 'te weinig',
      n: '6',
      interval: '–',
    })
  })

  it('says so when there is no year at all', () => {
    const figures = [comparedFigure('within2h', { rows: [row(ownCode, {})] })]
    const view = ownYearsView(input({ figures }))
    expect(view.rows).toEqual([])
    expect(view.none).toContain('jaarverslag')
  })
})
