import { holidayIn } from '../../domain/holidays.ts'
import type { HolidayId } from '../../domain/holidays.ts'
import { epochDayOf, weekdayOf } from '../../domain/localDate.ts'
import type { EpochDay } from '../../domain/localDate.ts'

/** The first Monday of a year: where the simulated weeks begin. */
export function firstMondayOf(year: number): EpochDay {
  const newYear = epochDayOf(year, 1, 1)
  return newYear + ((7 - weekdayOf(newYear)) % 7)
}

/** Holidays in so many days from the first Monday of the year (= day 0), ascending, each day once. */
export function holidayDays(year: number, days: number, holidays: readonly HolidayId[]): readonly number[] {
  const start = firstMondayOf(year)
  const found = new Set<number>()
  // The days begin within the first week of the year and may run into later ones.
  for (let at = year; epochDayOf(at, 1, 1) < start + days; at += 1)
    for (const holiday of holidays) {
      const day = holidayIn(at, holiday) - start
      if (day >= 0 && day < days) found.add(day)
    }
  return [...found].sort((one, other) => one - other)
}
