import { formatLocalDate } from '#shared/domain/localDate.ts'
import { createZone } from '#shared/domain/localTime.ts'
import type { LocalDate } from '#shared/domain/period.ts'

/** The dossier's calendar date on which an instant falls. */
export function localDateAt(timeZone: string, utcMs: number): LocalDate {
  return formatLocalDate(createZone(timeZone).epochDayAt(utcMs))
}

export function localDateOrNull(timeZone: string, utcMs: number | null): LocalDate | null {
  return utcMs === null ? null : localDateAt(timeZone, utcMs)
}
