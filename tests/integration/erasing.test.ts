import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Dossier } from '#shared/contract/dossiers.ts'
import { connect } from '#data/db/connection.ts'
import { CallCancelled, startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { importPath, noAnswers } from '../support/figures.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

const fromMs = Date.UTC(2015, 0, 5, 8)
let running: TestServer
let dossier: Dossier

beforeEach(async () => {
  running = startServer()
  dossier = await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

function path(name: string, ...args: Parameters<typeof invent>): string {
  return writeTwcs(join(running.dataFolder, name), invent(...args))
}

/** Every pseudonym in the dossier: of people, messages and threads. */
function pseudonyms(): Set<string> {
  const database = connect(dossier.location.databasePath, { readonly: true })
  const rows = database
    .prepare<[], { key: Buffer }>(
      `select external_key as key from messages union select citizen_key from messages where citizen_key is not null
       union select reply_to_key from messages where reply_to_key is not null union select thread_key from threads`,
    )
    .all()
  database.close()
  return new Set(rows.map((row) => row.key.toString('hex')))
}

function bytesOnDisk(): Buffer {
  const { databasePath } = dossier.location
  return Buffer.concat([databasePath, `${databasePath}-wal`].map((file) => readFileSync(file)))
}

function stillOnDisk(keys: Iterable<string>): string[] {
  const bytes = bytesOnDisk()
  return [...keys].filter((key) => bytes.includes(Buffer.from(key, 'hex')))
}

test('undoing a file leaves none of its pseudonyms in the dossier file, and shrinks it', async () => {
  const { client } = running
  await importPath(running, path('blijft.csv', 300, fromMs))
  const kept = pseudonyms()
  const { batchId } = await importPath(running, path('gaat.csv', 3_000, fromMs + 1_800_000, 100_001))
  const added = [...pseudonyms()].filter((key) => !kept.has(key))
  expect(added.length).toBeGreaterThan(5_000)
  expect(stillOnDisk(added)).toHaveLength(added.length)
  const before = bytesOnDisk().length
  await client.call('import.undo', { batchId: batchId ?? 0 })
  expect(stillOnDisk(added)).toEqual([])
  expect(stillOnDisk(kept)).toHaveLength(kept.size)
  expect(bytesOnDisk().length).toBeLessThan(before / 2)
})

test('a cancelled import leaves none either', async () => {
  const { client, grant } = running
  const grantId = grant(path('groot.csv', 20_000, fromMs))
  const [looked] = await client.call('import.inspect', { grantId })
  let staged: string[] = []
  const run = client.start(
    'import.run',
    { selectionId: looked?.selectionId ?? '', options: noAnswers },
    () => {
      staged = [...pseudonyms()].slice(0, 500)
      if (staged.length > 0) run.cancel()
    },
  )
  await expect(run.output).rejects.toBeInstanceOf(CallCancelled)
  expect(staged).not.toEqual([])
  expect(stillOnDisk(staged)).toEqual([])
})
