import { isoWeekOf } from '../domain/calendarPeriod.ts'
import type { Granularity } from '../domain/granularity.ts'
import { parseLocalDate } from '../domain/localDate.ts'
import type { LocalDate } from '../domain/period.ts'
import { formatPeriod } from './dates.ts'
import { dateFormat } from './formatters.ts'
import type { Language } from './languages.ts'

interface Dates {
  readonly from: LocalDate
  readonly to: LocalDate
}

const weekWord = { nl: 'week', en: 'week' } as const
const quarterWord = { nl: 'kw', en: 'Q' } as const

/** "jul", without the point that some languages write after it. */
function shortMonth(language: Language, date: LocalDate): string {
  const format = dateFormat(language, { month: 'short', timeZone: 'UTC' })
  return format.format(new Date(`${date}T12:00:00Z`)).replace('.', '')
}

function monthNumber(date: LocalDate): number {
  return Number(date.slice(5, 7))
}

/** A part of a time axis in full: "juli 2026", "week 27, 29 juni 2026 t/m 5 juli 2026". */
export function formatBucket(language: Language, granularity: Granularity, { from, to }: Dates): string {
  const span = formatPeriod(language, from, to)
  const day = granularity === 'week' ? parseLocalDate(from) : null
  return day === null ? span : `${weekWord[language]} ${isoWeekOf(day).week}, ${span}`
}

/** The same under an axis: "29 jun", "jul", "kw 3", "2026", "2022–26", "jan–apr". The year stands apart where it changes. */
export function formatBucketShort(language: Language, granularity: Granularity, { from, to }: Dates): string {
  const year = from.slice(0, 4)
  switch (granularity) {
    case 'week':
      return `${Number(from.slice(8, 10))} ${shortMonth(language, from)}`
    case 'month':
      return shortMonth(language, from)
    case 'quarter':
      return `${quarterWord[language]}${language === 'nl' ? ' ' : ''}${Math.ceil(monthNumber(from) / 3)}`
    case 'year':
      return year
    case 'term':
      return year === to.slice(0, 4) ? year : `${year}–${to.slice(2, 4)}`
    case 'planning': {
      const [first, last] = [shortMonth(language, from), shortMonth(language, to)]
      return first === last ? first : `${first}–${last}`
    }
  }
}
