import { z } from 'zod'
import { normRuleSchema } from '../domain/norm.ts'
import { mutation, query } from './procedure.ts'

export const normProcedures = {
  /** The municipality's own norms for a first answer; an empty list while nobody has set one. */
  'norms.current': query(z.object({}), z.object({ rules: z.array(normRuleSchema) })),
  'norms.set': mutation(z.object({ rules: z.array(normRuleSchema).max(60) }), z.object({}), [
    'figures',
    'dossier',
  ]),
}
