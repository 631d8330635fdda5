import { figure, noFigure } from '../domain/figure.ts'
import type { Figure } from '../domain/figure.ts'
import { weekIndexOf } from '../domain/calendarPeriod.ts'
import { datePartsOf, epochDayOf, weekdayOf } from '../domain/localDate.ts'
import type { EpochDay } from '../domain/localDate.ts'
import { reliable } from './reliability.ts'
import { countInterval, weekDispersion } from './statistics/countInterval.ts'

/** Inhabitants by year, "2025" -> 48200. */
export type PopulationByYear = Readonly<Record<string, number>>

/** The population of a year: the one counted in it, else the last one before it, else the first one known. */
export function populationIn(
  byYear: PopulationByYear,
  year: number,
): { readonly year: number; readonly inhabitants: number } | null {
  const years = Object.keys(byYear)
    .map(Number)
    .sort((a, b) => a - b)
  const found = years.findLast((known) => known <= year) ?? years[0]
  const inhabitants = found === undefined ? undefined : byYear[String(found)]
  return found === undefined || inhabitants === undefined || inhabitants <= 0
    ? null
    : { year: found, inhabitants }
}

/** Local days whose questions were counted, both inclusive; `isLeftOut` tells days of which nothing counts. */
export interface CountedDays {
  readonly from: EpochDay
  readonly to: EpochDay
  readonly isLeftOut: (day: EpochDay) => boolean
}

/**
 * Thousands of inhabitants times months: a day is its part of its month, with the population of its year. null where the
 * population is unknown.
 */
export function thousandMonths(byYear: PopulationByYear, days: CountedDays): number | null {
  let sum = 0
  let [monthOf, perDay] = ['', 0]
  for (let day = days.from; day <= days.to; day += 1) {
    const { year, month } = datePartsOf(day)
    const key = `${year}-${month}`
    if (key !== monthOf) {
      const population = populationIn(byYear, year)
      if (population === null) return null
      const length = epochDayOf(year, month + 1, 1) - epochDayOf(year, month, 1)
      ;[monthOf, perDay] = [key, population.inhabitants / 1_000 / length]
    }
    if (!days.isLeftOut(day)) sum += perDay
  }
  return sum
}

/**
 * Questions that need a reply per 1,000 inhabitants a month: count / (thousands of inhabitants x months), all channels of
 * the choice together. The interval is that of a count, wider where weeks differ more than chance. `days` are those that
 * the questions (`askedOn`, local days) were counted over.
 */
export function questionsPer1000Of(
  askedOn: readonly EpochDay[],
  byYear: PopulationByYear | null,
  days: CountedDays,
): Figure {
  const inWeek = new Map<number, number>()
  for (const day of askedOn) inWeek.set(weekIndexOf(day), (inWeek.get(weekIndexOf(day)) ?? 0) + 1)
  return questionsPer1000From({ n: askedOn.length, inWeek }, byYear, days)
}

/** Questions, and how many of them were asked in each local week. */
export interface WeeklyQuestions {
  readonly n: number
  readonly inWeek: ReadonlyMap<number, number>
}

/** As `questionsPer1000Of`, of questions that were counted already. */
export function questionsPer1000From(
  { n, inWeek }: WeeklyQuestions,
  byYear: PopulationByYear | null,
  days: CountedDays,
): Figure {
  const exposure = byYear === null ? null : thousandMonths(byYear, days)
  if (exposure === null) return noFigure('noPopulation', n)
  if (exposure === 0) return noFigure('noMessages', n)
  return reliable(n, 'noMessages', () => {
    const { low, high } = countInterval(n, weekDispersion(perWholeWeek(inWeek, days)))
    return figure(n / exposure, low / exposure, high / exposure, n)
  })
}

/** Questions in each whole week of the days, weeks without a question and without a day left out included. */
function perWholeWeek(
  inWeek: ReadonlyMap<number, number>,
  { from, to, isLeftOut }: CountedDays,
): readonly number[] {
  const monday = from + ((7 - weekdayOf(from)) % 7)
  const weeks = Math.max(0, Math.floor((to + 1 - monday) / 7))
  const first = weekIndexOf(monday)
  const counts = Array.from({ length: weeks }, (_, week) => inWeek.get(first + week) ?? 0)
  return counts.filter((_, week) => !hasDayLeftOut(monday + week * 7, isLeftOut))
}

function hasDayLeftOut(monday: EpochDay, isLeftOut: CountedDays['isLeftOut']): boolean {
  for (let day = monday; day < monday + 7; day += 1) if (isLeftOut(day)) return true
  return false
}
