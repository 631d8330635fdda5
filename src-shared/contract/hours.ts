import { z } from 'zod'
import { channelIds } from '../domain/channel.ts'
import { openingHoursSchema } from '../domain/openingHoursSchema.ts'
import { localDateSchema } from './figures.ts'
import { mutation, query } from './procedure.ts'

export const hoursProcedures = {
  /** `isDefault`: nobody has set them yet (Monday to Friday 9-17, the country's usual holidays). */
  'hours.current': query(z.object({}), z.object({ hours: openingHoursSchema, isDefault: z.boolean() })),
  'hours.set': mutation(z.object({ hours: openingHoursSchema }), z.object({}), ['figures', 'dossier']),
  /** Back to the country's usual hours. */
  'hours.reset': mutation(z.object({}), z.object({}), ['figures', 'dossier']),

  /** The own municipality's predecessors, with the hours and accounts they had. Empty where it never merged. */
  'origins.current': query(
    z.object({}),
    z.object({
      predecessors: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          effective: localDateSchema,
          /** null = the same as the municipality's now. */
          hours: openingHoursSchema.nullable(),
        }),
      ),
      accounts: z.array(
        z.object({
          id: z.number(),
          name: z.string(),
          channel: z.enum(channelIds),
          /** Code of the predecessor it belonged to; null = the municipality's own. */
          predecessor: z.string().nullable(),
        }),
      ),
    }),
  ),
  'origins.setAccount': mutation(
    z.object({ accountId: z.number().int(), predecessor: z.string().nullable() }),
    z.object({}),
    ['figures', 'dossier'],
  ),
  'origins.setHours': mutation(
    z.object({ predecessor: z.string(), hours: openingHoursSchema.nullable() }),
    z.object({}),
    ['figures', 'dossier'],
  ),
}
