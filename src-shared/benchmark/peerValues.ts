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

/** The peers' values per year; where one municipality has several for a year, the last in `values` counts. */
function byYear(
  values: readonly BenchmarkValue[],
  codes: ReadonlySet<string>,
  metric: BenchmarkMetricId,
): ReadonlyMap<number, ReadonlyMap<string, number>> {
  const years = new Map<number, Map<string, number>>()
  for (const row of values) {
    if (row.metric !== metric || !codes.has(row.code)) continue
    const year = years.get(row.year) ?? new Map<string, number>()
    year.set(row.code, row.value)
    years.set(row.year, year)
  }
  return years
}

/**
 * Values of the peer group for one figure: the latest year (not after `untilYear`, if given) in which at least five
 * peers have it. Years are never mixed.
 */
export function peerValues(
  values: readonly BenchmarkValue[],
  memberCodes: readonly string[],
  metric: BenchmarkMetricId,
  untilYear: number | null = null,
): PeerValues {
  const years = [...byYear(values, new Set(memberCodes), metric)]
    .filter(([year]) => untilYear === null || year <= untilYear)
    .sort(([a], [b]) => b - a)
  for (const [year, byCode] of years) {
    if (byCode.size < minimumPeers) continue
    const sample = [...byCode.values()]
    return {
      median: quantileType7(sample, 0.5),
      q1: quantileType7(sample, 0.25),
      q3: quantileType7(sample, 0.75),
      n: sample.length,
      year,
    }
  }
  const most = Math.max(0, ...years.map(([, byCode]) => byCode.size))
  return { median: null, reason: 'tooFewPeers', n: most }
}

const hourMs = 3_600_000
/** The points at which benchmark files tell the share answered. */
export const peerCurveGrid: readonly { readonly metric: BenchmarkMetricId; readonly timeMs: number }[] = [
  { metric: 'within1h', timeMs: hourMs },
  { metric: 'within2h', timeMs: 2 * hourMs },
  { metric: 'within4h', timeMs: 4 * hourMs },
  { metric: 'within24h', timeMs: 24 * hourMs },
  { metric: 'responseRate7d', timeMs: 7 * 24 * hourMs },
]

export interface PeerCurvePoint {
  readonly timeMs: number
  readonly median: number
  readonly q1: number
  readonly q3: number
  readonly n: number
}

/** Share answered by time at the peers; points with fewer than five peers are left out, not filled in. */
export function peerCurve(
  values: readonly BenchmarkValue[],
  memberCodes: readonly string[],
  untilYear: number | null = null,
): readonly PeerCurvePoint[] {
  return peerCurveGrid.flatMap(({ metric, timeMs }) => {
    const point = peerValues(values, memberCodes, metric, untilYear)
    if (point.median === null) return []
    return [{ timeMs, median: point.median, q1: point.q1, q3: point.q3, n: point.n }]
  })
}
