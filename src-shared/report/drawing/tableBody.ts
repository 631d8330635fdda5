import { catalogues } from '../../locale/catalogue.ts'
import { formatNumber } from '../../locale/numbers.ts'
import { mark, type Markup } from '../markup.ts'
import type { ReportTable, StyledDeck } from '../page.ts'
import type { SheetPart } from './sheetHead.ts'
import { bodyBoldFont, bodyFont, bodyLinePx, innerWidthPx } from './sheetMeasures.ts'
import { withBreaks } from './sheetText.ts'
import { columnGapPx, tableColumnsPx } from './tableColumns.ts'
import { labelFont, labelLinePx } from './label.ts'
import { textLines } from './textLines.ts'

interface DrawnRow {
  readonly lines: readonly (readonly string[])[]
  readonly heightPx: number
}

/** Above and below the text of a row: airy where there is room. */
const paddingsPx = [8, 6, 4, 2]
const rulePx = 1

/** A table in letters of 18 pt. Where it cannot be whole, its last line says how many rows are elsewhere. */
export function tableBody(
  table: ReportTable,
  roomPx: number,
  { deck }: StyledDeck,
  isLast: boolean,
): SheetPart | null {
  const widths = tableColumnsPx(table, innerWidthPx)
  const caption = table.caption === '' ? [] : textLines(table.caption, innerWidthPx, labelFont)
  const captionPx = caption.length === 0 ? 0 : caption.length * labelLinePx + 6
  const header = drawnRow(
    table.columns.map((column) => column.header),
    widths,
    true,
  )
  const rows = table.rows.map(({ cells, isOwn }) => drawnRow(cells, widths, isOwn))
  const heightOf = (shown: readonly DrawnRow[], padding: number): number =>
    captionPx + [header, ...shown].reduce((sum, { heightPx }) => sum + heightPx + 2 * padding + rulePx, 0)
  const padding = paddingsPx.find((one) => heightOf(rows, one) <= roomPx)
  if (padding !== undefined)
    return drawn(table, widths, {
      caption,
      header,
      rows,
      padding,
      heightPx: heightOf(rows, padding),
      more: null,
    })
  if (!isLast) return null
  const least = paddingsPx[paddingsPx.length - 1] ?? 2
  let count = rows.length
  while (count > 1 && heightOf(rows.slice(0, count), least) + bodyLinePx > roomPx) count -= 1
  const text = catalogues[deck.language].presentation.marks
  const left = rows.length - count
  const more = left === 1 ? text.oneMoreRow : text.moreRows(formatNumber(deck.language, left))
  const shown = rows.slice(0, count)
  const heightPx = heightOf(shown, least) + bodyLinePx
  return drawn(table, widths, { caption, header, rows: shown, padding: least, heightPx, more })
}

function drawnRow(cells: readonly string[], widths: readonly number[], isBold: boolean): DrawnRow {
  const font = isBold ? bodyBoldFont : bodyFont
  const lines = widths.map((width, index) => textLines(cells[index] ?? '', width, font))
  return { lines, heightPx: Math.max(...lines.map((cell) => cell.length), 1) * bodyLinePx }
}

interface TableDrawing {
  readonly caption: readonly string[]
  readonly header: DrawnRow
  readonly rows: readonly DrawnRow[]
  readonly padding: number
  readonly heightPx: number
  readonly more: string | null
}

function drawn(table: ReportTable, widths: readonly number[], drawing: TableDrawing): SheetPart {
  const cell = (tag: 'th' | 'td', row: DrawnRow, index: number, scope: 'col' | 'row' | null): Markup => {
    const isLastColumn = index === widths.length - 1
    const width = (widths[index] ?? 0) + (isLastColumn ? 0 : columnGapPx)
    return mark(
      tag,
      {
        ...(scope === null ? {} : { scope }),
        ...(table.columns[index]?.isNumber === true ? { class: 'number' } : {}),
        style: `width:${width}px;padding:${drawing.padding}px ${isLastColumn ? 0 : columnGapPx}px ${drawing.padding}px 0`,
      },
      ...withBreaks((row.lines[index] ?? ['']).map((line) => [line])),
    )
  }
  const totalPx = widths.reduce((sum, width) => sum + width, 0) + columnGapPx * (widths.length - 1)
  const head = mark('tr', {}, ...widths.map((_, index) => cell('th', drawing.header, index, 'col')))
  const rows = drawing.rows.map((row, place) =>
    mark(
      'tr',
      table.rows[place]?.isOwn === true ? { class: 'own' } : {},
      ...widths.map((_, index) => cell(index === 0 ? 'th' : 'td', row, index, index === 0 ? 'row' : null)),
    ),
  )
  const caption =
    drawing.caption.length === 0
      ? []
      : [mark('caption', {}, ...withBreaks(drawing.caption.map((line) => [line])))]
  return {
    heightPx: drawing.heightPx,
    parts: [
      mark(
        'table',
        { class: 'sheet-table', style: `width:${totalPx}px` },
        ...caption,
        mark('thead', {}, head),
        mark('tbody', {}, ...rows),
      ),
      ...(drawing.more === null ? [] : [mark('p', { class: 'sheet-more' }, drawing.more)]),
    ],
  }
}
