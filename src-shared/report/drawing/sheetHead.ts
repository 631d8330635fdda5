import type { ReportPage } from '../page.ts'
import { mark, type Markup } from '../markup.ts'
import { readableColour } from './colours.ts'
import { bodyFont, bodyLinePx, innerWidthPx, leadGapPx, titleLineRatio } from './sheetMeasures.ts'
import { brokenText, segmentLines, withBreaks } from './sheetText.ts'
import { textLines } from './textLines.ts'
import { titleLines } from './titleLines.ts'

export interface SheetPart {
  readonly heightPx: number
  readonly parts: readonly Markup[]
}

/** The finding, in as few lines as its letter allows; the own value stands in the own colour. */
export function titlePart(title: ReportPage['title'], sizePx: number, ownColour: string): SheetPart {
  const lines = linesAt(title, sizePx)
  const pieces = segmentLines(title, lines).map((line) =>
    line.map(({ text, own }) => (own ? ownMark(text, ownColour) : text)),
  )
  const lineHeightPx = Math.round(sizePx * titleLineRatio)
  return {
    heightPx: lines.length * lineHeightPx,
    parts: [
      mark(
        'h2',
        { class: 'sheet-title', style: `font-size:${sizePx}px;line-height:${lineHeightPx}px` },
        ...withBreaks(pieces),
      ),
    ],
  }
}

export function linesAt(title: ReportPage['title'], sizePx: number): readonly string[] {
  return titleLines(title, innerWidthPx, { face: 'serif', sizePx })
}

export function leadPart(lead: string | null): SheetPart {
  if (lead === null || lead.trim() === '') return { heightPx: 0, parts: [] }
  const lines = textLines(lead, innerWidthPx, bodyFont)
  return {
    heightPx: lines.length * bodyLinePx + leadGapPx,
    parts: [brokenText('p', { class: 'sheet-lead' }, lines)],
  }
}

/** The own value within a title: in the own colour, or underlined in it where that cannot be read as text. */
export function ownMark(text: string, ownColour: string): Markup {
  const isReadable = readableColour(ownColour) === ownColour
  const underline = `text-decoration:underline 5px ${ownColour}`
  return mark('em', { style: isReadable ? `color:${ownColour}` : underline }, text)
}
