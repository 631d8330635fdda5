import type { Country } from './municipality.ts'
import { epochDayOf, weekdayOf } from './localDate.ts'
import type { EpochDay } from './localDate.ts'

// Which days are public holidays: for the Netherlands Algemene termijnenwet art. 3 with Good Friday and 5 May to be
// chosen; for Flanders the Belgian public holidays with the extra days of the Flemish public service.

export const holidayIds = [
  'newYear',
  'goodFriday',
  'easterSunday',
  'easterMonday',
  'kingsDay',
  'labourDay',
  'liberationDay',
  'ascensionDay',
  'whitSunday',
  'whitMonday',
  'flemishDay',
  'belgianDay',
  'assumption',
  'allSaints',
  'allSouls',
  'armistice',
  'christmasDay',
  'secondChristmasDay',
] as const
export type HolidayId = (typeof holidayIds)[number]

const everywhere: readonly HolidayId[] = [
  'newYear',
  'easterSunday',
  'easterMonday',
  'ascensionDay',
  'whitSunday',
  'whitMonday',
  'christmasDay',
  'secondChristmasDay',
]

const dutch: readonly HolidayId[] = ['kingsDay']

const flemish: readonly HolidayId[] = [
  'labourDay',
  'flemishDay',
  'belgianDay',
  'assumption',
  'allSaints',
  'allSouls',
  'armistice',
]

/** The holidays on which a municipality is closed unless it chooses otherwise. */
export function usualHolidays(country: Country): readonly HolidayId[] {
  return [...everywhere, ...(country === 'VL' ? flemish : dutch)]
}

const fixedDates: Readonly<Partial<Record<HolidayId, readonly [month: number, day: number]>>> = {
  newYear: [1, 1],
  labourDay: [5, 1],
  liberationDay: [5, 5],
  flemishDay: [7, 11],
  belgianDay: [7, 21],
  assumption: [8, 15],
  allSaints: [11, 1],
  allSouls: [11, 2],
  armistice: [11, 11],
  christmasDay: [12, 25],
  secondChristmasDay: [12, 26],
}

const daysAfterEaster: Readonly<Partial<Record<HolidayId, number>>> = {
  goodFriday: -2,
  easterSunday: 0,
  easterMonday: 1,
  ascensionDay: 39,
  whitSunday: 49,
  whitMonday: 50,
}

/** The date of a holiday in a year. */
export function holidayIn(year: number, holiday: HolidayId): EpochDay {
  const fixed = fixedDates[holiday]
  if (fixed !== undefined) return epochDayOf(year, fixed[0], fixed[1])
  const offset = daysAfterEaster[holiday]
  if (offset !== undefined) return easterSundayOf(year) + offset
  return dutchRoyalDayOf(year)
}

/** Easter Sunday in the Gregorian calendar (anonymous algorithm; Meeus, Astronomical Algorithms, chapter 8). */
export function easterSundayOf(year: number): EpochDay {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const moonCorrection = Math.floor((8 * century + 13) / 25)
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30
  const weekdayTerm =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const lateCorrection = Math.floor((golden + 11 * epact + 22 * weekdayTerm) / 451)
  const total = epact + weekdayTerm - 7 * lateCorrection + 114
  return epochDayOf(year, Math.floor(total / 31), (total % 31) + 1)
}

// King's Day, 27 April since 2014; before that Queen's Day, 30 April. A Sunday moves it to the day before.
function dutchRoyalDayOf(year: number): EpochDay {
  const day = epochDayOf(year, 4, year >= 2014 ? 27 : 30)
  return weekdayOf(day) === 6 ? day - 1 : day
}
