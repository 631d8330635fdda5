import { formatIsoWeek, isoWeekOf } from './calendarPeriod.ts'
import type { Granularity } from './granularity.ts'
import { datePartsOf, epochDayOf, formatLocalDate, parseLocalDate, weekdayOf } from './localDate.ts'
import type { EpochDay } from './localDate.ts'
import type { LocalDate } from './period.ts'
import type { ReportingCalendar } from './reportingCalendar.ts'

/** Local dates, both inclusive. */
export interface BucketPeriod {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** One part of a time axis; the next one starts on the day after it ends. */
export interface PeriodBucket extends BucketPeriod {
  /** "2026-W53", "2026-03", "2026-Q1", "2026", "T2022-03-30", "2026-P2"; sorts by time. */
  readonly key: string
}

interface Days {
  readonly key: string
  readonly from: EpochDay
  readonly to: EpochDay
}

function months(day: EpochDay, count: number, keyOf: (year: number, part: number) => string): Days {
  const { year, month } = datePartsOf(day)
  const first = month - ((month - 1) % count)
  const from = epochDayOf(year, first, 1)
  return { key: keyOf(year, (first - 1) / count + 1), from, to: epochDayOf(year, first + count, 1) - 1 }
}

function week(day: EpochDay): Days {
  const from = day - weekdayOf(day)
  return { key: formatIsoWeek(isoWeekOf(day)), from, to: from + 6 }
}

/** Without a known term beside it, a term is taken to last as long as its neighbour, in whole years. */
const usualTermYears = 4

function yearsLater(day: EpochDay, years: number): EpochDay {
  const { year, month, day: dayOfMonth } = datePartsOf(day)
  return epochDayOf(year + years, month, dayOfMonth)
}

function yearsBetween(first: EpochDay | undefined, second: EpochDay | undefined): number {
  if (first === undefined || second === undefined) return usualTermYears
  return Math.max(1, Math.round((second - first) / 365.25))
}

function term(day: EpochDay, { termStarts }: ReportingCalendar): Days {
  const starts = termStarts.map((start) => parseLocalDate(start)).filter((start) => start !== null)
  const [first] = starts
  if (first === undefined) throw new RangeError('no council terms')
  const last = starts.at(-1) ?? first
  let from = starts.findLast((start) => start <= day)
  let next = starts.find((start) => start > day)
  const before = yearsBetween(first, starts[1])
  const after = yearsBetween(starts.at(-2), last)
  for (let count = 1; from === undefined; count += 1) {
    const start = yearsLater(first, -before * count)
    if (start <= day) from = start
    else next = start
  }
  for (let count = 1; next === undefined; count += 1) {
    const start = yearsLater(last, after * count)
    if (start > day) next = start
    else from = start
  }
  return { key: `T${formatLocalDate(from)}`, from, to: next - 1 }
}

/** The last day of February in every year, for "02-28". */
function planningEndIn(year: number, monthDay: string): EpochDay {
  const [month, day] = [Number(monthDay.slice(0, 2)), Number(monthDay.slice(3))]
  return month === 2 && day >= 28 ? epochDayOf(year, 3, 1) - 1 : epochDayOf(year, month, day)
}

/** From the day after the report before it; what the last report of a year leaves is a part of its own. */
function planning(day: EpochDay, { planningEnds }: ReportingCalendar): Days {
  const { year } = datePartsOf(day)
  const yearEnd = epochDayOf(year, 12, 31)
  const ends = planningEnds.map((end) => planningEndIn(year, end))
  if (ends.at(-1) !== yearEnd) ends.push(yearEnd)
  const index = ends.findIndex((end) => end >= day)
  const before = ends[index - 1]
  const from = before === undefined ? epochDayOf(year, 1, 1) : before + 1
  const number = String(index + 1).padStart(2, '0')
  return { key: `${String(year)}-P${number}`, from, to: ends[index] ?? yearEnd }
}

function bucketWith(day: EpochDay, granularity: Granularity, calendar: ReportingCalendar): Days {
  switch (granularity) {
    case 'week':
      return week(day)
    case 'month':
      return months(day, 1, (year, part) => `${String(year)}-${String(part).padStart(2, '0')}`)
    case 'quarter':
      return months(day, 3, (year, part) => `${String(year)}-Q${String(part)}`)
    case 'year':
      return months(day, 12, String)
    case 'term':
      return term(day, calendar)
    case 'planning':
      return planning(day, calendar)
  }
}

function daysOf({ from, to }: BucketPeriod): { readonly first: EpochDay; readonly last: EpochDay } {
  const [first, last] = [parseLocalDate(from), parseLocalDate(to)]
  if (first === null || last === null) throw new RangeError(`no period: ${from} - ${to}`)
  return { first, last }
}

/**
 * The whole buckets that touch a period, oldest first. The first and the last may reach beyond it, and beyond the data:
 * the caller tells that by their dates. Empty when the period ends before it starts.
 *
 * @throws RangeError for dates that do not exist, and for a calendar without terms
 */
export function bucketsOf(
  period: BucketPeriod,
  granularity: Granularity,
  calendar: ReportingCalendar,
): readonly PeriodBucket[] {
  const { first, last } = daysOf(period)
  const buckets: PeriodBucket[] = []
  let day = first
  while (day <= last) {
    const { key, from, to } = bucketWith(day, granularity, calendar)
    buckets.push({ key, from: formatLocalDate(from), to: formatLocalDate(to) })
    day = to + 1
  }
  return buckets
}

/** More parts than this say nothing on a screen and take long to work out (app-defined). */
const mostBuckets = 600

/** Shortest length of each part, in days. */
const shortestDays: Readonly<Record<Granularity, number>> = {
  week: 7,
  month: 28,
  quarter: 90,
  year: 365,
  term: 365,
  planning: 28,
}

/** Longest period, in days, that opens in these parts: about four months, three years and ten years (app-defined). */
const longestDays = { week: 125, month: 1_100, quarter: 3_660 } as const

/**
 * The parts of a period: those that were asked for, else by its length. Where the asked ones would be more than 600,
 * months, quarters or years are taken.
 *
 * @throws RangeError for dates that do not exist
 */
export function granularityFor(period: BucketPeriod, asked: Granularity | null | undefined): Granularity {
  const { first, last } = daysOf(period)
  const days = last - first + 1
  if (asked === null || asked === undefined) {
    if (days <= longestDays.week) return 'week'
    if (days <= longestDays.month) return 'month'
    return days <= longestDays.quarter ? 'quarter' : 'year'
  }
  const isFewEnough = (one: Granularity): boolean => days / shortestDays[one] <= mostBuckets
  if (isFewEnough(asked)) return asked
  return (['month', 'quarter'] as const).find(isFewEnough) ?? 'year'
}
