// Writes docs/staffing-scenario.schema.json from the schema that the program checks what-if plans with. Run after a change
// of it (a test fails until then); needs the project's own Node: npx node scripts/makePlanSchema.mjs
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { planSchemaDocument } from '../src-shared/staffing/plan/planSchemaDocument.ts'

const target = fileURLToPath(new URL('../docs/staffing-scenario.schema.json', import.meta.url))
const text = JSON.stringify(planSchemaDocument(), null, 2)
writeFileSync(target, await format(text, { ...(await resolveConfig(target)), parser: 'json' }))
