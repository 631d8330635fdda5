import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

const wholeFilter = {
  from: null,
  to: null,
  channels: null,
  accountIds: null,
  topics: null,
  teams: null,
  clock: 'calendar',
} as const
const options = { own: [], dateOrder: null, timeZone: null, accountName: null, channel: null }
const fromMs = Date.UTC(2025, 0, 6, 8)

let test1: TestServer

beforeEach(() => {
  test1 = startServer()
})
afterEach(() => test1.stop())

describe('one file through the port', () => {
  test('a municipality, a file, its figures', async () => {
    const { client } = test1
    const found = await client.call('municipalities.search', { text: 'utrecht', limit: 5 })
    expect(found[0]?.code).toBe('GM0344')
    const dossier = await client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
    expect(dossier.name).toBe('Utrecht')
    expect((await client.call('figures.overview', wholeFilter)).state).toBe('empty')

    const path = writeTwcs(join(test1.dataFolder, 'berichten.csv'), invent(60, fromMs))
    const [looked] = await client.call('import.inspect', { grantId: test1.grant(path) })
    expect(looked).toMatchObject({ format: 'twcs', needs: [], isDuplicate: false, reason: null })
    const selectionId = looked?.selectionId ?? ''
    const result = await client.call('import.run', { selectionId, options })
    expect(result).toMatchObject({
      status: 'committed',
      rowsRead: 108,
      messages: 108,
      inbound: 60,
      outbound: 48,
      duplicates: 0,
    })

    const overview = await client.call('figures.overview', wholeFilter)
    expect(overview.state).toBe('figures')
    expect(overview.current.cases).toBe(60)
    expect(overview.current.answered).toBe(48)
    expect(overview.current.linkedReplies).toMatchObject({ inbound: 60, answered: 48, replies: 48 })
    expect(client.changed).toContain('figures')
  })
})
