import type { Mapping } from './mapping.ts'

export type Rows = readonly (readonly string[])[]

export function* cellsOf(rows: Rows, columns: readonly number[]): Generator<string> {
  for (const row of rows) for (const column of columns) yield row[column] ?? ''
}

/** Columns whose numbers may have decimals: figures of a benchmark table, durations and scores of a message table. */
export function numberColumns(mapping: Mapping): readonly number[] {
  const named = mapping.target === 'benchmark' ? ['value'] : ['responseTime', 'satisfaction']
  return [...Object.values(mapping.metricColumns), ...named.flatMap((field) => mapping.columns[field] ?? [])]
}

/** Columns of a message table that hold dates. */
export function momentColumns(mapping: Mapping): readonly number[] {
  return ['sentAt', 'answeredAt', 'closedAt'].flatMap((field) => mapping.columns[field] ?? [])
}
