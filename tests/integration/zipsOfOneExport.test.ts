import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { tarBytes } from '../support/tarBytes.ts'
import { xlsxBytes } from '../support/xlsxFile.ts'
import { zipBytes } from '../support/zipBytes.ts'

const options = { own: [], dateOrder: null, timeZone: null, accountName: null, channel: null }

let running: TestServer
beforeEach(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

function put(name: string, content: Buffer): string {
  const path = join(running.dataFolder, name)
  writeFileSync(path, content)
  return path
}

const own = 'Gemeente Verzonnen'
function thread(citizen: string, atMs: number): { name: string; content: string } {
  const messages = [
    { sender_name: own, timestamp_ms: atMs + 60_000, content: 'Dat zoeken wij uit.' },
    { sender_name: citizen, timestamp_ms: atMs, content: 'Wanneer komt de wagen?' },
  ]
  const participants = [{ name: citizen }, { name: own }]
  const folder = citizen.toLowerCase()
  return {
    name: `messages/inbox/${folder}_1/message_1.json`,
    content: JSON.stringify({ participants, messages, title: citizen, thread_path: `inbox/${folder}_1` }),
  }
}

test('two zips of one export are one file to import, and the same two again a duplicate', async () => {
  const { client, grant } = running
  const one = put('facebook-verzonnen-1.zip', zipBytes([thread('Anna', Date.UTC(2025, 0, 6, 9))]))
  const two = put('facebook-verzonnen-2.zip', zipBytes([thread('Bram', Date.UTC(2025, 0, 7, 9))]))
  const looked = await client.call('import.inspect', { grantId: grant(one), withGrantIds: [grant(two)] })
  expect(looked).toHaveLength(1)
  expect(looked[0]).toMatchObject({ format: 'facebookData', reason: null })
  const answers = { ...options, own: [own], channel: 'facebook' as const }
  const result = await client.call('import.run', {
    selectionId: looked[0]?.selectionId ?? '',
    options: answers,
  })
  expect(result).toMatchObject({ status: 'committed', messages: 4, inbound: 2, outbound: 2 })
  const [again] = await client.call('import.inspect', { grantId: grant(two), withGrantIds: [grant(one)] })
  expect(again?.isDuplicate).toBe(true)
})

test('each chat of one zip is imported by itself', async () => {
  const { client, grant } = running
  const chat = (citizen: string): string =>
    `18-03-2022 14:56 - ${citizen}: Goedemiddag\n18-03-2022 15:10 - ${own}: Dag ${citizen}\n`
  const path = put(
    'gesprekken.zip',
    zipBytes(['Anna', 'Bram'].map((name) => ({ name: `${name}/_chat.txt`, content: chat(name) }))),
  )
  const looked = await client.call('import.inspect', { grantId: grant(path) })
  expect(looked.map(({ fileName }) => fileName)).toEqual([
    'gesprekken.zip: Anna/_chat.txt',
    'gesprekken.zip: Bram/_chat.txt',
  ])
  for (const { selectionId } of looked) {
    const result = await client.call('import.run', { selectionId, options: { ...options, own: [own] } })
    expect(result).toMatchObject({ status: 'committed', messages: 2 })
  }
})

describe('a table that no format knows is offered to the wizard', () => {
  const rows = [
    ['Datum', 'Richting', 'Bericht'],
    ['31-01-2024 10:00', 'in', 'Wanneer komt de wagen?'],
    ['31-01-2024 10:20', 'uit', 'Vanmiddag.'],
  ]
  const text = rows.map((cells) => cells.join(';')).join('\n')
  const sheet = xlsxBytes([{ name: 'Blad1', rows }])

  test.each([
    ['a text', 'a.csv', Buffer.from(text), 'a.csv'],
    ['a workbook', 'a.xlsx', sheet, 'a.xlsx'],
    ['a text in a zip', 'b.zip', zipBytes([{ name: 'map/a.csv', content: text }]), 'b.zip'],
    ['a workbook in a zip', 'b.zip', zipBytes([{ name: 'a.xlsx', content: sheet }]), 'b.zip: a.xlsx'],
    ['a text in a gzip', 'a.csv.gz', gzipSync(text), 'a.csv.gz'],
    [
      'a text in a tape archive',
      'b.tar.gz',
      gzipSync(tarBytes([{ name: 'a.csv', content: text }])),
      'b.tar.gz',
    ],
  ])('%s, and is imported from where it lies', async (_what, name, content, fileName) => {
    const { client, grant } = running
    const [looked] = await client.call('import.inspect', { grantId: grant(put(name, content)) })
    expect(looked).toMatchObject({ reason: 'unknownFormat' })
    const grantId = looked?.tableGrantId ?? ''
    const table = await client.call('table.inspect', { grantId, target: 'messages' })
    expect(table).toMatchObject({ refusal: null, fileName })
    if (table.refusal !== null) throw new Error(table.refusal)
    const { tableId, proposed } = table
    const answers = { mapping: proposed, accountName: 'Loket', channel: 'x' as const }
    const result = await client.call('table.importMessages', { tableId, ...answers })
    expect(result).toMatchObject({ status: 'committed', file: fileName, messages: 2, inbound: 1 })
  })

  test('each of the tables in a zip by itself, a sheet of one of them too', async () => {
    const { client, grant } = running
    const two = xlsxBytes([
      { name: 'Een', rows },
      { name: 'Twee', rows: [...rows, ['31-01-2024 11:00', 'in', 'Dank u']] },
    ])
    const entries = [
      { name: 'a.csv', content: text },
      { name: 'b.csv', content: text.replace('10:20', '10:25') },
      { name: 'c.xlsx', content: two },
    ]
    const views = await client.call('import.inspect', { grantId: grant(put('b.zip', zipBytes(entries))) })
    const names: string[] = []
    for (const { tableGrantId } of views) {
      const grantId = tableGrantId ?? ''
      const table = await client.call('table.inspect', { grantId, target: 'messages' })
      if (table.refusal !== null) throw new Error(table.refusal)
      names.push(table.fileName)
      if (table.sheets.length < 2) continue
      const other = await client.call('table.chooseSheet', { tableId: table.tableId, sheet: 'Twee' })
      expect(other).toMatchObject({ refusal: null, sheet: 'Twee', fileName: 'b.zip: c.xlsx' })
      expect(other.refusal === null ? other.rows : []).toHaveLength(3)
    }
    expect(names).toEqual(['b.zip: a.csv', 'b.zip: b.csv', 'b.zip: c.xlsx'])
  })

  test('but not to whatever asks for a file', async () => {
    const { client, grant } = running
    const zip = put('b.zip', zipBytes(['a.csv', 'b.csv'].map((name) => ({ name, content: text }))))
    const [looked] = await client.call('import.inspect', { grantId: grant(zip) })
    const grantId = looked?.tableGrantId ?? ''
    await expect(client.call('import.inspect', { grantId })).rejects.toMatchObject({
      error: { code: 'grantUnknown' },
    })
  })
})
