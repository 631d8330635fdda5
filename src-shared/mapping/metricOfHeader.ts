import { benchmarkMetricByName } from '../benchmark/benchmarkMetric.ts'
import type { BenchmarkMetricId } from '../benchmark/benchmarkMetric.ts'

/** "Binnen 1 uur (2024)", "% within2h", "Mediaan (uren)": the figure a column of a wide table holds. */
export function metricOfHeader(name: string): BenchmarkMetricId | null {
  const bare = name.replace(/\([^)]*\)/g, ' ').replace(/\b(?:19|20)\d{2}\b|%/g, ' ')
  return benchmarkMetricByName(bare)?.id ?? null
}
