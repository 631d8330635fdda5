import { z } from 'zod'
import { isRealDate } from './localDate.ts'
import type { Country } from './municipality.ts'
import type { LocalDate } from './period.ts'

/** A day of any year, "04-30". The last day of February is "02-28", also of a leap year. */
export type MonthDay = string

/** The periods that a municipality reports by. */
export interface ReportingCalendar {
  /** First days of council terms, oldest first, at least one. */
  readonly termStarts: readonly LocalDate[]
  /** Days up to which the planning and control reports tell, from 1 January; in order, at least one. */
  readonly planningEnds: readonly MonthDay[]
}

/**
 * Days on which newly chosen councils took office. Netherlands: Kieswet, art. C 4 (the Wednesday of 29 March - 4 April;
 * until 2018 the Thursday of 23-29 March, until 2010 that of 10-16 March); a council chosen for a merger started on
 * another day. Flanders: 1 January, when the policy term starts (Decreet over het lokaal bestuur); since 2024 the council
 * itself meets some weeks before.
 */
const termStarts: Readonly<Record<Country, readonly LocalDate[]>> = {
  NL: ['2006-03-16', '2010-03-11', '2014-03-27', '2018-03-29', '2022-03-30', '2026-04-01', '2030-04-03'],
  VL: ['2007-01-01', '2013-01-01', '2019-01-01', '2025-01-01', '2031-01-01'],
  EX: ['2018-03-29', '2022-03-30', '2026-04-01', '2030-04-03'],
}

/** Two interim reports and the annual accounts, as is usual (app-defined). */
const planningEnds: readonly MonthDay[] = ['04-30', '08-31', '12-31']

export function defaultReportingCalendar(country: Country): ReportingCalendar {
  return { termStarts: termStarts[country], planningEnds }
}

function isInOrder(values: readonly string[]): boolean {
  return values.every((value, index) => index === 0 || value > (values[index - 1] ?? ''))
}

/** Of a year that is no leap year, so that the day exists in every year. */
function isMonthDay(text: string): boolean {
  return isRealDate(2023, Number(text.slice(0, 2)), Number(text.slice(3)))
}

function isDate(text: string): boolean {
  return isRealDate(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))
}

/** As it comes from the window or from the dossier: existing days, in order, none twice. */
export const reportingCalendarSchema = z.object({
  termStarts: z
    .array(
      z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/)
        .refine(isDate),
    )
    .min(1)
    .max(40)
    .refine(isInOrder),
  planningEnds: z
    .array(
      z
        .string()
        .regex(/^\d{2}-\d{2}$/)
        .refine(isMonthDay),
    )
    .min(1)
    .max(12)
    .refine(isInOrder),
})
