// Writes docs/exchange-package.schema.json from the schema that the program checks packages with. Run after a change of
// it (a test fails until then); needs the project's own Node: npx node scripts/makePackageSchema.mjs
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { packageSchemaDocument } from '../src-shared/benchmark/package/packageSchemaDocument.ts'

const target = fileURLToPath(new URL('../docs/exchange-package.schema.json', import.meta.url))
const text = JSON.stringify(packageSchemaDocument(), null, 2)
writeFileSync(target, await format(text, { ...(await resolveConfig(target)), parser: 'json' }))
