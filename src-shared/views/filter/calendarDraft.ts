import { reportingCalendarSchema } from '../../domain/reportingCalendar.ts'
import type { MonthDay } from '../../domain/reportingCalendar.ts'
import type { Words } from '../words.ts'

/** "30 april": the day of any year that a report runs to. */
export function monthDayName(words: Words, monthDay: MonthDay): string {
  // A year is needed to write a date; it is taken off again, wherever a language puts it.
  const written = words.date(`2023-${monthDay}`)
  return written.replace(/,? ?2023/, '')
}

/** "january" to "december", 1-12. */
export function monthNames(words: Words): readonly { readonly month: number; readonly name: string }[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1
    const written = words.month(`2023-${String(month).padStart(2, '0')}`)
    return { month, name: written.replace(/ ?2023/, '') }
  })
}

/** "04-30" for a day that exists in every year; null for another. */
export function monthDayOf(day: number, month: number): MonthDay | null {
  const monthDay = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const parsed = reportingCalendarSchema.shape.planningEnds.safeParse([monthDay])
  return parsed.success ? monthDay : null
}
