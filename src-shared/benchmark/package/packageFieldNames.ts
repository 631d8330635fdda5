import { z } from 'zod'
import { exchangedDefinitions } from '../../metrics/definitions.ts'
import { packageFileSchema } from './exchangePackage.ts'

/** Every name that may stand in a package: the schema's fields and the figures with a definition. */
export const packageFieldNames: ReadonlySet<string> = new Set([
  ...namesIn(z.toJSONSchema(packageFileSchema)),
  ...exchangedDefinitions.map(({ id }) => id),
])

/** Names of fields at any depth of a JSON schema. */
function namesIn(schema: unknown): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap(namesIn)
  if (typeof schema !== 'object' || schema === null) return []
  const own = 'properties' in schema && isNamed(schema.properties) ? Object.keys(schema.properties) : []
  return [...own, ...Object.values(schema).flatMap(namesIn)]
}

function isNamed(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
