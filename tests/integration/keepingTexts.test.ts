import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Dossier } from '#shared/contract/dossiers.ts'
import { connect } from '#data/db/connection.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears } from '../support/figures.ts'
import { bytesBeside, importRows, planted, plantedRows } from '../support/plantedTexts.ts'

const dayMs = 86_400_000
const startMs = Date.UTC(2025, 2, 3, 9)
const fromMs = Date.UTC(2025, 0, 31, 8)
let nowMs = startMs
let running: TestServer
let dossier: Dossier

beforeEach(async () => {
  nowMs = startMs
  let ids = 0
  running = startServer({
    surroundings: {
      nowMs: () => nowMs,
      randomBytes: (size) => Buffer.alloc(size, (ids += 1)),
      randomId: () => `0000000${String((ids += 1))}`.slice(-8),
    },
  })
  dossier = await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

function texts(): string[] {
  const database = connect(dossier.location.databasePath, { readonly: true })
  try {
    return database
      .prepare<[], { text: string }>('select text from message_texts order by message_id')
      .all()
      .map(({ text }) => text)
  } finally {
    database.close()
  }
}

function foundOnDisk(words: readonly string[]): string[] {
  const bytes = bytesBeside(running, dossier.location.databasePath)
  return words.filter((word) => bytes.includes(word))
}

const current = () => running.client.call('texts.current', {})
const keep = (keeping: 'off' | 'redacted90Days' | 'kept') =>
  running.client.call('texts.setKeeping', { keeping })

describe('texts of messages', () => {
  test('are not kept while nobody has asked for it: no word of them is in any file', async () => {
    await importRows(running, 'a.csv', plantedRows(fromMs))
    expect(await current()).toEqual({ keeping: 'off', kept: 0, nextDeletion: null })
    expect(foundOnDisk([...planted, 'afvalcontainer', 'gerust'])).toEqual([])
  })

  test('are kept redacted, of questions and answers alike', async () => {
    await keep('kept')
    await importRows(running, 'a.csv', plantedRows(fromMs, 1))
    expect(texts()).toEqual([
      'Mijn afvalcontainer is vol. [e-mail] en [telefoon] en [rekening] en [bsn] en [kenteken]. Groet, [naam]',
      'Beste [naam], bel gerust [telefoon] over de container',
    ])
    expect(await current()).toEqual({ keeping: 'kept', kept: 2, nextDeletion: null })
    expect(foundOnDisk(planted)).toEqual([])
    expect(foundOnDisk(['afvalcontainer'])).toEqual(['afvalcontainer'])
  })

  test('can be read with their case, and leave in no list of cases that is saved', async () => {
    const { client } = running
    await keep('kept')
    await importRows(running, 'a.csv', plantedRows(fromMs))
    const choice = { filter: allYears, mark: {}, search: 'afvalcontainer' }
    const sort = { by: 'startedAt' as const, isDescending: false }
    const { rows } = await client.call('cases.list', { ...choice, sort, offset: 0, limit: 10 })
    expect(rows.map(({ excerpt }) => excerpt?.slice(0, 27))).toEqual(
      Array.from({ length: 3 }, () => 'Mijn afvalcontainer is vol.'),
    )
    const path = join(running.dataFolder, 'cases-out.csv')
    const saving = {
      format: 'csv' as const,
      language: 'nl' as const,
      title: 'Alle',
      grantId: running.grant(path),
    }
    await client.call('cases.save', { ...choice, sort, ...saving })
    const saved = readFileSync(path, 'utf8')
    expect(saved.split('\n').length).toBeGreaterThan(3)
    expect([...planted, 'vol.', 'gerust'].filter((word) => saved.includes(word))).toEqual([])
  })

  test('go with the file they came from, and leave nothing of it', async () => {
    await keep('kept')
    const batchId = await importRows(running, 'a.csv', plantedRows(fromMs))
    await running.client.call('import.undo', { batchId })
    expect(texts()).toEqual([])
    expect(foundOnDisk(['afvalcontainer', 'gerust'])).toEqual([])
  })

  test('are all deleted for good when keeping is turned off', async () => {
    await keep('redacted90Days')
    await importRows(running, 'a.csv', plantedRows(fromMs, 200))
    expect(await keep('off')).toEqual({ deleted: 400 })
    expect(texts()).toEqual([])
    expect(foundOnDisk(['afvalcontainer', 'gerust'])).toEqual([])
    expect(await current()).toEqual({ keeping: 'off', kept: 0, nextDeletion: null })
  })

  test('go after 90 days, at the opening of the dossier', async () => {
    await keep('redacted90Days')
    await importRows(running, 'a.csv', plantedRows(fromMs))
    nowMs += 30 * dayMs
    await importRows(running, 'b.csv', plantedRows(fromMs + 28 * dayMs, 2, 1_001))
    expect(await current()).toEqual({ keeping: 'redacted90Days', kept: 10, nextDeletion: '2025-06-01' })
    await running.client.call('dossier.close', {})
    nowMs = startMs + 90 * dayMs - 1
    await running.client.call('dossier.open', { id: dossier.id })
    expect(texts()).toHaveLength(10)
    await running.client.call('dossier.close', {})
    nowMs = startMs + 90 * dayMs
    await running.client.call('dossier.open', { id: dossier.id })
    expect(texts()).toHaveLength(4)
    expect(await current()).toEqual({ keeping: 'redacted90Days', kept: 4, nextDeletion: '2025-07-01' })
  })

  test('go after 90 days also while the dossier stays open', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const open = startServer({
      surroundings: {
        nowMs: () => nowMs,
        randomBytes: (size) => Buffer.alloc(size, 7),
        randomId: () => '77777777',
      },
    })
    try {
      await open.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
      await open.client.call('texts.setKeeping', { keeping: 'redacted90Days' })
      await importRows(open, 'a.csv', plantedRows(fromMs))
      vi.advanceTimersByTime(dayMs)
      expect((await open.client.call('texts.current', {})).kept).toBe(6)
      nowMs += 90 * dayMs
      vi.advanceTimersByTime(dayMs)
      await vi.waitFor(async () => {
        expect((await open.client.call('texts.current', {})).kept).toBe(0)
      })
    } finally {
      await open.stop()
      vi.useRealTimers()
    }
  })

  test('kept without a limit go at once when a limit of 90 days is set that is over', async () => {
    await keep('kept')
    await importRows(running, 'a.csv', plantedRows(fromMs))
    nowMs += 100 * dayMs
    expect(await keep('redacted90Days')).toEqual({ deleted: 6 })
    expect(foundOnDisk(['afvalcontainer'])).toEqual([])
  })
})
