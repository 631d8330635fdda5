import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { planSchemaDocument } from '#shared/staffing/plan/planSchemaDocument.ts'

const published = readFileSync(
  new URL('../../../docs/staffing-scenario.schema.json', import.meta.url),
  'utf8',
)

test('the published schema of plans is the one that they are checked with (scripts/makePlanSchema.mjs writes it)', () => {
  expect(JSON.parse(published)).toEqual(planSchemaDocument())
})

test('the published schema allows no field that it does not name', () => {
  const objects = published.match(/"type": "object"/g) ?? []
  const closed = published.match(/"additionalProperties": false/g) ?? []
  expect(objects.length).toBeGreaterThan(10)
  expect(closed).toHaveLength(objects.length)
})
