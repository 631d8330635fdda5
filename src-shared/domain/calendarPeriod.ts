import { datePartsOf, epochDayOf, formatLocalDate, parseLocalDate, weekdayOf } from './localDate.ts'
import type { EpochDay } from './localDate.ts'
import type { Zone } from './localTime.ts'
import type { DatePeriod, LocalDate, TimeSpan } from './period.ts'

/** A week by ISO 8601: Monday first, week 1 holds the first Thursday; some years have 53. */
export interface IsoWeek {
  /** The year the week belongs to, which near 1 January can differ from the date's. */
  readonly year: number
  /** 1-53 */
  readonly week: number
}

/** "2026-03" */
export type MonthKey = string

export function isoWeekOf(day: EpochDay): IsoWeek {
  const thursday = day - weekdayOf(day) + 3
  const { year } = datePartsOf(thursday)
  return { year, week: Math.floor((thursday - epochDayOf(year, 1, 1)) / 7) + 1 }
}

/** "2026-W53" */
export function formatIsoWeek({ year, week }: IsoWeek): string {
  return `${year}-W${String(week).padStart(2, '0')}`
}

/** Whole weeks since the Monday of 29 December 1969; one number per ISO week, for grouping. */
export function weekIndexOf(day: EpochDay): number {
  return Math.floor((day + 3) / 7)
}

export function monthKeyOf(day: EpochDay): MonthKey {
  return formatLocalDate(day).slice(0, 7)
}

/** The months from one date to another, both included, in order. */
export function monthsBetween(first: EpochDay, last: EpochDay): readonly MonthKey[] {
  const months: MonthKey[] = []
  const from = datePartsOf(first)
  for (let month = from.month; ; month += 1) {
    const start = epochDayOf(from.year, month, 1)
    if (start > last) return months
    months.push(monthKeyOf(start))
  }
}

/** Local dates, both inclusive, of a month "2026-03". Throws RangeError for another form. */
export function periodOfMonth(month: MonthKey): { readonly from: LocalDate; readonly to: LocalDate } {
  const first = parseLocalDate(`${month}-01`)
  if (first === null) throw new RangeError(`no month: ${month}`)
  const { year, month: number } = datePartsOf(first)
  return { from: `${month}-01`, to: formatLocalDate(epochDayOf(year, number + 1, 1) - 1) }
}

/** The instants of a period of local dates: from the first day's start up to the start of the day after the last. */
export function timeSpanOf(period: DatePeriod, zone: Zone): TimeSpan {
  const from = period.from === null ? null : parseLocalDate(period.from)
  const to = period.to === null ? null : parseLocalDate(period.to)
  return {
    fromMs: from === null ? -Infinity : zone.startOfDayMs(from),
    toMs: to === null ? Infinity : zone.startOfDayMs(to + 1),
  }
}
