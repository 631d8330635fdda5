import { z } from 'zod'
import { goalSeekSchema } from '../staffing/plan/goal.ts'
import { backTestSchema, planOutcomeSchema } from '../staffing/plan/outcome.ts'
import { planPersonSchema, planSchema } from '../staffing/plan/plan.ts'
import { localDateSchema } from './figures.ts'
import { job, mutation, query } from './procedure.ts'

const measuredDurationSchema = z.object({
  medianMs: z.number(),
  meanMs: z.number(),
  /** What it rests on. */
  n: z.number().int(),
})

/** What the dossier says about the work, for the page: counts and estimates, no questions. */
export const workSummarySchema = z.object({
  weeks: z.number().int(),
  firstMonday: localDateSchema.nullable(),
  lastMonday: localDateSchema.nullable(),
  questionsPerWeek: z.number(),
  serviceShare: z.number(),
  perHourOfWeek: z.array(z.number()).length(168),
  handling: measuredDurationSchema.nullable(),
  attention: measuredDurationSchema.nullable(),
  /** What `attention` is: seen by itself, or fitted to the answers as time on duty, other work included. */
  attentionRule: z.enum(['atArrival', 'onDuty']),
  /** Part of the questions that is never answered and left out of all this; null without any old enough to tell. */
  leftLyingShare: z.number().nullable(),
  openQuestions: z.number().int(),
  usualCover: z.array(planPersonSchema),
  inhabitants: z.number().nullable(),
  /** The year for which costs are worked out. */
  year: z.number().int(),
})
export type WorkSummary = z.infer<typeof workSummarySchema>

const progressSchema = z.object({ done: z.number(), total: z.number() })

export const savedPlanSchema = z.object({
  id: z.number().int(),
  name: z.string().min(1).max(80),
  changedAtMs: z.number(),
})
export type SavedPlan = z.infer<typeof savedPlanSchema>

export const staffingProcedures = {
  'staffing.work': query(z.object({}), workSummarySchema),
  /** Last changed first. */
  'staffing.plans': query(z.object({}), z.array(savedPlanSchema)),
  'staffing.plan': query(z.object({ id: z.number().int() }), savedPlanSchema.extend({ plan: planSchema })),
  /** `id` null makes a new one; a name that another plan has is refused (nameTaken). */
  'staffing.savePlan': mutation(
    z.object({ id: z.number().int().nullable(), name: z.string().min(1).max(80), plan: planSchema }),
    z.object({ id: z.number().int() }),
    ['plans'],
  ),
  'staffing.removePlan': mutation(z.object({ id: z.number().int() }), z.object({}), ['plans']),
  /** Progress comes about three times a second; with it the answer until then, from ten years on. */
  'staffing.simulate': job(
    z.object({ plan: planSchema }),
    planOutcomeSchema,
    progressSchema.extend({ soFar: planOutcomeSchema.nullable() }),
    [],
  ),
  /** The present cover (scenario 0) against weeks that were held out. */
  'staffing.backTest': job(z.object({ plan: planSchema }), backTestSchema, progressSchema, []),
  /** From the cover of one scenario; progress tells the best until now. */
  'staffing.seekGoal': job(
    z.object({ plan: planSchema, scenario: z.number().int().min(0) }),
    goalSeekSchema,
    progressSchema.extend({
      tried: z.number().int(),
      /** The cheapest that reaches as far as is known; null while none does. */
      cheapest: z.object({ hoursPerWeek: z.number(), euroPerYear: z.number() }).nullable(),
    }),
    [],
  ),
}
