import { isoWeekOf } from '#shared/domain/calendarPeriod.ts'
import { datePartsOf, epochDayOf, formatLocalDate, parseLocalDate } from '#shared/domain/localDate.ts'
import type { EpochDay } from '#shared/domain/localDate.ts'
import type { LocalDate } from '#shared/domain/period.ts'

/** Days, both inclusive. */
export interface DayRange {
  readonly from: EpochDay
  readonly to: EpochDay
}

export interface WholePeriod {
  readonly from: LocalDate
  readonly to: LocalDate
}

export interface Comparison {
  readonly kind: 'sameWeeksLastYear' | 'previousPeriod'
  readonly period: WholePeriod
}

export function wholePeriodOf(range: DayRange): WholePeriod {
  return { from: formatLocalDate(range.from), to: formatLocalDate(range.to) }
}

function quarterWith(day: EpochDay): DayRange {
  const { year, month } = datePartsOf(day)
  const firstMonth = month - ((month - 1) % 3)
  return { from: epochDayOf(year, firstMonth, 1), to: epochDayOf(year, firstMonth + 3, 1) - 1 }
}

/** The calendar quarters that data touch, newest first; the first and the last may reach beyond the data. */
export function quartersIn(data: DayRange): DayRange[] {
  const quarters: DayRange[] = []
  let quarter = quarterWith(data.to)
  while (quarter.to >= data.from) {
    quarters.push(quarter)
    quarter = quarterWith(quarter.from - 1)
  }
  return quarters
}

/** The last twelve whole months; null where the data do not hold all of them. */
function lastTwelveMonths(data: DayRange): DayRange | null {
  const { year, month } = datePartsOf(data.to + 1)
  const range = { from: epochDayOf(year - 1, month, 1), to: epochDayOf(year, month, 1) - 1 }
  return range.from >= data.from ? range : null
}

/**
 * The period a page opens with: the latest whole calendar quarter within the data. Where that holds too little to show,
 * the last twelve whole months; then an older quarter that holds enough; else the whole range.
 */
export function defaultPeriod(data: DayRange, hasEnough: (range: DayRange) => boolean): DayRange {
  const isWhole = ({ from, to }: DayRange): boolean => from >= data.from && to <= data.to
  const [latest, ...older] = quartersIn(data).filter(isWhole)
  if (latest === undefined) return data
  const periods = [latest, lastTwelveMonths(data), ...older].filter((period) => period !== null)
  return periods.find(hasEnough) ?? data
}

/** The asked dates, with the data's own where one is left open. Dates that do not exist count as left open. */
export function askedPeriod(
  asked: { readonly from: LocalDate | null; readonly to: LocalDate | null },
  data: DayRange,
): DayRange | null {
  const from = asked.from === null ? null : parseLocalDate(asked.from)
  const to = asked.to === null ? null : parseLocalDate(asked.to)
  if (from === null && to === null) return null
  return { from: from ?? Math.min(data.from, to ?? data.from), to: to ?? Math.max(data.to, from ?? data.to) }
}

/** 52 or 53: 28 December always lies in the last ISO week. */
export function isoWeeksIn(year: number): number {
  return isoWeekOf(epochDayOf(year, 12, 28)).week
}

/**
 * What a period is held against: the same ISO weeks of the year before where the data cover them, else the span of
 * equal length right before it, else nothing.
 */
export function comparisonOf(period: DayRange, data: DayRange): Comparison | null {
  const shift = 7 * isoWeeksIn(isoWeekOf(period.from).year - 1)
  const lastYear = { from: period.from - shift, to: period.to - shift }
  if (lastYear.from >= data.from && lastYear.to < period.from) {
    return { kind: 'sameWeeksLastYear', period: wholePeriodOf(lastYear) }
  }
  const length = period.to - period.from + 1
  const before = { from: period.from - length, to: period.from - 1 }
  if (before.from >= data.from) return { kind: 'previousPeriod', period: wholePeriodOf(before) }
  return null
}
