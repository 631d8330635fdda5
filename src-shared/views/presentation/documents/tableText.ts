import type { ReportTable } from '../../../report/page.ts'
import { widthOf, wrapped } from './wrappedText.ts'

const gap = '  '

function padded(text: string, columns: number, isNumber: boolean): string {
  const space = ' '.repeat(Math.max(0, columns - widthOf(text)))
  return isNumber ? space + text : text + space
}

/** Columns' widths that fit together: the widest gives way first, down to what can still be read. */
function fitted(wanted: readonly number[], available: number): readonly number[] {
  const widths = [...wanted]
  while (widths.reduce((sum, width) => sum + width, 0) > available) {
    const widest = widths.indexOf(Math.max(...widths))
    if ((widths[widest] ?? 0) <= 1) break
    widths[widest] = (widths[widest] ?? 0) - 1
  }
  return widths
}

/** One row, on as many lines as its longest cell needs. */
function rowLines(
  cells: readonly string[],
  widths: readonly number[],
  table: ReportTable,
): readonly string[] {
  const lines = widths.map((width, index) => wrapped(cells[index] ?? '', width))
  const height = Math.max(...lines.map(({ length }) => length))
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, index) =>
        padded(lines[index]?.[line] ?? '', width, table.columns[index]?.isNumber ?? false),
      )
      .join(gap)
      .trimEnd(),
  )
}

/** A table in columns, numbers to the right, under its caption; never wider than `columns`. The own row is marked with "*". */
export function tableText(table: ReportTable, columns: number): readonly string[] {
  const headers = table.columns.map(({ header }) => header)
  const rows = table.rows.map(({ cells, isOwn }) =>
    isOwn ? [`* ${cells[0] ?? ''}`, ...cells.slice(1)] : cells,
  )
  const wanted = headers.map((header, index) =>
    Math.max(1, ...[header, ...rows.map((cells) => cells[index] ?? '')].map(widthOf)),
  )
  const widths = fitted(wanted, columns - gap.length * (headers.length - 1))
  return [
    ...(table.caption === '' ? [] : [...wrapped(table.caption, columns), '']),
    ...rowLines(headers, widths, table),
    widths.map((width) => '-'.repeat(width)).join(gap),
    ...rows.flatMap((cells) => rowLines(cells, widths, table)),
  ]
}
