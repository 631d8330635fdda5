import type { NormRule } from '../domain/norm.ts'
import { formatLocalDate, parseLocalDate } from '../domain/localDate.ts'
import type { OpeningHours } from '../domain/openingHours.ts'
import type { LocalDate } from '../domain/period.ts'

/** From this day on figures are not made the same way. */
export interface SeriesBreak {
  readonly date: LocalDate
  readonly kind: 'source' | 'hours' | 'norm'
  /** The format or the account that began; null for hours and norm. */
  readonly detail: string | null
}

/** A format or an account, with the local day of its first message. */
export interface SourceStart {
  readonly name: string
  readonly date: LocalDate
}

/** What begins within so many days of the first of all belongs to the beginning: nobody writes every day (app-defined). */
const sameBeginningDays = 14

/** Breaks after the first day of a period up to its last, oldest first, each day and kind once per name. */
export function seriesBreaks(
  period: { readonly from: LocalDate; readonly to: LocalDate },
  made: {
    readonly accounts: readonly SourceStart[]
    readonly formats: readonly SourceStart[]
    readonly hours: OpeningHours
    readonly norms: readonly NormRule[]
  },
): readonly SeriesBreak[] {
  const dated = (kind: 'hours' | 'norm', dates: readonly LocalDate[]): SeriesBreak[] =>
    [...new Set(dates)].map((date) => ({ date, kind, detail: null }))
  const sources = [...laterStarts(made.accounts), ...laterStarts(made.formats)]
  return [
    ...sources.map(({ date, name }): SeriesBreak => ({ date, kind: 'source', detail: name })),
    ...dated('hours', changeDates(made.hours.weeks)),
    ...dated('norm', changeDates(made.norms)),
  ]
    .filter(({ date }) => date > period.from && date <= period.to)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

function laterStarts(starts: readonly SourceStart[]): readonly SourceStart[] {
  const days = starts.map(({ date }) => parseLocalDate(date) ?? Infinity)
  const first = Math.min(...days)
  return starts.filter((_, index) => (days[index] ?? 0) - first > sameBeginningDays)
}

/** Days on which something begins to hold, and those after it has ended. */
function changeDates(
  entries: readonly { readonly validFrom: LocalDate | null; readonly validTo: LocalDate | null }[],
): readonly LocalDate[] {
  return entries.flatMap(({ validFrom, validTo }) => {
    const last = validTo === null ? null : parseLocalDate(validTo)
    return [validFrom, last === null ? null : formatLocalDate(last + 1)].filter((date) => date !== null)
  })
}
