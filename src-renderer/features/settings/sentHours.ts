import type { OpeningHours } from '#shared/domain/openingHours.ts'
import type { InputOf } from '#shared/contract/registry.ts'

/** Opening hours as the contract sends them: copies of its own, free of what a page still watches. */
export function sentHours(hours: OpeningHours): InputOf<'hours.set'>['hours'] {
  return {
    timeZone: hours.timeZone,
    weeks: hours.weeks.map(({ validFrom, validTo, days }) => ({
      validFrom,
      validTo,
      days: days.map((blocks) => blocks.map((block) => ({ ...block }))),
    })),
    closedHolidays: [...hours.closedHolidays],
    closedDays: [...hours.closedDays],
  }
}
