import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { procedures } from '#shared/contract/registry.ts'
import type { InputOf, ProcedureName } from '#shared/contract/registry.ts'
import { emptyMapping } from '#shared/mapping/mapping.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { xlsxBytes } from '../support/xlsxFile.ts'

let running: TestServer

beforeAll(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterAll(() => running.stop())

/** The output as it went over the port must pass its own schema to the letter. */
async function strictly<Name extends ProcedureName>(name: Name, input: InputOf<Name>): Promise<unknown> {
  const before = running.client.received.length
  await running.client.call(name, input)
  const result = running.client.received.slice(before).find((message) => message.type === 'result')
  const output = result?.type === 'result' ? result.output : undefined
  expect(procedures[name].output.parse(output)).toEqual(output)
  return output
}

function grant(name: string, content: string | Buffer): string {
  const path = join(running.dataFolder, name)
  writeFileSync(path, content)
  return running.grant(path)
}

async function tableId(grantId: string, target: 'benchmark' | 'messages') {
  const output = procedures['table.inspect'].output.parse(
    await strictly('table.inspect', { grantId, target }),
  )
  if (output.refusal !== null) throw new Error(output.refusal)
  return output
}

describe('procedures for tables', () => {
  test('answer what their schemas say for figures', async () => {
    const rows = [
      ['Gemeente', 'Jaar', 'Binnen 1 uur'],
      ['Nijmegen', 2024, 31.5],
      ['Bergen', 2024, 40],
    ]
    const table = await tableId(grant('a.xlsx', xlsxBytes([{ name: 'Cijfers', rows }])), 'benchmark')
    const input = { tableId: table.tableId, mapping: table.proposed }
    await strictly('table.chooseSheet', { tableId: table.tableId, sheet: 'Cijfers' })
    await strictly('table.check', input)
    await strictly('table.saveProfile', { ...input, name: 'Regio' })
    await strictly('table.applyProfile', { tableId: table.tableId, profile: 'Regio' })
    await strictly('table.importBenchmark', { ...input, source: 'Regio' })
    await strictly('benchmark.files', {})
  })

  test('answer what their schemas say for messages', async () => {
    const table = await tableId(grant('a.csv', 'Datum;Bericht\n31-03-2025 08:00;Dag\n'), 'messages')
    const input = { tableId: table.tableId, mapping: table.proposed }
    await strictly('table.check', input)
    const imported = { ...input, accountName: 'Loket', channel: 'email' } as const
    expect(await strictly('table.importMessages', imported)).toMatchObject({ status: 'committed' })
  })

  test('answer what their schemas say for a file that is no table', async () => {
    const output = await strictly('table.inspect', { grantId: grant('leeg.csv', ''), target: 'messages' })
    expect(output).toEqual({ refusal: 'empty', detail: null, fileName: 'leeg.csv' })
  })

  test('refuse a table that is not there, and a mapping of another target', async () => {
    const mapping = emptyMapping('benchmark')
    const gone = running.client.call('table.check', { tableId: 'x', mapping: { ...mapping, own: [] } })
    await expect(gone).rejects.toThrow('previewUnknown')
    const table = await tableId(grant('b.csv', 'Datum;Bericht\n31-03-2025 08:00;Dag\n'), 'messages')
    const input = { tableId: table.tableId, mapping: { ...mapping, own: [] } }
    await expect(running.client.call('table.check', input)).rejects.toThrow('invalidInput')
    await expect(
      running.client.call('table.importMessages', { ...input, accountName: 'a', channel: 'x' }),
    ).rejects.toThrow('invalidInput')
  })
})
