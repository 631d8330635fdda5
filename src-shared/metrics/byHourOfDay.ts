import { noFigure } from '../domain/figure.ts'
import type { Figure } from '../domain/figure.ts'
import type { OpeningHours } from '../domain/openingHours.ts'
import type { LocalDate } from '../domain/period.ts'
import type { ChosenOf } from './breakdown.ts'
import { timeMedians } from './responseChoice.ts'
import { openWeek } from './weekHeatmap.ts'

const hoursPerDay = 24
const workingDays = 5
const noGroup = 255

export interface HourFigure {
  /** Local hour at which the question came, 0-23. */
  readonly hour: number
  readonly cases: number
  /** On the table's clock; null with a reason below ten cases. */
  readonly medianMs: Figure
  /** Share 0-1 of the hour inside opening hours on the middle one of the five working days. */
  readonly open: number
}

/**
 * Median first response by the local hour at which the question came, Monday to Friday; a holiday counts as the weekday on
 * which it falls. 24 hours, also those without cases.
 *
 * @param date on which the opening hours are read
 */
export function byHourOfDay(
  { table, choice, known }: ChosenOf,
  hours: OpeningHours,
  date: LocalDate,
): readonly HourFigure[] {
  const groupOf = workingHours(table.hourOfWeek)
  const open = openDay(hours, date)
  const { unknown } = known
  return timeMedians(table, choice, groupOf, hoursPerDay).map(({ n, medianMs }, hour) => ({
    hour,
    cases: n,
    medianMs: unknown === null ? medianMs : noFigure(unknown, 0),
    open: open[hour] ?? 0,
  }))
}

function workingHours(hourOfWeek: Uint8Array): Uint8Array {
  const groupOf = new Uint8Array(hourOfWeek.length).fill(noGroup)
  for (let place = 0; place < groupOf.length; place += 1) {
    const hour = hourOfWeek[place] ?? noGroup
    if (hour < workingDays * hoursPerDay) groupOf[place] = hour % hoursPerDay
  }
  return groupOf
}

/** One day with a late evening among five makes no usual evening: of the five the middle one. */
function openDay(hours: OpeningHours, date: LocalDate): readonly number[] {
  const days = openWeek(hours, date).slice(0, workingDays)
  return Array.from({ length: hoursPerDay }, (_, hour) => {
    const ascending = days.map((day) => day[hour] ?? 0).sort((a, b) => a - b)
    return ascending[Math.floor(workingDays / 2)] ?? 0
  })
}
