import { catalogues } from '../../locale/catalogue.ts'
import { formatNumber } from '../../locale/numbers.ts'
import { mark, type Markup } from '../markup.ts'
import type { ReportPage, StyledDeck } from '../page.ts'
import { coverSheet } from './coverSheet.ts'
import { drawBody } from './sheetBody.ts'
import { footPart, remarkPart } from './sheetFoot.ts'
import { sheet } from './sheetFrame.ts'
import { leadPart, linesAt, type SheetPart, titlePart } from './sheetHead.ts'
import {
  bodyGapPx,
  footBottomPx,
  mostTitleLines,
  sheetHeightPx,
  titleSizesPx,
  topPx,
} from './sheetMeasures.ts'

export interface SheetPlace {
  /** From 1. */
  readonly place: number
  readonly of: number
}

/**
 * One page as a sheet of 1280 x 720 CSS pixels: HTML with the chart as SVG, in reading order. Every line is broken here, so
 * that what fits is known before anything is shown; `sheet.css` gives the look.
 */
export function sheetMarkup(page: ReportPage, place: SheetPlace, { deck, style }: StyledDeck): Markup {
  const text = catalogues[deck.language].presentation.marks
  const number = (value: number): string => formatNumber(deck.language, value)
  const words = {
    place: text.place(number(place.place), number(place.of)),
    sign: text.sign(deck.municipality),
    name: deck.municipality,
    logo: text.logo(deck.municipality),
  }
  const example = deck.isExample ? [mark('p', { class: 'sheet-example' }, text.example)] : []
  if (page.body.kind === 'cover') return coverSheet(page, page.body, { deck, style }, words, example)
  const lead = leadPart(page.lead)
  const remark = remarkPart(page.remark)
  const foot = footPart(page, style, words)
  const roomPx =
    sheetHeightPx - topPx - lead.heightPx - bodyGapPx - remark.heightPx - foot.heightPx - footBottomPx
  const { title, body } = fitted(page, roomPx, { deck, style })
  return sheet(deck, page, [
    ...example,
    mark('header', { class: 'sheet-head' }, ...title.parts, ...lead.parts),
    mark('div', { class: 'sheet-body' }, ...body.parts),
    ...remark.parts,
    ...foot.parts,
  ])
}

/** The largest title of at most two lines that leaves the rest its room. */
function fitted(
  page: ReportPage,
  roomPx: number,
  styled: StyledDeck,
): { readonly title: SheetPart; readonly body: SheetPart } {
  const { own } = styled.style.colours
  const sizes = titleSizesPx.filter((size) => lineCount(page, size) <= mostTitleLines)
  const smallest = titleSizesPx[titleSizesPx.length - 1] ?? 24
  // A line on its own is better than two that are a little larger.
  const [largest, next = largest] = sizes
  const isOneLineNext =
    largest !== undefined && lineCount(page, largest) > 1 && lineCount(page, next ?? largest) === 1
  const tried = (sizes.length === 0 ? [smallest] : isOneLineNext ? sizes.slice(1) : sizes).map((size) =>
    titlePart(page.title, size, own),
  )
  for (const title of tried) {
    const body = drawBody(page.body, roomPx - title.heightPx, styled, false)
    if (body !== null) return { title, body }
  }
  const title = tried.at(-1) ?? titlePart(page.title, smallest, own)
  const body = drawBody(page.body, roomPx - title.heightPx, styled, true)
  return { title, body: body ?? { heightPx: 0, parts: [] } }
}

function lineCount({ title }: ReportPage, sizePx: number): number {
  return linesAt(title, sizePx).length
}
