import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect } from '#data/db/connection.ts'
import { migrations } from '#data/db/migrations/all.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears } from '../support/figures.ts'

const folder = join(import.meta.dirname, 'golden')
const versions = readdirSync(folder).filter((name) => name.endsWith('.sqlite'))

let running: TestServer
beforeEach(() => {
  running = startServer()
})
afterEach(() => running.stop())

test('the first schema has a golden dossier', () => {
  expect(versions).toContain('v1.sqlite')
})

// The figures follow from how the messages were invented: 60 questions, two hours apart, of which every fifth stays
// without an answer; the second file holds the 40 questions of the first once more.
test.each(versions)(
  '%s opens, is whole after migration and gives the figures of its messages',
  async (name) => {
    const { client, dataFolder, grant } = running
    const path = join(dataFolder, name)
    copyFileSync(join(folder, name), path)
    copyFileSync(join(folder, `${name}.key`), `${path}.key`)
    const dossier = await client.call('dossier.openGranted', { grantId: grant(path) })
    expect(dossier).toMatchObject({ name: 'Utrecht', isExample: false, municipality: { code: 'GM0344' } })

    const database = connect(path, { readonly: true })
    expect(database.pragma('user_version', { simple: true })).toBe(migrations.at(-1)?.version)
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(database.pragma('foreign_key_check')).toEqual([])
    database.close()

    const { current } = await client.call('figures.overview', allYears)
    expect(current).toMatchObject({ cases: 60, answered: 48, open: 12 })
    expect(current.linkedReplies).toMatchObject({ inbound: 60, answered: 48, replies: 48 })
    // Waits run from 30 to 96 minutes in steps of 11: all within two hours. The last question is the file's last message
    // and was watched for no time at all, so it weighs on nothing.
    expect(current.firstResponse.within['2h'].value).toBeCloseTo(48 / 59, 10)
    const batches = await client.call('import.batches', {})
    expect(batches.map(({ messages, duplicates }) => [messages, duplicates])).toEqual([
      [36, 72],
      [72, 0],
    ])

    // Undoing the second file leaves the figures of the first.
    await client.call('import.undo', { batchId: batches[0]?.id ?? 0 })
    const first = await client.call('figures.overview', allYears)
    expect(first.current).toMatchObject({ cases: 40, answered: 32 })
  },
)
