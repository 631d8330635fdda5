import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
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

test('a workbook that no format knows is offered to the wizard, one within a zip is not', async () => {
  const { client, grant } = running
  const sheet = xlsxBytes([
    {
      name: 'Blad1',
      rows: [
        ['Datum', 'Bericht'],
        ['1-1-2024', 'hallo'],
      ],
    },
  ])
  const [alone] = await client.call('import.inspect', { grantId: grant(put('a.xlsx', sheet)) })
  expect(alone).toMatchObject({ reason: 'unknownFormat' })
  const table = await client.call('table.inspect', { grantId: alone?.tableGrantId ?? '', target: 'messages' })
  expect(table).toMatchObject({ refusal: null, fileName: 'a.xlsx' })
  const zip = put('b.zip', zipBytes([{ name: 'a.xlsx', content: sheet }]))
  const [within] = await client.call('import.inspect', { grantId: grant(zip) })
  expect(within).toMatchObject({ reason: 'unknownFormat' })
  expect(within?.tableGrantId).toBeUndefined()
})
