import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Dossier } from '#shared/contract/dossiers.ts'
import type { ErrorCode } from '#shared/contract/errors.ts'
import { connect } from '#data/db/connection.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { typedPlan } from '../support/staffingPlans.ts'

let running: TestServer
let dossier: Dossier
beforeEach(async () => {
  running = startServer()
  dossier = await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

const withCode = (code: ErrorCode): object => ({ error: { code } })

async function save(name: string, id: number | null = null): Promise<number> {
  return (await running.client.call('staffing.savePlan', { id, name, plan: typedPlan() })).id
}

test('a saved plan is there after the dossier was closed and opened again', async () => {
  const { client } = running
  const plan = typedPlan({ seed: 77 })
  const { id } = await client.call('staffing.savePlan', { id: null, name: ' Avonden ', plan })
  await client.call('dossier.close', {})
  await client.call('dossier.open', { id: dossier.id })
  expect(await client.call('staffing.plans', {})).toEqual([
    { id, name: 'Avonden', changedAtMs: expect.any(Number) },
  ])
  expect((await client.call('staffing.plan', { id })).plan).toEqual(plan)
})

test('the plan that was changed last stands first, and a change keeps its place in the store', async () => {
  let nowMs = Date.UTC(2026, 1, 2)
  const clocked = startServer({
    surroundings: {
      nowMs: () => (nowMs += 1000),
      randomBytes: (size) => Buffer.alloc(size, 7),
      randomId: () => 'x',
    },
  })
  const { client } = clocked
  await client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
  const ids: number[] = []
  for (const name of ['een', 'twee', 'drie'])
    ids.push((await client.call('staffing.savePlan', { id: null, name, plan: typedPlan() })).id)
  const names = async (): Promise<string[]> =>
    (await client.call('staffing.plans', {})).map(({ name }) => name)
  expect(await names()).toEqual(['drie', 'twee', 'een'])
  const changed = await client.call('staffing.savePlan', {
    id: ids[0] ?? 0,
    name: 'eerst',
    plan: typedPlan(),
  })
  expect(changed.id).toBe(ids[0])
  expect(await names()).toEqual(['eerst', 'drie', 'twee'])
  await clocked.stop()
})

test('a name that another plan has is refused, whatever its capitals; its own name is not', async () => {
  const id = await save('Avonden')
  await expect(save('avonden')).rejects.toMatchObject(withCode('nameTaken'))
  const other = await save('Weekend')
  await expect(save('AVONDEN', other)).rejects.toMatchObject(withCode('nameTaken'))
  expect(await save('avonden', id)).toBe(id)
  await expect(save('   ')).rejects.toMatchObject(withCode('invalidInput'))
})

test('a plan that was removed is gone, and removing or asking it again says so', async () => {
  const { client } = running
  const id = await save('Avonden')
  await client.call('staffing.removePlan', { id })
  await client.call('staffing.removePlan', { id })
  expect(await client.call('staffing.plans', {})).toEqual([])
  await expect(client.call('staffing.plan', { id })).rejects.toMatchObject(withCode('notInDossier'))
  await expect(save('Weer', id)).rejects.toMatchObject(withCode('notInDossier'))
})

test('a plan in a form that this version does not know stays in the list and is refused with a sentence', async () => {
  const { client } = running
  const id = await save('Later')
  const other = await save('Nu')
  const database = connect(dossier.location.databasePath)
  const store = database.prepare('update staffing_plans set plan_json = ? where id = ?')
  for (const stored of [JSON.stringify({ version: 2 }), 'half a docu', 'null']) {
    store.run(stored, id)
    await expect(client.call('staffing.plan', { id })).rejects.toMatchObject(withCode('planUnreadable'))
  }
  database.close()
  expect((await client.call('staffing.plans', {})).map(({ name }) => name).sort()).toEqual(['Later', 'Nu'])
  expect((await client.call('staffing.plan', { id: other })).plan).toEqual(typedPlan())
  await save('Later', id)
  expect((await client.call('staffing.plan', { id })).plan).toEqual(typedPlan())
})

test('every window hears that a plan was saved or removed', async () => {
  const other = running.connect()
  const id = await save('Avonden')
  await running.client.call('staffing.removePlan', { id })
  await other.call('staffing.plans', {})
  expect(other.changed).toEqual(['plans', 'plans'])
})
