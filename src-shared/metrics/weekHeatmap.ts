import { parseLocalDate } from '../domain/localDate.ts'
import { noFigure } from '../domain/figure.ts'
import type { Figure } from '../domain/figure.ts'
import type { OpeningHours } from '../domain/openingHours.ts'
import type { LocalDate } from '../domain/period.ts'
import type { ChosenOf } from './breakdown.ts'
import { MIN_SAMPLE } from './reliability.ts'
import { timeMedians } from './responseChoice.ts'

const daysPerWeek = 7
const hoursPerDay = 24
const hoursPerWeek = daysPerWeek * hoursPerDay
const minutesPerHour = 60

/** Seven days, Monday first, of 24 local hours. In the night that an hour comes twice both fall in its cell. */
export type WeekOf<Cell> = readonly (readonly Cell[])[]

export interface WeekHeatmap {
  /** Cases that started in each hour of the week. */
  readonly arrivals: WeekOf<number>
  /** Median first response of those cases, on the table's clock. */
  readonly response: WeekOf<Figure>
  /** Cases in hours with at least ten. */
  readonly shownCases: number
}

export function weekHeatmap({ table, choice, known }: ChosenOf): WeekHeatmap {
  const groups = timeMedians(table, choice, table.hourOfWeek, hoursPerWeek)
  const cases = groups.map(({ n }) => n)
  const { unknown } = known
  return {
    arrivals: byDay(cases),
    response: byDay(groups.map(({ medianMs }) => (unknown === null ? medianMs : noFigure(unknown, 0)))),
    shownCases: unknown === null ? sumOf(cases.filter((n) => n >= MIN_SAMPLE)) : 0,
  }
}

/** Share 0-1 of each hour of an ordinary week inside the opening hours that hold on a date; holidays aside. */
export function openWeek(hours: OpeningHours, date: LocalDate): WeekOf<number> {
  const day = parseLocalDate(date)
  const week = hours.weeks.findLast(
    ({ validFrom, validTo }) =>
      day !== null &&
      (validFrom === null || day >= (parseLocalDate(validFrom) ?? -Infinity)) &&
      (validTo === null || day <= (parseLocalDate(validTo) ?? Infinity)),
  )
  return byDay(
    Array.from({ length: hoursPerWeek }, (_, hour) => {
      const blocks = week?.days[Math.floor(hour / hoursPerDay)] ?? []
      const from = (hour % hoursPerDay) * minutesPerHour
      const open = blocks.map(({ openMinute, closeMinute }) =>
        Math.max(0, Math.min(closeMinute, from + minutesPerHour) - Math.max(openMinute, from)),
      )
      return sumOf(open) / minutesPerHour
    }),
  )
}

function byDay<Cell>(cells: readonly Cell[]): WeekOf<Cell> {
  return Array.from({ length: daysPerWeek }, (_, day) =>
    cells.slice(day * hoursPerDay, (day + 1) * hoursPerDay),
  )
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
