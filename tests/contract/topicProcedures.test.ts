import { afterAll, beforeAll, expect, test } from 'vitest'
import { procedures } from '#shared/contract/registry.ts'
import type { InputOf, ProcedureName } from '#shared/contract/registry.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { importRows, plantedRows } from '../support/plantedTexts.ts'

let running: TestServer
beforeAll(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterAll(() => running.stop())

/** The answer passes its own schema to the letter: nothing missing, nothing that the contract does not name. */
async function answersStrictly<Name extends ProcedureName>(name: Name, input: InputOf<Name>): Promise<void> {
  const before = running.client.received.length
  await running.client.call(name, input)
  const result = running.client.received.slice(before).find((message) => message.type === 'result')
  const output: unknown = result?.type === 'result' ? result.output : undefined
  expect(procedures[name].output.parse(output)).toEqual(output)
}

test('texts, topics and the response scheme answer what their schemas say', async () => {
  await answersStrictly('texts.setKeeping', { keeping: 'redacted90Days' })
  await importRows(running, 'a.csv', plantedRows(Date.UTC(2025, 0, 31, 8)))
  await answersStrictly('texts.current', {})
  await answersStrictly('topics.setWords', {
    topics: [{ topic: 'policy', added: ['haven'], removed: ['raad'] }],
  })
  await answersStrictly('topics.words', {})
  await answersStrictly('topics.tryText', { text: 'De haven en de raad' })
  await answersStrictly('topics.training', {})
  const rows = [{ topic: 'policy' as const, team: 'other' as const, limitMs: 86_400_000 }]
  await answersStrictly('scheme.set', { rows })
  await answersStrictly('scheme.current', {})
})

test('a scheme with a topic twice is refused, and the one before it stays', async () => {
  const { client } = running
  const row = { topic: 'crisis' as const, team: null, limitMs: null }
  await client.call('scheme.set', { rows: [row] })
  await expect(client.call('scheme.set', { rows: [row, { ...row, team: 'other' }] })).rejects.toThrow(
    'invalidInput',
  )
  expect(await client.call('scheme.current', {})).toEqual({ rows: [row] })
})
