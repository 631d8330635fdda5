import type { BenchmarkMetricId } from '#shared/benchmark/benchmarkMetric.ts'
import type { Database } from '../db/connection.ts'

export interface StoredFileFigure {
  /** As the file's row was matched when it was read; the municipality may since have merged. */
  readonly code: string
  readonly metric: BenchmarkMetricId
  readonly year: number
  readonly value: number
  readonly n: number | null
  readonly fileName: string
  readonly source: string
  /** The file named an old code or name. */
  readonly isPredecessor: boolean
}

/** Every figure of every benchmark file, in order of import: the latest file has the last word. */
export function storedFileFigures(database: Database): StoredFileFigure[] {
  return database
    .prepare<[], Omit<StoredFileFigure, 'isPredecessor'> & { readonly isPredecessor: 0 | 1 }>(
      `select g.municipality_code as code, g.metric, g.year, g.value, g.n, f.file_name as fileName, f.source,
         g.is_predecessor as isPredecessor
       from benchmark_figures g join benchmark_files f on f.id = g.file_id
       order by f.imported_at_ms, f.id, g.municipality_code`,
    )
    .all()
    .map((row) => ({ ...row, isPredecessor: row.isPredecessor === 1 }))
}
