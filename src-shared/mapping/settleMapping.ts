import { dateOrderOf } from './dateText.ts'
import type { Mapping } from './mapping.ts'
import { decimalMarkOf } from './numberText.ts'
import { momentColumns, numberColumns } from './proposeMapping.ts'

type Rows = readonly (readonly string[])[]

function* cells(rows: Rows, columns: readonly number[]): Generator<string> {
  for (const row of rows) for (const column of columns) yield row[column] ?? ''
}

/**
 * Fills in the date order and the decimal mark that nobody chose, where the rows tell them. Columns chosen by hand have
 * no proposal behind them, and without an answer "1.234" would be read by its own look alone.
 */
export function settleMapping(mapping: Mapping, rows: Rows): Mapping {
  if (mapping.target === 'messages') {
    const dateOrder = mapping.dateOrder ?? dateOrderOf(cells(rows, momentColumns(mapping))).answer
    return { ...mapping, dateOrder }
  }
  const decimalMark = mapping.decimalMark ?? decimalMarkOf(cells(rows, numberColumns(mapping))).answer
  return { ...mapping, decimalMark }
}
