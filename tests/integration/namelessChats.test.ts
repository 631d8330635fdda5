import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Dossier } from '#shared/contract/dossiers.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { noAnswers } from '../support/figures.ts'
import { zipBytes } from '../support/zipBytes.ts'

const chat = `Een regel van voor het begin
18-03-2022 14:56 - An Voorbeeld: Wanneer wordt het papier opgehaald?
18-03-2022 15:10 - Gemeente Voorbeeld: Morgen
31-02-2022 15:12 - An Voorbeeld: Een dag die er niet is
18-03-2022 15:14 - An Voorbeeld: Onleesbaar \ufffd teken
`

let running: TestServer
let dossier: Dossier

beforeEach(async () => {
  running = startServer()
  dossier = await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

function bytesOnDisk(): string {
  const { databasePath } = dossier.location
  const files = [databasePath, `${databasePath}-wal`].map((file) => readFileSync(file))
  return Buffer.concat(files).toString('utf8')
}

test.each([
  'WhatsApp-chat met Anneke Vanderschaaf.txt',
  'WhatsApp_Chat_with_Anneke_Vanderschaaf.txt',
  'Discussion WhatsApp avec Anneke Vanderschaaf.txt',
  'Anneke Vanderschaaf.txt',
])('nothing of the name of "%s" is in the dossier file, faulty lines or not', async (name) => {
  const { client, dataFolder, grant } = running
  const path = join(dataFolder, name)
  writeFileSync(path, chat)
  const [looked] = await client.call('import.inspect', { grantId: grant(path) })
  const result = await client.call('import.run', {
    selectionId: looked?.selectionId ?? '',
    options: { ...noAnswers, own: ['Gemeente Voorbeeld'], dateOrder: 'dmy' },
  })
  expect(result.status).toBe('committed')
  expect(result.issues.byCode).toEqual({ malformedRecord: 1, badDate: 1, unreadableText: 1 })
  const bytes = bytesOnDisk()
  expect(bytes).toContain('unreadableText')
  expect(bytes).toContain('WhatsApp-chat.txt')
  expect(bytes).not.toMatch(/Anneke|Vanderschaaf|An Voorbeeld/)
})

test.each(['annekevanderschaaf_1015823456.zip', 'uitvoer.zip'])(
  'nothing of the other one of a conversation at Meta is in the dossier file: %s',
  async (name) => {
    const { client, dataFolder, grant } = running
    const path = join(dataFolder, name)
    const citizen = 'Anneke Vanderschaaf'
    const page = 'Gemeente Voorbeeld'
    const thread = {
      participants: [{ name: citizen }, { name: page }],
      messages: [
        { sender_name: page, timestamp_ms: 1741000600000, content: 'Aan de markt' },
        { sender_name: citizen, timestamp_ms: 0, content: 'Dank' },
        { sender_name: citizen, timestamp_ms: 1741000000000, content: 'Waar is het loket?' },
      ],
    }
    const inner = 'your_facebook_activity/messages/inbox/annekevanderschaaf_1015823456/message_1.json'
    writeFileSync(path, zipBytes([{ name: inner, content: JSON.stringify(thread) }]))
    const [looked] = await client.call('import.inspect', { grantId: grant(path) })
    const result = await client.call('import.run', {
      selectionId: looked?.selectionId ?? '',
      options: { ...noAnswers, own: [page] },
    })
    expect(result).toMatchObject({ status: 'committed', messages: 2, issues: { byCode: { badDate: 1 } } })
    expect(bytesOnDisk()).toContain('message_1.json')
    expect(bytesOnDisk()).not.toMatch(/anneke|vanderschaaf/i)
  },
)
