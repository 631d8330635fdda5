import { mostColumnValues } from '#shared/contract/tables.ts'
import type { Handler } from '../handler.ts'
import type { InspectedTable } from '../importing/inspectedTable.ts'
import { tableOf } from './tableInspect.ts'

/** A longer cell is no name; it would only fill the list. */
const longestValue = 120

/** How often each value stands in a column, most frequent first; equal counts in the order of the file. */
export function columnCounts(
  { rows }: Pick<InspectedTable, 'rows'>,
  column: number,
): { value: string; rows: number }[] {
  const counts = new Map<string, number>()
  for (const { fields } of rows) {
    const value = (fields[column] ?? '').trim()
    if (value !== '' && value.length <= longestValue) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].map(([value, count]) => ({ value, rows: count })).sort((a, b) => b.rows - a.rows)
}

export const tableValues: Handler<'table.values'> = (app, { tableId, column }) => {
  const table = tableOf(app.openSession(), tableId)
  const counts = columnCounts(table, column)
  return { values: counts.slice(0, mostColumnValues), distinct: counts.length, isWholeFile: table.isWhole }
}
