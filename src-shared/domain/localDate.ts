import type { LocalDate } from './period.ts'

// Calendar dates as whole days since 1970-01-01 in the proleptic Gregorian calendar: arithmetic on them never
// meets a time zone. Only localTime.ts turns them into instants.

/** Days since 1970-01-01 of a local calendar date; may be negative. */
export type EpochDay = number

export interface DateParts {
  readonly year: number
  /** 1-12 */
  readonly month: number
  /** 1-31 */
  readonly day: number
}

const DAY_MS = 86_400_000

export function epochDayOf(year: number, month: number, day: number): EpochDay {
  return Math.round(Date.UTC(year, month - 1, day) / DAY_MS)
}

/** True when the date exists: rejects 31 April, and 29 February outside leap years. */
export function isRealDate(year: number, month: number, day: number): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return false
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return false
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day
}

export function datePartsOf(epochDay: EpochDay): DateParts {
  const date = new Date(epochDay * DAY_MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** "YYYY-MM-DD" to days since 1970-01-01, or null when it is no existing date in that form. */
export function parseLocalDate(text: LocalDate): EpochDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isRealDate(year, month, day) ? epochDayOf(year, month, day) : null
}

export function formatLocalDate(epochDay: EpochDay): LocalDate {
  return new Date(epochDay * DAY_MS).toISOString().slice(0, 10)
}

/** 0 = Monday … 6 = Sunday. */
export function weekdayOf(epochDay: EpochDay): number {
  return (((epochDay + 3) % 7) + 7) % 7
}
