import { mark, type Markup } from '../markup.ts'
import type { PageBody, ReportPage, StyledDeck } from '../page.ts'
import { type FootWords, footPart, logoImage, logoSize, remarkPart } from './sheetFoot.ts'
import { sheet } from './sheetFrame.ts'
import { ownMark } from './sheetHead.ts'
import { bodyFont } from './sheetMeasures.ts'
import { brokenText, segmentLines, withBreaks } from './sheetText.ts'
import { textLines } from './textLines.ts'
import { titleLines } from './titleLines.ts'
import type { Font } from './textWidth.ts'

type CoverBody = Extract<PageBody, { readonly kind: 'cover' }>

const titleSizesPx = [64, 56, 48, 42, 36]
const mostLines = 3
const subtitleFont: Font = { face: 'sans', sizePx: 30 }
const widthPx = 1040

/** The first page: whose it is, what it is about, and when. */
export function coverSheet(
  page: ReportPage,
  { subtitle, lines }: CoverBody,
  { deck, style }: StyledDeck,
  words: FootWords,
  example: readonly Markup[],
): Markup {
  const linesAt = (sizePx: number): readonly string[] =>
    titleLines(page.title, widthPx, { face: 'serif', sizePx })
  const sizePx = titleSizesPx.find((size) => linesAt(size).length <= mostLines) ?? 36
  const { own } = style.colours
  const pieces = segmentLines(page.title, linesAt(sizePx)).map((line) =>
    line.map((piece) => (piece.own ? ownMark(piece.text, own) : piece.text)),
  )
  const logo = style.logo === null ? [] : [logoImage(style.logo, logoSize(style.logo, 320, 110), words.logo)]
  const foot = footPart(page, { ...style, logo: null }, words)
  return sheet(deck, page, [
    ...example,
    mark('div', { class: 'sheet-edge', style: `background:${style.colours.own}` }),
    ...logo,
    mark(
      'header',
      { class: 'sheet-cover-text' },
      mark(
        'h1',
        { style: `font-size:${sizePx}px;line-height:${Math.round(sizePx * 1.15)}px` },
        ...withBreaks(pieces),
      ),
      ...(subtitle === ''
        ? []
        : [brokenText('p', { class: 'sheet-subtitle' }, textLines(subtitle, widthPx, subtitleFont))]),
      ...lines.map((line) => brokenText('p', { class: 'sheet-line' }, textLines(line, widthPx, bodyFont))),
    ),
    ...remarkPart(page.remark).parts,
    ...foot.parts,
  ])
}
