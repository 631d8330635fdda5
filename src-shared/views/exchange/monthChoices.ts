import { monthsBetween } from '../../domain/calendarPeriod.ts'
import { parseLocalDate } from '../../domain/localDate.ts'
import type { LocalDate } from '../../domain/period.ts'
import type { Words } from '../words.ts'

export interface MonthChoice {
  /** "2026-03" */
  readonly value: string
  readonly label: string
}

/** The months that hold messages of these files, oldest first; none where no file has a date. */
export function monthChoices(
  words: Words,
  files: readonly { readonly from: LocalDate | null; readonly to: LocalDate | null }[],
): readonly MonthChoice[] {
  const days = files
    .flatMap(({ from, to }) => [from, to])
    .map((date) => (date === null ? null : parseLocalDate(date)))
    .filter((day) => day !== null)
    .toSorted((a, b) => a - b)
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return []
  return monthsBetween(first, last).map((month) => ({ value: month, label: words.month(month) }))
}
