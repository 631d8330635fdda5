import { parseLocalDate } from '../domain/localDate.ts'
import type { EpochDay } from '../domain/localDate.ts'
import type { BucketPeriod } from '../domain/periodBuckets.ts'

/** Local days, both inclusive. */
export interface DaySpan {
  readonly from: EpochDay
  readonly to: EpochDay
}

export function daySpanOf({ from, to }: BucketPeriod): DaySpan {
  return { from: parseLocalDate(from) ?? Infinity, to: parseLocalDate(to) ?? -Infinity }
}

/** The place of the part that a day lies in, -1 outside all of them. The parts join and ascend. */
export function bucketsByDay(spans: readonly DaySpan[]): (day: EpochDay) => number {
  const [first] = spans
  if (first === undefined) return () => -1
  const places = spans.flatMap(({ from, to }, index) => Array<number>(to - from + 1).fill(index))
  return (day) => places[day - first.from] ?? -1
}

/** A part that begins or ends outside the period or the data is not whole: never compared with one that is. */
export function isWholePart(part: DaySpan, period: DaySpan, data: DaySpan): boolean {
  return part.from >= Math.max(period.from, data.from) && part.to <= Math.min(period.to, data.to)
}
