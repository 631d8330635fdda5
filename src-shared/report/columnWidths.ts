import { arialWidthPt, type Lettering } from './arialWidth.ts'
import { cellSidePt, documentLooks } from './documentLook.ts'
import type { ReportTable } from './page.ts'

const bold: Lettering = { sizePt: documentLooks.cell.sizePt, isBold: true }

/** A word that is longer (an address) is broken, so that it leaves the other columns room. */
const mostOfLongWord = 0.4

function widestPt(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => arialWidthPt(text, bold)))
}

/**
 * Widths of a table's columns in points, together `totalPt`: none narrower than its longest word where that can be, and
 * the rest shared by how long the texts are.
 */
export function columnWidthsPt(table: ReportTable, totalPt: number): readonly number[] {
  const texts = table.columns.map(({ header }, index) => [
    header,
    ...table.rows.map(({ cells }) => cells[index] ?? ''),
  ])
  const most = totalPt * mostOfLongWord
  const least = texts.map((column) =>
    Math.min(most, widestPt(column.flatMap((text) => text.split(/\s/))) + 2 * cellSidePt + 1),
  )
  const wanted = texts.map((column, index) =>
    Math.min(totalPt, Math.max(least[index] ?? 0, widestPt(column) + 2 * cellSidePt + 1)),
  )
  const leastSum = least.reduce((sum, width) => sum + width, 0)
  if (leastSum >= totalPt) return least.map((width) => (width / leastSum) * totalPt)
  const missing = wanted.map((width, index) => width - (least[index] ?? 0))
  const missingSum = missing.reduce((sum, width) => sum + width, 0)
  const spare = totalPt - leastSum
  return least.map((width, index) => {
    const share = missingSum === 0 ? 1 / least.length : (missing[index] ?? 0) / missingSum
    return width + spare * share
  })
}
