import { z } from 'zod'
import { reportingCalendarSchema } from '../domain/reportingCalendar.ts'
import { mutation, query } from './procedure.ts'

export const calendarProcedures = {
  /** Council terms and report dates. `isDefault`: the country's usual ones. */
  'calendar.current': query(
    z.object({}),
    z.object({ calendar: reportingCalendarSchema, isDefault: z.boolean() }),
  ),
  'calendar.set': mutation(z.object({ calendar: reportingCalendarSchema }), z.object({}), [
    'figures',
    'dossier',
  ]),
  /** Back to the country's usual ones. */
  'calendar.reset': mutation(z.object({}), z.object({}), ['figures', 'dossier']),
}
