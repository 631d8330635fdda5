import { holidayIn } from '../domain/holidays.ts'
import type { HolidayId } from '../domain/holidays.ts'
import { weekdayOf } from '../domain/localDate.ts'
import type { EpochDay } from '../domain/localDate.ts'
import type { OpeningBlock } from '../domain/openingHours.ts'
import { requireNotNegative, requirePositive } from './queueing/queueState.ts'

// What a roster costs: rostered hours times a rate, with a surcharge per kind of hour. Every rostered hour is paid, also
// where the person is ill or has nothing to answer. Rates are the municipality's own; none is known here.

const SATURDAY = 5
const DAYS_IN_WEEK = 7

export interface RosteredPerson {
  /** Seven days, Monday first; blocks of one day do not overlap. */
  readonly days: readonly (readonly OpeningBlock[])[]
  /** On duty in one of so many weeks; null = every week. */
  readonly rotation: { readonly everyWeeks: number } | null
  /** Own rate, all employer's costs included, in euro per hour; null = the tariff's. */
  readonly hourlyEuro: number | null
}

export interface Tariff {
  /** All employer's costs included, in euro per rostered hour. */
  readonly hourlyEuro: number
  /** Monday to Friday without surcharge, in minutes after midnight: from and up to. Earlier or later is evening. */
  readonly ordinaryFromMinute: number
  readonly ordinaryToMinute: number
  /** Fractions of the rate on top of it: 0.25 = a quarter more. An hour has one: holiday before weekend before evening. */
  readonly eveningSurcharge: number
  readonly weekendSurcharge: number
  readonly holidaySurcharge: number
}

/** What a holiday does to the hours rostered on it. */
export type OnHolidays = 'worked' | 'freeAndPaid' | 'freeAndUnpaid'

export interface RosterYear {
  /** 52, or 365.25 / 7. */
  readonly weeks: number
  /** Holidays that fall on Monday … Sunday; see holidaysPerWeekday. */
  readonly holidays: readonly number[]
  readonly onHolidays: OnHolidays
}

/** Hours by how they are paid; `free` are paid at the plain rate and not worked. */
export interface HoursByKind {
  readonly ordinary: number
  readonly evening: number
  readonly weekend: number
  readonly holiday: number
  readonly free: number
}

export interface RosterCost {
  /** Hours of all people together in a week without holidays; of a rotating duty the mean. */
  readonly hoursPerWeek: number
  /** Of a year, paid. */
  readonly hoursPerYear: HoursByKind
  readonly euroPerYear: number
  /** The part of euroPerYear that the surcharges make. */
  readonly surchargeEuroPerYear: number
}

/**
 * Hours and cost of a roster in a year: weeks x the hours of a week, with the hours of each holiday paid as such, paid
 * and not worked, or left out. In euro, not rounded. Throws RangeError for other than seven days, for a block that ends
 * before it begins, and for negative rates or numbers.
 */
export function costOfRoster(
  people: readonly RosteredPerson[],
  tariff: Tariff,
  year: RosterYear,
): RosterCost {
  requireTariff(tariff)
  requireSeven('holidays', year.holidays)
  requireNotNegative('weeks', year.weeks)
  for (const count of year.holidays) requireNotNegative('holidays', count)
  const costs = people.map((person) => costOfPerson(person, tariff, year))
  const total = (pick: (cost: RosterCost) => number): number =>
    costs.reduce((sum, cost) => sum + pick(cost), 0)
  return {
    hoursPerWeek: total((cost) => cost.hoursPerWeek),
    hoursPerYear: {
      ordinary: total((cost) => cost.hoursPerYear.ordinary),
      evening: total((cost) => cost.hoursPerYear.evening),
      weekend: total((cost) => cost.hoursPerYear.weekend),
      holiday: total((cost) => cost.hoursPerYear.holiday),
      free: total((cost) => cost.hoursPerYear.free),
    },
    euroPerYear: total((cost) => cost.euroPerYear),
    surchargeEuroPerYear: total((cost) => cost.surchargeEuroPerYear),
  }
}

/** How many of a year's holidays fall on Monday … Sunday; two on one date (Ascension on 5 May) count once. */
export function holidaysPerWeekday(year: number, holidays: readonly HolidayId[]): readonly number[] {
  const dates = new Set<EpochDay>(holidays.map((holiday) => holidayIn(year, holiday)))
  const counts = new Array<number>(DAYS_IN_WEEK).fill(0)
  for (const date of dates) counts[weekdayOf(date)] = (counts[weekdayOf(date)] ?? 0) + 1
  return counts
}

/** Full-time jobs that so many rostered hours a week are; `fullWeekHours` above 0, else RangeError. */
export function fteOf(hoursPerWeek: number, fullWeekHours: number): number {
  requireNotNegative('hoursPerWeek', hoursPerWeek)
  requirePositive('fullWeekHours', fullWeekHours)
  return hoursPerWeek / fullWeekHours
}

/** What a percentage point within the norm costs beside the present; none where the share does not rise. */
export type CostPerPoint = { readonly kind: 'perPoint'; readonly euro: number } | { readonly kind: 'noGain' }

/** `extraEuro` a year may be negative (cheaper); `extraShare` is a difference of shares, -1 to 1. */
export function costPerPoint(extraEuro: number, extraShare: number): CostPerPoint {
  if (!(extraShare > 0)) return { kind: 'noGain' }
  return { kind: 'perPoint', euro: extraEuro / (extraShare * 100) }
}

function costOfPerson(person: RosteredPerson, tariff: Tariff, year: RosterYear): RosterCost {
  requireSeven('days', person.days)
  const turns = person.rotation === null ? 1 : person.rotation.everyWeeks
  if (!(turns >= 1)) throw new RangeError(`everyWeeks must be 1 or more: ${turns}`)
  const rate = person.hourlyEuro ?? tariff.hourlyEuro
  requireNotNegative('hourlyEuro', rate)
  const hours = { ordinary: 0, evening: 0, weekend: 0, holiday: 0, free: 0 }
  let hoursPerWeek = 0
  person.days.forEach((blocks, weekday) => {
    const day = hoursOfDay(blocks, weekday, tariff)
    const inDay = day.ordinary + day.evening + day.weekend
    const onHolidays = year.holidays[weekday] ?? 0
    const days = Math.max(0, year.weeks - onHolidays) / turns
    hoursPerWeek += inDay / turns
    hours.ordinary += day.ordinary * days
    hours.evening += day.evening * days
    hours.weekend += day.weekend * days
    if (year.onHolidays === 'worked') hours.holiday += (inDay * onHolidays) / turns
    if (year.onHolidays === 'freeAndPaid') hours.free += (inDay * onHolidays) / turns
  })
  const paid = hours.ordinary + hours.evening + hours.weekend + hours.holiday + hours.free
  const surchargeEuroPerYear =
    rate *
    (hours.evening * tariff.eveningSurcharge +
      hours.weekend * tariff.weekendSurcharge +
      hours.holiday * tariff.holidaySurcharge)
  return {
    hoursPerWeek,
    hoursPerYear: hours,
    euroPerYear: paid * rate + surchargeEuroPerYear,
    surchargeEuroPerYear,
  }
}

function hoursOfDay(
  blocks: readonly OpeningBlock[],
  weekday: number,
  tariff: Tariff,
): { readonly ordinary: number; readonly evening: number; readonly weekend: number } {
  let [minutes, ordinary] = [0, 0]
  for (const { openMinute, closeMinute } of blocks) {
    if (!(openMinute >= 0 && closeMinute > openMinute && closeMinute <= 1440)) {
      throw new RangeError(`no part of a day: ${openMinute}-${closeMinute}`)
    }
    minutes += closeMinute - openMinute
    const from = Math.max(openMinute, tariff.ordinaryFromMinute)
    ordinary += Math.max(0, Math.min(closeMinute, tariff.ordinaryToMinute) - from)
  }
  if (weekday >= SATURDAY) return { ordinary: 0, evening: 0, weekend: minutes / 60 }
  return { ordinary: ordinary / 60, evening: (minutes - ordinary) / 60, weekend: 0 }
}

function requireTariff(tariff: Tariff): void {
  requireNotNegative('hourlyEuro', tariff.hourlyEuro)
  requireNotNegative('eveningSurcharge', tariff.eveningSurcharge)
  requireNotNegative('weekendSurcharge', tariff.weekendSurcharge)
  requireNotNegative('holidaySurcharge', tariff.holidaySurcharge)
}

function requireSeven(name: string, days: readonly unknown[]): void {
  if (days.length !== DAYS_IN_WEEK) throw new RangeError(`${name} must be seven: ${days.length}`)
}
