import { dateOrderOf } from './dateText.ts'
import { hasField } from './mapping.ts'
import type { Mapping } from './mapping.ts'
import { decimalMarkOf } from './numberText.ts'
import { momentColumns, numberColumns } from './proposeMapping.ts'

type Rows = readonly (readonly string[])[]

function* cells(rows: Rows, columns: readonly number[]): Generator<string> {
  for (const row of rows) for (const column of columns) yield row[column] ?? ''
}

function missingOfBenchmark(mapping: Mapping, rows: Rows): string[] {
  const isWide = Object.keys(mapping.metricColumns).length > 0
  const required = isWide ? ['code', 'year'] : ['code', 'metric', 'year', 'value']
  const missing = required.filter((field) => !hasField(mapping, field))
  const needsMark = mapping.decimalMark === null
  if (needsMark && decimalMarkOf(cells(rows, numberColumns(mapping))).isUndecided) missing.push('decimalMark')
  return missing
}

function missingOfMessages(mapping: Mapping, rows: Rows): string[] {
  const missing = hasField(mapping, 'sentAt') ? [] : ['sentAt']
  const needsOrder = mapping.dateOrder === null
  if (needsOrder && dateOrderOf(cells(rows, momentColumns(mapping))).isUndecided) missing.push('dateOrder')
  return missing
}

/**
 * What must still be chosen before the table can be read: fields without a column or constant, and "dateOrder" or
 * "decimalMark" where the rows leave them open.
 */
export function missingFields(mapping: Mapping, rows: Rows): readonly string[] {
  return mapping.target === 'benchmark' ? missingOfBenchmark(mapping, rows) : missingOfMessages(mapping, rows)
}
