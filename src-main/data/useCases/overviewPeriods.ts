import { isoWeekOf } from '#shared/domain/calendarPeriod.ts'
import { comparisonKinds } from '#shared/domain/granularity.ts'
import type { ComparisonChoice, ComparisonKind, NoComparison } from '#shared/domain/granularity.ts'
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
  readonly kind: ComparisonKind
  readonly period: WholePeriod
  /** The period is not over: only the same part of the comparison period is taken. */
  readonly isPart: boolean
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

/** How many whole calendar months a period is; null for any other period. */
function wholeMonthsIn({ from, to }: DayRange): number | null {
  const [first, next] = [datePartsOf(from), datePartsOf(to + 1)]
  const months = (next.year - first.year) * 12 + next.month - first.month
  return first.day === 1 && next.day === 1 && months > 0 ? months : null
}

/** The first day of the period before: as many whole months earlier, else as many days. */
function startBefore(period: DayRange): EpochDay {
  const months = wholeMonthsIn(period)
  const { year, month } = datePartsOf(period.from)
  return months === null ? period.from - (period.to - period.from + 1) : epochDayOf(year, month - months, 1)
}

/** The dates to compare with, before it is known whether the data reach back so far. `part` lasts as long as is known. */
function spanBefore(period: DayRange, part: DayRange, kind: ComparisonKind): DayRange {
  if (kind === 'sameWeeksLastYear') {
    const shift = 7 * isoWeeksIn(isoWeekOf(period.from).year - 1)
    return { from: part.from - shift, to: part.to - shift }
  }
  const from = startBefore(period)
  const isWhole = part.to === period.to
  const to = isWhole ? period.from - 1 : Math.min(from + part.to - part.from, period.from - 1)
  return { from, to }
}

/**
 * What a period can be held against, the usual one first: the same ISO weeks of the year before, and the span right
 * before it (as many whole months where it is whole months, else as many days), as far as the data hold them. A period that runs beyond the data is held against the same part
 * as has passed of it, never against a whole one. Weeks that overlap the period itself are no comparison.
 */
export function comparisonsOn(period: DayRange, data: DayRange): Comparison[] {
  const part = { from: period.from, to: Math.min(period.to, data.to) }
  if (part.to < part.from) return []
  const isPart = part.to < period.to
  return comparisonKinds
    .map((kind) => ({ kind, range: spanBefore(period, part, kind) }))
    .filter(({ range }) => range.from >= data.from && range.to < period.from)
    .map(({ kind, range }) => ({ kind, period: wholePeriodOf(range), isPart }))
}

export interface Compared {
  readonly comparison: Comparison | null
  /** Why there is none; null where there is one. */
  readonly reason: NoComparison | null
}

/** The comparison that is asked for; without a choice the usual one that the data can give. */
export function comparisonOf(
  period: DayRange,
  data: DayRange,
  asked: ComparisonChoice | null | undefined = null,
): Compared {
  if (asked === 'none') return { comparison: null, reason: 'chosen' }
  const possible = comparisonsOn(period, data)
  const comparison = possible.find(({ kind }) => (asked ?? null) === null || kind === asked) ?? null
  if (comparison !== null) return { comparison, reason: null }
  return { comparison: null, reason: period.from > data.to ? 'beyondData' : 'tooEarly' }
}
