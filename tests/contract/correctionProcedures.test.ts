import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { procedures } from '#shared/contract/registry.ts'
import type { InputOf, ProcedureName } from '#shared/contract/registry.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears, everything, importPath } from '../support/figures.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

let running: TestServer
let batchId: number | null

beforeAll(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
  const file = writeTwcs(join(running.dataFolder, 'a.csv'), invent(12, Date.UTC(2025, 0, 6, 8)))
  batchId = (await importPath(running, file)).batchId
})
afterAll(() => running.stop())

/** The output as it went over the port must pass its own schema to the letter. */
async function strictly<Name extends ProcedureName>(name: Name, input: InputOf<Name>): Promise<void> {
  const before = running.client.received.length
  await running.client.call(name, input)
  const result = running.client.received.slice(before).find((message) => message.type === 'result')
  const output = result?.type === 'result' ? result.output : undefined
  expect(procedures[name].output.parse(output)).toEqual(output)
}

test('procedures for corrections answer what their schemas say', async () => {
  const target = { filter: everything, mark: {}, search: '' }
  await strictly('corrections.make', { correction: { kind: 'topic', target, topic: 'complaint' } })
  await strictly('corrections.make', {
    correction: { kind: 'moveAccount', batchId: batchId ?? 0, accountName: 'Anders' },
  })
  await strictly('corrections.undo', {})
  await strictly('corrections.redo', {})
  await strictly('corrections.log', { offset: 0, limit: 10 })
})

test('a correction is told to every window, as a change of figures and files', async () => {
  const other = running.connect()
  const target = { filter: everything, mark: {}, search: '' }
  await running.client.call('corrections.make', { correction: { kind: 'team', target, team: 'other' } })
  await other.call('dossier.current', {})
  expect(other.changed).toEqual(['figures', 'batches'])
})

test('the example can be corrected, and is as it was once that is undone', async () => {
  await running.client.call('example.load', {})
  const overview = async (): Promise<unknown> =>
    (await running.client.call('figures.overview', allYears)).current
  const before = await overview()
  const target = { filter: allYears, mark: {}, search: '' }
  const made = await running.client.call('corrections.make', {
    correction: { kind: 'exclude', target, as: 'test' },
  })
  expect(made.messages).toBeGreaterThan(100)
  expect(await overview()).toMatchObject({ cases: 0 })
  await running.client.call('corrections.undo', {})
  expect(await overview()).toEqual(before)
})
