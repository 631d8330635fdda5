import { datePartsOf, epochDayOf, formatLocalDate, parseLocalDate } from '#shared/domain/localDate.ts'
import type { EpochDay } from '#shared/domain/localDate.ts'
import type { LocalDate } from '#shared/domain/period.ts'

/** Local days, both inclusive. */
interface Days {
  readonly from: EpochDay
  readonly to: EpochDay
}

const usualMonths = 12
const earliestDate = '2000-01-01'
const latestDate = '2099-12-31'

/** Whether a period lies in the years that packages are about: more months than these are no plausible question. */
export function isExportable({ from, to }: { readonly from: LocalDate; readonly to: LocalDate }): boolean {
  return from >= earliestDate && from <= to && to <= latestDate
}

function firstOfMonth(day: EpochDay, monthsOn = 0): EpochDay {
  const { year, month } = datePartsOf(day)
  return epochDayOf(year, month + monthsOn, 1)
}

function lastOfMonth(day: EpochDay): EpochDay {
  return firstOfMonth(day, 1) - 1
}

/** The last day of the last month that was observed to its end; of the unfinished one where there is no other. */
function lastWholeMonth({ from, to }: Days): EpochDay {
  if (lastOfMonth(to) === to) return to
  const before = firstOfMonth(to) - 1
  return before >= from ? before : lastOfMonth(to)
}

/**
 * The whole months that a package is about: those asked, widened to their months; else the last twelve that were observed
 * to their end, as far as the data go back.
 *
 * @returns null where the dates do not exist, run backwards or lie outside the years of packages
 */
export function exportPeriod(
  asked: { readonly from: LocalDate | null; readonly to: LocalDate | null },
  observed: Days,
): { readonly from: LocalDate; readonly to: LocalDate } | null {
  const askedFrom = asked.from === null ? null : parseLocalDate(asked.from)
  const askedTo = asked.to === null ? null : parseLocalDate(asked.to)
  if ((asked.from !== null && askedFrom === null) || (asked.to !== null && askedTo === null)) return null
  const to = askedTo === null ? lastWholeMonth(observed) : lastOfMonth(askedTo)
  const earliest = Math.min(firstOfMonth(observed.from), firstOfMonth(to))
  const from = firstOfMonth(askedFrom ?? Math.max(earliest, firstOfMonth(to, 1 - usualMonths)))
  const period = { from: formatLocalDate(from), to: formatLocalDate(to) }
  return isExportable(period) ? period : null
}
