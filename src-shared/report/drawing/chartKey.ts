import type { ReportChart } from '../chart.ts'
import type { Markup } from '../markup.ts'
import { type Box } from './box.ts'
import { ink, ink2, type SeriesLook } from './colours.ts'
import { baselineAt, labelFont, labelLinePx, labelMarkup } from './label.ts'
import { filledBox, pointMark, straightLine } from './shapes.ts'
import { textLines, widestPx } from './textLines.ts'

/** Rows of text above a chart: what is measured, and which mark is whose where the marks cannot say it themselves. */
export interface HeadRows {
  readonly heightPx: number
  readonly parts: readonly Markup[]
}

export interface KeyEntry {
  readonly name: string
  /** Draws the sample in the middle of this box. */
  readonly sample: (box: Box) => readonly Markup[]
}

const sampleWidthPx = 26
const gapPx = 28

/** @param widthPx of the whole drawing */
export function headRows(title: string, entries: readonly KeyEntry[], widthPx: number): HeadRows {
  const titleLines = title === '' ? [] : textLines(title, widthPx, labelFont)
  const parts: Markup[] = titleLines.map((line, row) =>
    labelMarkup({
      text: line,
      x: 0,
      y: baselineAt((row + 0.5) * labelLinePx, labelFont),
      anchor: 'start',
      font: labelFont,
      colour: ink2,
    }),
  )
  const titleWidth = widestPx(titleLines, labelFont)
  const keyWidth = entries.reduce((sum, { name }) => sum + entryWidth(name, widthPx) + gapPx, 0)
  const isBeside = titleLines.length === 1 && titleWidth + gapPx + keyWidth <= widthPx
  const start = isBeside
    ? { x: widthPx - keyWidth + gapPx, y: 0 }
    : { x: 0, y: titleLines.length * labelLinePx }
  const end = placeEntries(entries, start, widthPx, parts)
  const heightPx = Math.max(titleLines.length * labelLinePx, entries.length === 0 ? 0 : end)
  return { heightPx: heightPx === 0 ? 0 : heightPx + 6, parts }
}

function entryWidth(name: string, widthPx: number): number {
  return sampleWidthPx + 8 + widestPx(textLines(name, widthPx - sampleWidthPx - 8, labelFont), labelFont)
}

/** @returns where the rows end */
function placeEntries(
  entries: readonly KeyEntry[],
  start: { readonly x: number; readonly y: number },
  widthPx: number,
  parts: Markup[],
): number {
  let { x, y } = start
  let rowEnd = y
  for (const { name, sample } of entries) {
    const lines = textLines(name, widthPx - sampleWidthPx - 8, labelFont)
    const width = entryWidth(name, widthPx)
    if (x > 0 && x + width > widthPx + 0.5) {
      x = 0
      y = rowEnd
    }
    parts.push(...sample({ x, y: y + 3, width: sampleWidthPx, height: labelLinePx - 6 }))
    for (const [row, line] of lines.entries())
      parts.push(
        labelMarkup({
          text: line,
          x: x + sampleWidthPx + 8,
          y: baselineAt(y + (row + 0.5) * labelLinePx, labelFont),
          anchor: 'start',
          font: labelFont,
          colour: ink,
        }),
      )
    rowEnd = Math.max(rowEnd, y + lines.length * labelLinePx)
    x += width + gapPx
  }
  return rowEnd
}

export function barEntry(name: string, look: SeriesLook): KeyEntry {
  return { name, sample: (box) => filledBox({ ...box, x: box.x + 3, width: box.width - 6 }, look) }
}

export function pointEntry(name: string, look: SeriesLook): KeyEntry {
  return {
    name,
    sample: (box) => [pointMark(box.x + box.width / 2, box.y + box.height / 2, 6, look)],
  }
}

export function normEntry(norm: NonNullable<ReportChart['norm']>): KeyEntry {
  return {
    name: norm.label,
    sample: (box) => {
      const y = box.y + box.height / 2
      return [straightLine([box.x, y], [box.x + box.width, y], ink, normDashes)]
    },
  }
}

export const normDashes = '2 4'
