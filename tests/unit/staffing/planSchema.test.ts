import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { planPersonSchema, tariffSchema } from '#shared/staffing/plan/plan.ts'
import { planSchemaDocument } from '#shared/staffing/plan/planSchemaDocument.ts'
import { officePerson, standardPlan } from '#shared/staffing/plan/standardPlan.ts'

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

test('nobody is on duty twice at once, as the hours would cost double; blocks may touch', () => {
  const onMonday = (...blocks: { openMinute: number; closeMinute: number }[]): unknown => {
    const { error } = planPersonSchema.safeParse({
      ...officePerson('1'),
      days: [blocks, [], [], [], [], [], []],
    })
    return error?.issues.map(({ message, path }) => [message, path])
  }
  const afternoon = { openMinute: 780, closeMinute: 1020 }
  const overlapping = [['blocks overlap', ['days', 0]]]
  expect(onMonday(afternoon, { openMinute: 540, closeMinute: 780 })).toBeUndefined()
  expect(onMonday(afternoon, { openMinute: 540, closeMinute: 781 })).toEqual(overlapping)
  expect(onMonday(afternoon, afternoon)).toEqual(overlapping)
})

test('ordinary hours end after they begin, as every hour would be an evening hour otherwise', () => {
  const { tariff } = standardPlan(null).basis
  const until = (ordinaryToMinute: number): boolean =>
    tariffSchema.safeParse({ ...tariff, ordinaryToMinute }).success
  expect(until(tariff.ordinaryFromMinute + 1)).toBe(true)
  expect(until(tariff.ordinaryFromMinute)).toBe(false)
})
