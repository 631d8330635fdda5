import { monthsBetween, periodOfMonth } from '../../domain/calendarPeriod.ts'
import type { MonthKey } from '../../domain/calendarPeriod.ts'
import { parseLocalDate } from '../../domain/localDate.ts'
import type { LocalDate } from '../../domain/period.ts'

/** Local dates, both inclusive. */
export interface PackagePeriod {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** The months of a period in order; null unless it begins on the first and ends on the last day of a month. */
export function wholeMonthsOf({ from, to }: PackagePeriod): readonly MonthKey[] | null {
  const [first, last] = [parseLocalDate(from), parseLocalDate(to)]
  if (first === null || last === null || first > last) return null
  const months = monthsBetween(first, last)
  const [firstMonth, lastMonth] = [months[0], months.at(-1)]
  if (firstMonth === undefined || lastMonth === undefined) return null
  const isWhole = periodOfMonth(firstMonth).from === from && periodOfMonth(lastMonth).to === to
  return isWhole ? months : null
}
