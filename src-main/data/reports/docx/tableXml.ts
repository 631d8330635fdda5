import { columnWidthsPt } from '#shared/report/columnWidths.ts'
import { textWidthPt } from '#shared/report/documentLook.ts'
import type { ReportTable } from '#shared/report/page.ts'
import { xmlText } from '../ooxml/xmlText.ts'
import { paragraphXml, runXml } from './paragraphXml.ts'

export function twips(points: number): number {
  return Math.round(points * 20)
}

interface Cell {
  readonly text: string
  readonly isNumber: boolean
  readonly isBold: boolean
  readonly widthTwips: number
}

function cellXml({ text, isNumber, isBold, widthTwips }: Cell): string {
  const paragraph = paragraphXml(isNumber ? 'TableNumber' : 'TableText', runXml(text, { isBold }))
  return `<w:tc><w:tcPr><w:tcW w:w="${String(widthTwips)}" w:type="dxa"/></w:tcPr>${paragraph}</w:tc>`
}

function rowXml(cells: readonly Cell[], isHead: boolean): string {
  // A row is not broken over two pages, and the head is repeated on each page: by it a reader's program tells the columns.
  const properties = `<w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>`
  return `<w:tr>${properties}${cells.map(cellXml).join('')}</w:tr>`
}

/** A table with its caption above it, and the caption again as what a screen reader says of the table. */
export function tableXml(table: ReportTable): string {
  const widths = columnWidthsPt(table, textWidthPt).map(twips)
  const cellsOf = (texts: readonly string[], isBold: boolean): readonly Cell[] =>
    table.columns.map(({ isNumber }, index) => ({
      text: texts[index] ?? '',
      isNumber,
      isBold,
      widthTwips: widths[index] ?? 0,
    }))
  const head = rowXml(
    cellsOf(
      table.columns.map(({ header }) => header),
      true,
    ),
    true,
  )
  const rows = table.rows.map(({ cells, isOwn }) => rowXml(cellsOf(cells, isOwn), false))
  const total = widths.reduce((sum, width) => sum + width, 0)
  const look =
    '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
  const caption = `<w:tblCaption w:val="${xmlText(table.caption)}"/>`
  const properties = `<w:tblPr><w:tblStyle w:val="ReportTable"/><w:tblW w:w="${String(total)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${look}${caption}</w:tblPr>`
  const grid = widths.map((width) => `<w:gridCol w:w="${String(width)}"/>`).join('')
  return [
    table.caption === '' ? '' : paragraphXml('Caption', runXml(table.caption)),
    `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${head}${rows.join('')}</w:tbl>`,
    // What follows keeps its distance, and two tables do not grow into one.
    paragraphXml('TableEnd', ''),
  ].join('')
}
