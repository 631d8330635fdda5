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
}

/** Every figure of every benchmark file, in order of import: the latest file has the last word. */
export function storedFileFigures(database: Database): StoredFileFigure[] {
  return database
    .prepare<[], StoredFileFigure>(
      `select g.municipality_code as code, g.metric, g.year, g.value, g.n, f.file_name as fileName, f.source
       from benchmark_figures g join benchmark_files f on f.id = g.file_id
       order by f.imported_at_ms, f.id, g.municipality_code`,
    )
    .all()
}
