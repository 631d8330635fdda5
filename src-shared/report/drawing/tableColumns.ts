import type { ReportTable } from '../page.ts'
import { bodyBoldFont, bodyFont } from './sheetMeasures.ts'
import { textWidthPx } from './textWidth.ts'

/** Between two columns. */
export const columnGapPx = 36
/** One line that just fits must not be broken for a rounding. */
const sparePx = 1.03
const stepPx = 4

/**
 * Widths of the columns of a table on a sheet, without the gaps: as wide as their texts where there is room, else the
 * widest give way first, down to their longest word.
 */
export function tableColumnsPx(table: ReportTable, roomPx: number): readonly number[] {
  const texts = table.columns.map(({ header }, index) => [
    { text: header, font: bodyBoldFont },
    ...table.rows.map(({ cells, isOwn }) => ({
      text: cells[index] ?? '',
      font: isOwn ? bodyBoldFont : bodyFont,
    })),
  ])
  const widths = texts.map((column) =>
    Math.max(...column.map(({ text, font }) => textWidthPx(text, font) * sparePx)),
  )
  const least = texts.map((column) =>
    Math.max(
      ...column.flatMap(({ text, font }) =>
        text.split(/\s+/).map((word) => textWidthPx(word, font) * sparePx),
      ),
    ),
  )
  const room = roomPx - columnGapPx * (table.columns.length - 1)
  let tooWide = widths.reduce((sum, width) => sum + width, 0) - room
  while (tooWide > 0) {
    const column =
      widestThatGives(widths, least) ??
      widestThatGives(
        widths,
        widths.map(() => 40),
      )
    if (column === null) break
    widths[column] = (widths[column] ?? 0) - stepPx
    tooWide -= stepPx
  }
  return widths.map((width) => Math.floor(width))
}

function widestThatGives(widths: readonly number[], least: readonly number[]): number | null {
  let widest: number | null = null
  for (const [index, width] of widths.entries())
    if (width - stepPx >= (least[index] ?? 0) && (widest === null || width > (widths[widest] ?? 0)))
      widest = index
  return widest
}
