import { noFigure } from '../domain/figure.ts'
import type { Count, Figure } from '../domain/figure.ts'
import type { EpochDay } from '../domain/localDate.ts'
import type { PeriodBucket } from '../domain/periodBuckets.ts'
import { bucketsByDay, daySpanOf, isWholePart } from './bucketDays.ts'
import type { DaySpan } from './bucketDays.ts'
import { caseFigures } from './computeMetrics.ts'
import { conversationRatioOf } from './conversationRatio.ts'
import type { MetricsInput } from './metricsInput.ts'
import type { SendingCounts } from './metricsResult.ts'
import { countedCases } from './selectRows.ts'
import { noRowsOf, splitRows } from './splitRows.ts'
import type { WaitingClock } from './waitingClock.ts'

/** What was sent and how conversations went on in one part of the time axis. */
export interface ConversationBucket extends PeriodBucket {
  /** False when the part begins or ends outside the period or the data: never compared with a whole one. */
  readonly isWhole: boolean
  readonly sending: SendingCounts
  readonly conversationRatio: Figure
  readonly dialogueShare: Figure
  readonly cases: Count
}

export interface SeriesFrame {
  /** The days that were chosen, and those that the data hold and are followed to. */
  readonly period: DaySpan
  readonly data: DaySpan
  readonly dayAt: (atMs: number) => EpochDay
  readonly clock: WaitingClock
  /** A team is chosen and what it left open is unknown. */
  readonly hidesOpen: boolean
}

const none = noFigure('noMessages', 0)
const nothing = {
  sending: { replies: 0, reposts: 0, ownPosts: 0 },
  conversationRatio: none,
  dialogueShare: none,
  cases: { value: null, reason: 'noMessages' },
} as const

/** The figures of each part, of rows that are selected already. Of a part outside the data nothing is known. */
export function conversationSeries(
  rows: MetricsInput,
  buckets: readonly PeriodBucket[],
  { period, data, dayAt, clock, hidesOpen }: SeriesFrame,
): readonly ConversationBucket[] {
  const spans = buckets.map(daySpanOf)
  const placeOf = bucketsByDay(spans)
  const parts = splitRows({ ...rows, linkedReplies: [], inbound: [] }, (atMs) => placeOf(dayAt(atMs)))
  return buckets.map((bucket, index) => {
    const span = daySpanOf(bucket)
    if (span.to < data.from || span.from > data.to) return { ...bucket, isWhole: false, ...nothing }
    const part = parts.get(index) ?? noRowsOf(rows)
    const { cases, dialogueShare } = caseFigures(part, countedCases(part), clock, hidesOpen)
    const isWhole = isWholePart(span, period, data)
    return { ...bucket, isWhole, ...conversationRatioOf(part, clock), dialogueShare, cases }
  })
}
