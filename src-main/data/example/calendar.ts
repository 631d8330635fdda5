import { holidayIn, usualHolidays } from '#shared/domain/holidays.ts'
import { datePartsOf, weekdayOf } from '#shared/domain/localDate.ts'
import type { EpochDay } from '#shared/domain/localDate.ts'
import { courseAt, lastDay } from './profile.ts'
import type { DayBlocks, ExampleProfile } from './profile.ts'
import type { Random } from './random.ts'

// Times in the example are wall-clock readings, kept as if they were UTC milliseconds ("localMs"). No message falls
// in the hours in which the clock changes.

export const minuteMs = 60_000
export const dayMs = 86_400_000

export const endLocalMs = lastDay * dayMs + (23 * 60 + 30) * minuteMs

/** 0 at the first day, 1 at the last. */
export function progressAt(day: EpochDay, { firstDay }: ExampleProfile): number {
  return (day - firstDay) / (lastDay - firstDay)
}

const holidays = new Set(
  [2024, 2025, 2026].flatMap((year) => usualHolidays('NL').map((holiday) => holidayIn(year, holiday))),
)

/** Minutes of the day during which someone answers, as [from, to) blocks. */
function staffedBlocks(day: EpochDay, profile: ExampleProfile): DayBlocks {
  return holidays.has(day) && day !== profile.stormDay ? [] : profile.staffedOn(day)
}

export function isStaffed(localMs: number, profile: ExampleProfile): boolean {
  const day = Math.floor(localMs / dayMs)
  const minute = (localMs - day * dayMs) / minuteMs
  return staffedBlocks(day, profile).some(([from, to]) => minute >= from && minute < to)
}

/** The moment at which `minutes` of staffed time have passed since `localMs`. */
export function afterStaffedMinutes(localMs: number, minutes: number, profile: ExampleProfile): number {
  let left = minutes
  let day = Math.floor(localMs / dayMs)
  let minute = (localMs - day * dayMs) / minuteMs
  for (;;) {
    for (const [from, to] of staffedBlocks(day, profile)) {
      const start = Math.max(from, minute)
      if (start >= to) continue
      if (left <= to - start) return day * dayMs + Math.round((start + left) * 60) * 1000
      left -= to - start
    }
    day += 1
    minute = 0
  }
}

const weekdayWeights = [1.3, 1.24, 1.22, 1.2, 1.12, 0.46, 0.46]
/** Arrivals by hour, from 6:00 to 23:00. */
const hourWeights = [0.5, 1.5, 6, 11, 12.5, 12, 10.5, 10.5, 10, 9, 7, 5, 4, 4, 4, 2.5, 1.2, 0.5]
const hourTotal = hourWeights.reduce((sum, weight) => sum + weight, 0)

/** Mean number of new questions on a day over all channels with citizens' messages. */
export function questionsOn(day: EpochDay, profile: ExampleProfile): number {
  const summerDip = datePartsOf(day).month === 7 ? 0.96 : 1
  const base = courseAt(profile.questionsADay, progressAt(day, profile))
  return base * summerDip * (weekdayWeights[weekdayOf(day)] ?? 1)
}

/** A moment on a day at which people write: from 6:00 to 24:00, most before noon, a second rise in the evening. */
export function arrivalOn(day: EpochDay, random: Random): number {
  let left = random.next() * hourTotal
  let hour = 0
  while (left > (hourWeights[hour] ?? Infinity)) {
    left -= hourWeights[hour] ?? 0
    hour += 1
  }
  return day * dayMs + ((hour + 6) * 3600 + random.between(0, 3599)) * 1000
}
