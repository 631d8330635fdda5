import { z } from 'zod'
import { exclusions } from '../domain/message.ts'
import { countSchema, filterSchema } from './figures.ts'
import { query } from './procedure.ts'

const many = z.number().int()

/** What the figures of one choice are made of, and what of the same choice is in none of them. */
export const countedSchema = z.object({
  cases: countSchema,
  answered: countSchema,
  closed: countSchema,
  open: countSchema,
  /** Incoming messages that need no reply (thanks, emoji, a name only). */
  needsNoReply: many,
  /** Questions of which only the answer lies within the data, so that nobody knows how long they waited. */
  startUnseen: many,
  /** Questions on accounts of which no source tells what stayed unanswered. */
  unsupported: many,
  /** Incoming messages that a person has marked as not counting, by what they were marked as; none left out at 0. */
  excluded: z.array(z.object({ as: z.enum(exclusions), messages: many })),
  /** Questions asked during events that this choice leaves out; null where it leaves none out. */
  duringIncidents: many.nullable(),
})
export type Counted = z.infer<typeof countedSchema>

export const countedProcedures = {
  /** For "How is this calculated?": asked when somebody opens it. */
  'figures.counted': query(filterSchema, countedSchema),
}
