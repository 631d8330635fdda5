import { noFigure } from '../domain/figure.ts'
import type { Count, Figure } from '../domain/figure.ts'
import type { PeriodBucket } from '../domain/periodBuckets.ts'
import { bucketsByDay, daySpanOf, isWholePart } from './bucketDays.ts'
import type { DaySpan } from './bucketDays.ts'
import type { ChosenOf } from './breakdown.ts'
import { groupByDay, normCurves, timeCurves } from './responseChoice.ts'
import { responseFiguresOf } from './responseFigures.ts'

/** First response of the cases that started in one part of the time axis. */
export interface ResponseBucket extends PeriodBucket {
  /** False when the part begins or ends outside the period or the data: never compared with a whole one. */
  readonly isWhole: boolean
  readonly cases: Count
  readonly medianMs: Figure
  readonly p90Ms: Figure
  readonly withinNorm: Figure
}

/**
 * The figures of each part. `period` and `data` are the days that were chosen and those that the data hold and are
 * followed to. Of a part outside the data nothing is known.
 */
export function responseSeries(
  { table, choice, known }: ChosenOf,
  buckets: readonly PeriodBucket[],
  { period, data }: { readonly period: DaySpan; readonly data: DaySpan },
): readonly ResponseBucket[] {
  const spans = buckets.map(daySpanOf)
  const bucketOn = bucketsByDay(spans)
  const groupOf = groupByDay(table, choice, bucketOn)
  const times = timeCurves(table, choice, groupOf, buckets.length)
  const norms = normCurves(table, choice, groupOf, buckets.length)
  return buckets.flatMap((bucket, index) => {
    const [span, time, norm] = [spans[index], times[index], norms[index]]
    if (span === undefined || time === undefined || norm === undefined) return []
    if (span.to < data.from || span.from > data.to) return [{ ...bucket, isWhole: false, ...nothing }]
    const { cases, medianMs, p90Ms, withinNorm } = responseFiguresOf({ time, norm }, known)
    const isWhole = isWholePart(span, period, data)
    return [{ ...bucket, isWhole, cases, medianMs, p90Ms, withinNorm }]
  })
}

const none = noFigure('noMessages', 0)
const nothing = {
  cases: { value: null, reason: 'noMessages' },
  medianMs: none,
  p90Ms: none,
  withinNorm: none,
} as const
