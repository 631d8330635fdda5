import { dateFormat } from './formatters.ts'
import type { Language } from './languages.ts'

/** A local date "2025-03-03" names a calendar day, so it is formatted in UTC whatever the computer's zone is. */
function atNoonUtc(localDate: string): Date {
  return new Date(`${localDate}T12:00:00Z`)
}

/** "3 maart 2025" */
export function formatDate(language: Language, localDate: string): string {
  return dateFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(atNoonUtc(localDate))
}

/** "maart 2025" from "2025-03" or "2025-03-03". */
export function formatMonth(language: Language, month: string): string {
  const format = dateFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return format.format(atNoonUtc(`${month.slice(0, 7)}-01`))
}

/** An instant as a date on this computer's calendar: "2 oktober 2026". */
export function formatInstantDate(language: Language, epochMs: number, timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone }
  return dateFormat(language, { dateStyle: 'long', ...zone }).format(new Date(epochMs))
}

/** An instant in the given zone with the month as a word, so that day and month cannot be mixed up: "31 mrt 2025 09:12". */
export function formatReadInstant(language: Language, epochMs: number, timeZone: string): string {
  const at = new Date(epochMs)
  const day = dateFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone }).format(at)
  const time = dateFormat(language, { hour: '2-digit', minute: '2-digit', timeZone }).format(at)
  return `${day} ${time}`
}

/** An instant in the given zone: "12-08-2023 16:10" (nl), "12/08/2023, 16:10" (en). */
export function formatInstant(language: Language, epochMs: number, timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone }
  const format = dateFormat(language, { dateStyle: 'short', timeStyle: 'short', ...zone })
  return format.format(new Date(epochMs)).replace(',', '')
}

/** The same with seconds, where two within a minute must be told apart: "12-08-2023 16:10:05". */
export function formatInstantToSecond(language: Language, epochMs: number, timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone }
  const format = dateFormat(language, { dateStyle: 'short', timeStyle: 'medium', ...zone })
  return format.format(new Date(epochMs)).replace(',', '')
}

function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

interface DateParts {
  readonly year: number
  readonly month: number
  readonly day: number
}

function parts(localDate: string): DateParts {
  const [year = 0, month = 1, day = 1] = localDate.split('-').map(Number)
  return { year, month, day }
}

function monthName(language: Language, localDate: string): string {
  return dateFormat(language, { month: 'long', timeZone: 'UTC' }).format(atNoonUtc(localDate))
}

const untilWord = { nl: 't/m', en: 'to' } as const

/** The first of two dates, without what it has in common with the second: "21", "30 juni", or in full. */
function startDate(language: Language, from: string, to: string): string {
  const start = parts(from)
  const end = parts(to)
  if (start.year !== end.year) return formatDate(language, from)
  return start.month === end.month ? String(start.day) : `${start.day} ${monthName(language, from)}`
}

/** Whole months by name ("juli t/m september 2026"), whole years as "2025", else dates ("21 t/m 27 september 2026"). */
export function formatPeriod(language: Language, from: string, to: string): string {
  const start = parts(from)
  const end = parts(to)
  const isWholeMonths = start.day === 1 && end.day === lastDayOfMonth(end.year, end.month)
  const until = untilWord[language]
  if (!isWholeMonths) {
    return from === to
      ? formatDate(language, from)
      : `${startDate(language, from, to)} ${until} ${formatDate(language, to)}`
  }
  if (start.month === 1 && end.month === 12) {
    return start.year === end.year ? String(start.year) : `${start.year} ${until} ${end.year}`
  }
  if (start.year !== end.year) return `${formatMonth(language, from)} ${until} ${formatMonth(language, to)}`
  if (start.month === end.month) return formatMonth(language, from)
  return `${monthName(language, from)} ${until} ${formatMonth(language, to)}`
}
