import { z } from 'zod'
import { rangeSchema } from './outcome.ts'
import { planPersonSchema } from './plan.ts'

/** One cover that was tried for the cheapest that reaches the target. */
export const triedCoverSchema = z.object({
  /** The whole team: the present people with what was added or taken away. */
  people: z.array(planPersonSchema),
  /** What it has beside or instead of the present cover, for its name. */
  added: z.array(
    z.object({
      /** Days of the week on which it stands, 0 = Monday. */
      weekdays: z.array(z.number().int().min(0).max(6)),
      openMinute: z.number().int(),
      closeMinute: z.number().int(),
      people: z.number().int(),
    }),
  ),
  hoursPerWeek: z.number(),
  euroPerYear: z.number(),
  /** Null where it is overloaded. */
  withinTarget: rangeSchema.nullable(),
  /** Null where the target has no second demand, or it is overloaded. */
  sameDay: rangeSchema.nullable(),
  reaches: z.boolean(),
})
export type TriedCover = Readonly<z.infer<typeof triedCoverSchema>>

export const goalSeekSchema = z.object({
  tried: z.number().int(),
  /** Of those, without figures because the work exceeds the staffed hours. */
  overloaded: z.number().int(),
  /** Of those, simulated for the plan's own number of years; all others were told apart with fewer. */
  inFull: z.number().int(),
  /** Years that every cover got that is not overloaded. */
  fewYears: z.number().int(),
  /** The cover from which was sought. */
  present: triedCoverSchema,
  /** Covers than which none that was tried is both cheaper and better; by cost. */
  frontier: z.array(triedCoverSchema),
  /** The cheapest that reaches the target; null where none does. */
  cheapest: triedCoverSchema.nullable(),
  /** The highest shares among all that were tried, not needed of one cover; null where all are overloaded. */
  highest: z.object({ withinTarget: z.number(), sameDay: z.number().nullable() }).nullable(),
  /**
   * The same team with one person more day and night: what hours alone can reach at most. Only where none reaches the
   * target, and no cover that was tried.
   */
  roundTheClock: z.object({ withinTarget: z.number(), sameDay: z.number().nullable() }).nullable(),
})
export type GoalSeek = Readonly<z.infer<typeof goalSeekSchema>>
