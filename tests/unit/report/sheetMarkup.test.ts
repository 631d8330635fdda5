import { describe, expect, it } from 'vitest'
import { own, toSegments } from '#shared/locale/segments.ts'
import { markupText } from '#shared/report/drawing/markupText.ts'
import { sheetMarkup } from '#shared/report/drawing/sheetMarkup.ts'
import { titleLines } from '#shared/report/drawing/titleLines.ts'
import { standardStyle } from '#shared/report/houseStyle.ts'
import { noEdits } from '#shared/report/edits.ts'
import type { Deck, ReportPage } from '#shared/report/page.ts'
import { deckOf } from '#shared/views/presentation/deckOf.ts'
import { drawingFaults } from '../../support/drawnTexts.ts'
import { exampleReportFigures } from '../../support/reportFigures.ts'
import { deckOfPages, ordinaryPages, page, strainedPages } from '../../support/reportPages.ts'
import { findAll, textsOf } from '../../support/sheetTexts.ts'

const leastLabelPx = 18.66

function drawn(one: ReportPage, deck: Deck = deckOfPages([one])) {
  return sheetMarkup(one, { place: 1, of: deck.pages.length }, { deck, style: standardStyle })
}

function chartFaults(one: ReportPage, deck?: Deck): readonly string[] {
  return findAll(drawn(one, deck), ({ tag }) => tag === 'svg').flatMap((svg) =>
    drawingFaults(
      svg,
      { widthPx: Number(svg.attributes['width']), heightPx: Number(svg.attributes['height']) },
      leastLabelPx,
    ),
  )
}

/** Breaks and hyphens of the drawing set aside. */
function said(one: ReportPage): string {
  return textsOf(drawn(one)).join('').replace(/[\s-]/g, '')
}

describe('a sheet', () => {
  it.each(Object.entries({ ...ordinaryPages, ...strainedPages }))(
    'has no fault in its charts: %s',
    (_name, one) => {
      expect(chartFaults(one)).toEqual([])
    },
  )

  it.each(['nl', 'en'] as const)('has no fault in the charts of the example, in %s', (language) => {
    const deck = deckOf(exampleReportFigures(), noEdits(language))
    expect(deck.pages.length).toBeGreaterThanOrEqual(8)
    expect(deck.pages.flatMap((one) => chartFaults(one, deck))).toEqual([])
  })

  it.each(Object.entries(ordinaryPages))('tells all of its text: %s', (_name, one) => {
    const whole = [
      one.title.map(({ text }) => text).join(''),
      one.lead ?? '',
      one.remark ?? '',
      one.foot.basis ?? '',
      one.foot.choice,
      one.foot.definition ?? '',
      ...(one.body.kind === 'points' ? one.body.points.flatMap(({ head, text }) => [head ?? '', text]) : []),
      ...(one.body.kind === 'table' ? one.body.table.rows.flatMap(({ cells }) => cells) : []),
      ...(one.body.kind === 'path' ? one.body.steps.flatMap(({ name, line }) => [name, line]) : []),
    ]
    if (one.body.kind !== 'cover')
      for (const text of whole) expect(said(one)).toContain(text.replace(/[\s-]/g, ''))
  })

  it('says on every page that an example is invented, and which page of how many it is', () => {
    expect(textsOf(drawn(page('Kort.', { kind: 'points', points: [] })))).toEqual(
      expect.arrayContaining(['Voorbeeld: verzonnen gegevens', '1 van 1']),
    )
    const real = deckOfPages([page('Kort.', { kind: 'points', points: [] })], {
      isExample: false,
      language: 'en',
    })
    const [only] = real.pages
    if (only === undefined) throw new Error('a page was expected')
    const texts = textsOf(drawn(only, real))
    expect(texts).toContain('1 of 1')
    expect(texts.join(' ')).not.toContain('invented')
  })

  it('tells how many rows are elsewhere when a table cannot be whole', () => {
    const long = strainedPages['longTable']
    if (long === undefined) throw new Error('a page was expected')
    expect(textsOf(drawn(long)).join(' ')).toMatch(/Nog \d+ rijen staan in het werkboek/)
  })

  it('underlines the own value where its colour is too light to be read', () => {
    const one = page(`Binnen ${own('4 uur')}.`, { kind: 'points', points: [] })
    const style = { ...standardStyle, colours: { ...standardStyle.colours, own: '#F0E442' } }
    const light = sheetMarkup(one, { place: 1, of: 1 }, { deck: deckOfPages([one]), style })
    const marked = (sheet: typeof light) => findAll(sheet, ({ tag }) => tag === 'em')[0]?.attributes['style']
    expect(marked(light)).toBe('text-decoration:underline 5px #F0E442')
    expect(markupText(light)).toContain('text-decoration:underline 5px #F0E442')
    expect(marked(drawn(one))).toBe('color:#0072B2')
  })

  it('takes a title of a stranger as text', () => {
    const text = markupText(drawn(page('<img src=x onerror=alert(1)>', { kind: 'points', points: [] })))
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(text).not.toContain('<img')
  })
})

describe('a title', () => {
  const font = { face: 'serif', sizePx: 43 } as const
  const lines = (title: string): readonly string[] => titleLines(toSegments(title), 1136, font)

  it('is broken at the end of a sentence', () => {
    expect(lines('Deze cijfers tellen antwoorden. Of die goed waren, zeggen ze niet.')).toEqual([
      'Deze cijfers tellen antwoorden.',
      'Of die goed waren, zeggen ze niet.',
    ])
  })

  it('keeps the own value together', () => {
    const broken = lines(
      `De helft van de vragen heeft ${own('binnen 2 uur en 41 minuten')} antwoord, 9 van de 10 een dag.`,
    )
    expect(broken).toHaveLength(2)
    expect(broken.some((line) => line.includes('binnen 2 uur en 41 minuten'))).toBe(true)
  })

  it('stays on one line where it fits', () => {
    expect(lines('Kort en goed.')).toEqual(['Kort en goed.'])
  })
})
