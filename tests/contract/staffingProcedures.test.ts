import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { procedures } from '#shared/contract/registry.ts'
import type { InputOf, JobName, ProcedureName } from '#shared/contract/registry.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { importPath } from '../support/figures.ts'
import { typedPlan } from '../support/staffingPlans.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

let running: TestServer
beforeAll(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
  const path = writeTwcs(join(running.dataFolder, 'a.csv'), invent(400, Date.UTC(2025, 0, 6, 8)))
  await importPath(running, path)
})
afterAll(() => running.stop())

async function rawOutput<Name extends ProcedureName>(name: Name, input: InputOf<Name>): Promise<unknown> {
  const before = running.client.received.length
  await running.client.call(name, input)
  const result = running.client.received.slice(before).find((message) => message.type === 'result')
  return result?.type === 'result' ? result.output : undefined
}

/** Every output must pass its own schema to the letter: nothing missing, nothing that the contract does not name. */
async function strictly<Name extends ProcedureName>(name: Name, input: InputOf<Name>): Promise<void> {
  const output = await rawOutput(name, input)
  expect(procedures[name].output.parse(output)).toEqual(output)
}

async function strictProgress<Name extends JobName>(name: Name, input: InputOf<Name>): Promise<void> {
  const told: unknown[] = []
  await running.client.start(name, input, (progress) => told.push(progress)).output
  for (const progress of told) expect(procedures[name].progress.parse(progress)).toEqual(progress)
}

test('the work and the plans answer what their schemas say', async () => {
  await strictly('staffing.work', {})
  const saved = await running.client.call('staffing.savePlan', { id: null, name: 'a', plan: typedPlan() })
  await strictly('staffing.savePlan', { id: saved.id, name: 'b', plan: typedPlan() })
  await strictly('staffing.plans', {})
  await strictly('staffing.plan', saved)
  await strictly('staffing.removePlan', saved)
})

test('what is reckoned answers what its schema says, and so does its progress', async () => {
  const plan = typedPlan({ replications: 40, horizonWeeks: 4 })
  const easy = { ...plan, basis: { ...plan.basis, target: { share: 0.2, limitMinutes: 600, sameDay: null } } }
  await strictly('staffing.simulate', { plan })
  await strictProgress('staffing.simulate', { plan })
  const own = { ...plan, basis: { ...plan.basis, arrivals: { kind: 'measured' as const } } }
  await strictly('staffing.simulate', { plan: own })
  await strictly('staffing.backTest', { plan: own })
  await strictly('staffing.backTest', { plan })
  const few = { ...easy, basis: { ...easy.basis, replications: 10 } }
  await strictly('staffing.seekGoal', { plan: few, scenario: 0 })
  await strictProgress('staffing.seekGoal', { plan: few, scenario: 0 })
})
