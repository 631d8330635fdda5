import { z } from 'zod'
import {
  basisSchema,
  leversSchema,
  planPersonSchema,
  planScenarioSchema,
  planSchema,
  targetSchema,
  tariffSchema,
} from './plan.ts'

/** Names under which the parts stand in the document; kept apart, so that checking a plan knows nothing of them. */
const names = z
  .registry<{ id: string }>()
  .add(basisSchema, { id: 'basis' })
  .add(targetSchema, { id: 'target' })
  .add(tariffSchema, { id: 'tariff' })
  .add(planScenarioSchema, { id: 'scenario' })
  .add(planPersonSchema, { id: 'person' })
  .add(leversSchema, { id: 'levers' })

/** The published schema of a what-if plan (JSON Schema 2020-12), made from the one that the program checks with. */
export function planSchemaDocument(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(planSchema, { metadata: names })
  return {
    $schema,
    title: 'Dialoogmeter what-if plan',
    description:
      'What stays the same (the basis), the present cover (the first scenario) and up to three scenarios beside it. Days run ' +
      'from Monday to Sunday and hours of the week from Monday 0:00, by the wall clock of the municipality; minutes are minutes ' +
      'after midnight; shares are 0-1; factors are against the present, 1 = as now. Beyond what a schema can say, a block ends ' +
      'after it begins, blocks of one day do not overlap, and firstWeek of a rotation is below everyWeeks.',
    ...rest,
  }
}
