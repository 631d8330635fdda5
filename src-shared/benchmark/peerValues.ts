import type { NullReason } from '../domain/figure.ts'
import type { BenchmarkMetricId } from './benchmarkMetric.ts'
import { quantileType7 } from './quantileType7.ts'

/** One figure of one municipality as a benchmark file gives it, in the store's units (milliseconds, fractions). */
export interface BenchmarkValue {
  readonly code: string
  readonly metric: BenchmarkMetricId
  readonly year: number
  readonly value: number
  /** Cases (or messages) the figure rests on; null where the file does not tell. */
  readonly n: number | null
}

/** Fewer peers than this say nothing about a group. */
export const minimumPeers = 5

/** Quartiles by type 7 of the peers' values in one year (n = number of peers), or null with the reason. */
export type PeerValues =
  | {
      readonly median: number
      readonly q1: number
      readonly q3: number
      readonly n: number
      readonly year: number
    }
  | { readonly median: null; readonly reason: NullReason; readonly n: number }

/** The year that most of the values are of; of equally many the latest. */
function mostCommonYear(values: readonly { readonly year: number }[]): number {
  const counts = new Map<number, number>()
  for (const { year } of values) counts.set(year, (counts.get(year) ?? 0) + 1)
  const [first] = [...counts].toSorted(([a, times], [b, others]) => others - times || b - a)
  return first?.[0] ?? 0
}

/** Middle half of the values that are compared with each other, from five on. */
export function peerBand(values: readonly { readonly value: number; readonly year: number }[]): PeerValues {
  const n = values.length
  if (n < minimumPeers) return { median: null, reason: 'tooFewPeers', n }
  const sample = values.map(({ value }) => value)
  return {
    median: quantileType7(sample, 0.5),
    q1: quantileType7(sample, 0.25),
    q3: quantileType7(sample, 0.75),
    n,
    year: mostCommonYear(values),
  }
}
