import { z } from 'zod'
import { nullReasons } from '../domain/figure.ts'
import { figureSchema, filterSchema } from './figures.ts'
import { query } from './procedure.ts'

/** One measurable facet: its level as a range, the figure it rests on, and where the cut-offs come from. */
export const facetIndicationSchema = z.object({
  facet: z.enum(['conversation', 'customerExperience', 'processesOwnership', 'meansIct', 'content']),
  level: z.union([
    z.object({ lowest: z.number().int(), highest: z.number().int() }),
    z.object({ lowest: z.null(), reason: z.enum(nullReasons) }),
  ]),
  evidence: z.array(
    z.object({
      metric: z.string(),
      figure: figureSchema,
      lowest: z.number().int().nullable(),
      highest: z.number().int().nullable(),
      /** Lower bounds of levels 2, 3 and 4, in the figure's own unit. */
      cutOffs: z.array(z.number()),
      isAppDefined: z.boolean(),
    }),
  ),
})

export const growthIndicationSchema = z.object({
  facets: z.array(facetIndicationSchema),
  /** Facets of the model that figures cannot measure. */
  notMeasurable: z.array(z.string()),
  modelVersion: z.string(),
})
export type GrowthIndication = z.infer<typeof growthIndicationSchema>

export const growthProcedures = {
  'growth.indication': query(z.object({ filter: filterSchema }), growthIndicationSchema),
}
