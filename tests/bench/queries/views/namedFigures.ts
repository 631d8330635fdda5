import type { Figure } from '#shared/domain/figure.ts'
import { parseLocalDate } from '#shared/domain/localDate.ts'
import type { MetricsResult } from '#shared/metrics/metricsResult.ts'
import { flattened, inParts } from '../duckDbFigures.ts'
import type { Figures, Grouping } from '../duckDbFigures.ts'

/** Named figures with their values. */
export function valuesOf(name: string, figures: Readonly<Record<string, Figure | number>>): Figures {
  return flattened(name, [
    Object.fromEntries(
      Object.entries(figures).map(([column, figure]) => [
        column,
        typeof figure === 'number' ? figure : figure.value,
      ]),
    ),
  ])
}

interface Counts {
  readonly cases: MetricsResult['cases']
  readonly answered: MetricsResult['answered']
  readonly closed: MetricsResult['closed']
  readonly open: MetricsResult['open']
}

/** NaN, which no answer of DuckDB equals, where the number is not told. */
export function countOf(count: MetricsResult['cases']): number {
  return typeof count === 'number' ? count : NaN
}

/** DuckDB has no group for a choice without cases. */
export function ofCases(
  name: string,
  { cases }: Pick<Counts, 'cases'>,
  figures: Parameters<typeof valuesOf>[1],
): Figures {
  return cases === 0 ? {} : valuesOf(name, figures)
}

/** What the pages tell of first responses, by the names that DuckDB gives them. */
export function responseValues(
  name: string,
  counts: Counts,
  { medianMs, p90Ms, within }: Omit<MetricsResult['firstResponse'], 'meanMs'>,
): Figures {
  return ofCases(name, counts, {
    n: countOf(counts.cases),
    answered: countOf(counts.answered),
    closed: countOf(counts.closed),
    open: countOf(counts.open),
    median: medianMs,
    p90: p90Ms,
    within_1h: within['1h'],
    within_2h: within['2h'],
    within_4h: within['4h'],
    within_24h: within['24h'],
  })
}

/** Only those columns of figures that are named `*.<group>.<column>`, with a last part that is asked for. */
export function only(figures: Figures, columns: readonly string[]): Figures {
  return Object.fromEntries(
    Object.entries(figures).filter(([name]) => columns.includes(name.split('.').at(-1) ?? '')),
  )
}

/** All in one object. */
export function together(...parts: readonly Figures[]): Figures {
  return Object.assign({}, ...parts)
}

interface Bucket {
  readonly from: string
  readonly to: string
}

/** The parts of a time axis as a grouping. */
export function partsOf(buckets: readonly Bucket[]): Grouping {
  return inParts(
    buckets.map(({ from, to }) => ({
      fromDay: parseLocalDate(from) ?? Infinity,
      toDay: parseLocalDate(to) ?? -Infinity,
    })),
  )
}
