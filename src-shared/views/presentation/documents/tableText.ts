import type { ReportTable } from '../../../report/page.ts'
import { widthOf, wrapped } from './wrappedText.ts'

const gap = '  '

function padded(text: string, columns: number, isNumber: boolean): string {
  const space = ' '.repeat(Math.max(0, columns - widthOf(text)))
  return isNumber ? space + text : text + space
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0)
}

/** The widest gives way first, none below `least`. */
function narrowed(wanted: readonly number[], least: readonly number[], available: number): readonly number[] {
  const widths = [...wanted]
  while (sum(widths) > available) {
    const spare = widths.map((width, index) => (width > (least[index] ?? 1) ? width : 0))
    const widest = spare.indexOf(Math.max(...spare))
    if ((spare[widest] ?? 0) === 0) break
    widths[widest] = (widths[widest] ?? 0) - 1
  }
  return widths
}

function longestWord(text: string): number {
  return Math.max(...text.split(' ').map(widthOf))
}

const leastOfText = 14

/** Columns' widths that fit together: heads and texts are broken first, values only where there is no other way. */
function fitted(
  table: ReportTable,
  rows: readonly (readonly string[])[],
  available: number,
): readonly number[] {
  const columns = table.columns.map(({ header, isNumber }, index) => {
    const widestCell = Math.max(1, ...rows.map((cells) => widthOf(cells[index] ?? '')))
    const wanted = Math.max(widestCell, widthOf(header))
    const least = isNumber ? Math.max(widestCell, longestWord(header)) : Math.min(leastOfText, wanted)
    return { wanted, least }
  })
  const wanted = columns.map((column) => column.wanted)
  const leasts = columns.map(({ least }) => least)
  const ones = columns.map(() => 1)
  return narrowed(narrowed(wanted, leasts, available), ones, available)
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
  const widths = fitted(table, rows, columns - gap.length * (headers.length - 1))
  return [
    ...(table.caption === '' ? [] : [...wrapped(table.caption, columns), '']),
    ...rowLines(headers, widths, table),
    widths.map((width) => '-'.repeat(width)).join(gap),
    ...rows.flatMap((cells) => rowLines(cells, widths, table)),
  ]
}
