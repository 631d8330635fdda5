import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Dossier } from '#shared/contract/dossiers.ts'
import { connect } from '#data/db/connection.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { noAnswers } from '../support/figures.ts'

const header =
  'Date of publication;Source type;Url;Posted by (optional);WhatsApp number (optional);Message;Tags;Sentiment;Completed on (optional);Replied on (optional);Case owner (optional);Reply/replies (optional)'

let running: TestServer
let dossier: Dossier

beforeEach(async () => {
  running = startServer()
  dossier = await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

/** An export of one question, as it stood at some moment. */
async function importClosed(fileName: string, completed: string): Promise<number> {
  const { client, dataFolder, grant } = running
  const path = join(dataFolder, fileName)
  const row = `08-04-2021 04:00:00;twitter;https://twitter.com/an/status/1;an;;@gemvoorbeeld waar lever ik verf in?;;;${completed};;;`
  writeFileSync(path, `${header}\r\n${row}\r\n`)
  const [looked] = await client.call('import.inspect', { grantId: grant(path) })
  const result = await client.call('import.run', {
    selectionId: looked?.selectionId ?? '',
    options: { ...noAnswers, own: ['gemvoorbeeld'] },
  })
  expect(result.status).toBe('committed')
  return result.batchId ?? 0
}

function closedAt(): string | null {
  const database = connect(dossier.location.databasePath, { readonly: true })
  const [row] = database.prepare<[], { ms: number | null }>('select closed_at_ms as ms from cases').all()
  database.close()
  if (row === undefined) throw new Error('no case')
  return row.ms === null ? null : new Date(row.ms).toISOString()
}

// Dutch summer time is two hours ahead of UTC.
const five = '08-04-2021 05:00:00'
const nine = '08-04-2021 09:00:00'
const fiveUtc = '2021-04-08T03:00:00.000Z'

test.each([
  ['a later export that names a later closure does not move it', five, nine],
  ['a later export that names an earlier closure does', nine, five],
  ['a later export that names none leaves it', five, ''],
  ['a later export that names the first one brings it', '', five],
])('%s', async (_what, first, second) => {
  await importClosed('a.csv', first)
  await importClosed('b.csv', second)
  expect(closedAt()).toBe(fiveUtc)
})

test('what no export closes stays open', async () => {
  await importClosed('a.csv', '')
  expect(closedAt()).toBeNull()
})

test('undoing the export that named the closure takes it back', async () => {
  await importClosed('a.csv', nine)
  const batchId = await importClosed('b.csv', five)
  await running.client.call('import.undo', { batchId })
  expect(closedAt()).toBe('2021-04-08T07:00:00.000Z')
})
