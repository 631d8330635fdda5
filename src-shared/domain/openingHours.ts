import { usualHolidays } from './holidays.ts'
import type { HolidayId } from './holidays.ts'
import { timeZoneOf } from './municipality.ts'
import type { Country } from './municipality.ts'
import type { LocalDate } from './period.ts'

/** Part of a day on which questions are answered, in minutes after local midnight: [openMinute, closeMinute). */
export interface OpeningBlock {
  /** 0-1439 */
  readonly openMinute: number
  /** 1-1440, later than openMinute */
  readonly closeMinute: number
}

/** A week's hours that hold from one date to another. */
export interface OpeningWeek {
  /** Both inclusive; null = without limit. Where weeks overlap, the last in the list holds. */
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
  /** Seven days, Monday first; an empty day is closed. Blocks of one day do not overlap. */
  readonly days: readonly (readonly OpeningBlock[])[]
}

export interface OpeningHours {
  /** The wall clock the hours are written in. */
  readonly timeZone: string
  readonly weeks: readonly OpeningWeek[]
  /** Public holidays on which it is closed all day. */
  readonly closedHolidays: readonly HolidayId[]
  /** Other days on which it is closed all day. */
  readonly closedDays: readonly LocalDate[]
}

/** Monday to Friday 9:00-17:00, closed on the country's usual holidays. */
export function defaultOpeningHours(country: Country): OpeningHours {
  const office: readonly OpeningBlock[] = [{ openMinute: 9 * 60, closeMinute: 17 * 60 }]
  return {
    timeZone: timeZoneOf(country),
    weeks: [{ validFrom: null, validTo: null, days: [office, office, office, office, office, [], []] }],
    closedHolidays: usualHolidays(country),
    closedDays: [],
  }
}
