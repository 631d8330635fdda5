import { z } from 'zod'
import { channelIds } from '../domain/channel.ts'
import { countSchema, figureSchema } from './figures.ts'
import { mutation, query } from './procedure.ts'

/** One account of the municipality, as whoever must keep an eye on all of them sees it. */
export const accountStandSchema = z.object({
  id: z.number().int(),
  channel: z.enum(channelIds),
  name: z.string(),
  /** Team or department that looks after it, in the user's own words; null = nobody named. */
  owner: z.string().nullable(),
  messages: z.number().int(),
  /** Last own post or reply (UTC ms); null where the data hold none. */
  lastPostAtMs: z.number().nullable(),
  lastReplyAtMs: z.number().nullable(),
  /** Questions of all the data, and those nobody answered or closed. */
  cases: countSchema,
  open: countSchema,
  responseRate7d: figureSchema,
})
export type AccountStand = z.infer<typeof accountStandSchema>

export const accountsListProcedures = {
  'accounts.list': query(z.object({}), z.array(accountStandSchema)),
  'accounts.setOwner': mutation(
    z.object({ accountId: z.number().int(), owner: z.string().max(80).nullable() }),
    z.object({}),
    ['dossier'],
  ),
}
