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

type PartFigures = Pick<ConversationBucket, 'sending' | 'conversationRatio' | 'dialogueShare' | 'cases'>

/** The figures of each part, of rows that are selected already. */
export function conversationSeries(
  rows: MetricsInput,
  buckets: readonly PeriodBucket[],
  frame: SeriesFrame,
): readonly ConversationBucket[] {
  const { dayAt, clock, hidesOpen } = frame
  const placeOf = bucketsByDay(buckets.map(daySpanOf))
  const parts = splitRows({ ...rows, linkedReplies: [], inbound: [] }, (atMs) => placeOf(dayAt(atMs)))
  return seriesOfParts(buckets, frame, (index) => {
    const part = parts.get(index) ?? noRowsOf(rows)
    return { ...caseFigures(part, countedCases(part), clock, hidesOpen), ...conversationRatioOf(part, clock) }
  })
}

/** The parts with what `figuresOf` tells of each. Of a part outside the data nothing is known. */
export function seriesOfParts(
  buckets: readonly PeriodBucket[],
  { period, data }: Pick<SeriesFrame, 'period' | 'data'>,
  figuresOf: (index: number, days: DaySpan) => PartFigures,
): readonly ConversationBucket[] {
  return buckets.map((bucket, index) => {
    const span = daySpanOf(bucket)
    if (span.to < data.from || span.from > data.to) return { ...bucket, isWhole: false, ...nothing }
    const { sending, conversationRatio, dialogueShare, cases } = figuresOf(index, span)
    const isWhole = isWholePart(span, period, data)
    return { ...bucket, isWhole, sending, conversationRatio, dialogueShare, cases }
  })
}
