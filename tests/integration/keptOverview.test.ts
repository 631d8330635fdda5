import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { machineSurroundings } from '#data/clock.ts'
import { DataApp } from '#data/dataApp.ts'
import { handlers } from '#data/handlers.ts'
import { rememberedOverview } from '#data/useCases/rememberedFigures.ts'
import type { OutputOf } from '#shared/contract/registry.ts'
import { defaultOpeningHours } from '#shared/domain/openingHours.ts'
import { resourcesFolder, startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears, everything, importPath } from '../support/figures.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

const fromMs = Date.UTC(2025, 0, 6, 8)
/** Planted in the kept answer, so that it can be told from one that was worked out. */
const planted = 987_654

let running: TestServer
let databasePath: string
let id: string
let batchId: number

const keptRow = z.object({
  mark: z.string(),
  answer: z.looseObject({ current: z.looseObject({ cases: z.unknown() }) }),
})

function storedAnswer(): z.infer<typeof keptRow> | null {
  const database = new Database(databasePath, { readonly: true })
  try {
    const row = z
      .object({ json: z.string() })
      .safeParse(database.prepare("select value_json as json from settings where name = 'firstAnswer'").get())
    return row.success ? keptRow.parse(JSON.parse(row.data.json)) : null
  } finally {
    database.close()
  }
}

function plant(): void {
  const kept = storedAnswer()
  if (kept === null) throw new Error('nothing is kept')
  const { mark, answer } = kept
  const changed = { mark, answer: { ...answer, current: { ...answer.current, cases: planted } } }
  const database = new Database(databasePath)
  database
    .prepare("update settings set value_json = ? where name = 'firstAnswer'")
    .run(JSON.stringify(changed))
  database.close()
}

const ask = (filter = allYears): Promise<OutputOf<'figures.overview'>> =>
  running.client.call('figures.overview', filter)
const cases = async (filter = allYears): Promise<unknown> => (await ask(filter)).current.cases
const open = (): Promise<unknown> => running.client.call('dossier.open', { id })

/** The dossier as the next start finds it, closed, with a kept answer that can be told. */
async function keepAndPlant(): Promise<void> {
  await ask()
  await vi.waitFor(() => expect(storedAnswer()).not.toBeNull())
  await running.client.call('dossier.close', {})
  plant()
}

beforeEach(async () => {
  running = startServer({ figuresFileFrom: 0 })
  const dossier = await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
  id = dossier.id
  databasePath = dossier.location.databasePath
  const imported = await importPath(running, writeTwcs(join(running.dataFolder, 'a.csv'), invent(20, fromMs)))
  batchId = imported.batchId ?? 0
})
afterEach(() => running.stop())

describe('the overview that a dossier was left with', () => {
  test('is what the first question after opening is answered with', async () => {
    await keepAndPlant()
    await open()
    expect(await cases()).toBe(planted)
  })

  test('is, when nobody touches it, the very answer that would be worked out', async () => {
    const workedOut = await ask()
    await vi.waitFor(() => expect(storedAnswer()).not.toBeNull())
    await running.client.call('dossier.close', {})
    await open()
    expect(await ask()).toEqual(workedOut)
  })

  test('is held against the dossier behind it: another answer is told, and worked out when asked again', async () => {
    await keepAndPlant()
    await open()
    await cases()
    running.client.changed.length = 0
    await vi.waitFor(() => expect(running.client.changed).toContain('figures'), 5_000)
    expect(await cases()).toBe(20)
  })

  test('is not the answer to another question', async () => {
    await keepAndPlant()
    await open()
    expect(await cases({ ...allYears, clock: 'opening' })).toBe(20)
    expect(await cases(everything)).not.toBe(planted)
  })

  test('gives way to the one of a later question with which a window opened', async () => {
    await keepAndPlant()
    await open()
    await ask(everything)
    await vi.waitFor(() => expect(storedAnswer()?.answer.current.cases).not.toBe(planted))
  })
})

const changes: readonly (readonly [string, () => Promise<unknown>])[] = [
  [
    'an import',
    () => {
      const file = writeTwcs(join(running.dataFolder, 'b.csv'), invent(30, Date.UTC(2026, 0, 5, 8), 5_001))
      return importPath(running, file)
    },
  ],
  ['an undone import', () => running.client.call('import.undo', { batchId })],
  [
    'a correction',
    async () => {
      const { rows } = await running.client.call('cases.list', {
        filter: allYears,
        mark: {},
        search: '',
        sort: { by: 'startedAt', isDescending: false },
        offset: 0,
        limit: 1,
      })
      const caseId = rows[0]?.caseId ?? 0
      await running.client.call('corrections.make', {
        correction: { kind: 'exclude', target: { caseIds: [caseId] }, as: 'spam' },
      })
    },
  ],
  [
    'other opening hours',
    () => {
      const { weeks, ...rest } = defaultOpeningHours('NL')
      const hours = { ...rest, weeks: weeks.map((week) => ({ ...week, days: week.days.map(() => []) })) }
      hours.weeks[0]?.days.splice(0, 1, [{ openMinute: 0, closeMinute: 60 }] as never)
      return running.client.call('hours.set', { hours: structuredClone(hours) as never })
    },
  ],
  [
    'figures of other municipalities',
    () => {
      const path = join(running.dataFolder, 'regio.csv')
      writeFileSync(path, ['code;metric;year;value;n', 'GM0363;within2h;2024;40;200', ''].join('\r\n'))
      return running.client.call('benchmark.import', { grantId: running.grant(path) })
    },
  ],
]

describe('a kept overview is not used', () => {
  test.each(changes)('after %s, before anything was asked', async (_what, change) => {
    await keepAndPlant()
    await open()
    await change()
    expect(await cases()).not.toBe(planted)
  })

  test.each(changes)('after %s and another opening', async (_what, change) => {
    await keepAndPlant()
    await open()
    await change()
    await running.client.call('dossier.close', {})
    await open()
    expect(await cases()).not.toBe(planted)
  })

  test('after a backup was put back that is of before an import', async () => {
    const made = await running.client.call('backups.make', {})
    await importPath(
      running,
      writeTwcs(join(running.dataFolder, 'b.csv'), invent(30, Date.UTC(2026, 0, 5, 8), 5_001)),
    )
    await keepAndPlant()
    await running.client.call('backups.restore', { dossierId: id, backupId: made.id })
    expect(await cases()).toBe(20)
  })

  test('by another version of the app', async () => {
    await keepAndPlant()
    const app = new DataApp({
      dataFolder: running.dataFolder,
      resourcesFolder,
      importWorker: null,
      surroundings: machineSurroundings,
      pageWindow: null,
      appVersion: '9.9.9-test',
      figuresFileFrom: 0,
    })
    const call = { signal: new AbortController().signal, report: () => undefined }
    await handlers.get('dossier.open')?.(app, { id }, call)
    expect((await rememberedOverview(app, allYears, call)).current.cases).toBe(20)
    await app.close()
  })
})
