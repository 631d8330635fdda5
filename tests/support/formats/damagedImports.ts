// Hundreds of damaged files per format (a thousand when thorough), each at most 64 KiB: cut, overwritten, columns swapped, dates that cannot be, plain
// noise. Whatever comes of it, the import ends by itself, with all of the file or nothing, and taking it back leaves the
// dossier as it was. The seed is in the test's name: DIALOOGMETER_SEED repeats it.
import { randomBytes, randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#data/db/connection.ts'
import { createDossierFile } from '#data/db/dossierFile.ts'
import type { OpenDossierFile } from '#data/db/dossierFile.ts'
import { importStates } from '#data/importing/importMessages.ts'
import type { ImportOutcome } from '#data/importing/importMessages.ts'
import { undoBatch } from '#data/importing/promote.ts'
import { runImport } from '#data/importing/runImport.ts'
import { wholeOf } from '#data/importing/source/locator.ts'
import type { ReadOptions } from '#data/importing/adapter.ts'
import { settleMarkedDeletion } from '#data/repositories/deletionMark.ts'
import { usually } from '../thoroughness.ts'
import { damages } from './damage.ts'
import type { Damage } from './damage.ts'
import { formatToInsistOn } from './formatWriter.ts'
import type { AnyWriter } from './formatWriter.ts'
import { noAnswers, putExport } from './writtenExport.ts'

const casesPerFormat = usually(250, 1_000)
/** No file of 64 KiB takes a tenth of this. */
const patienceMs = 20_000
/** All of them, on a machine with more to do. */
const testTimeoutMs = 15 * 60_000
const seed = Number(process.env.DIALOOGMETER_SEED ?? randomInt(2 ** 31))
const nowMs = Date.UTC(2026, 5, 1)

const folder = mkdtempSync(join(tmpdir(), 'damaged-'))
let dossier: OpenDossierFile
let before: unknown

beforeAll(async () => {
  const row = {
    uid: 'damaged',
    name: 'Verzonnen',
    municipalityCode: null,
    country: 'NL',
    timeZone: 'Europe/Amsterdam',
    isExample: false,
  } as const
  const path = join(folder, 'dossier.dialoogmeter')
  dossier = await createDossierFile(path, row, { keyPath: join(folder, 'key'), nowMs, randomBytes })
  dossier.database.pragma('synchronous = OFF')
  before = rowsOf(dossier.database)
})
afterAll(() => {
  dossier.close()
  rmSync(folder, { recursive: true })
})

/** How many rows each table holds. */
function rowsOf(database: Database): Record<string, unknown> {
  const tables = database
    .prepare<[], { name: string }>(
      "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'",
    )
    .all()
  return Object.fromEntries(
    tables.map(({ name }) => [name, database.prepare(`select count(*) from "${name}"`).pluck().get()]),
  )
}

async function importPath(path: string, format: string | null, options: ReadOptions): Promise<ImportOutcome> {
  const state = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  const order = {
    databasePath: dossier.path,
    key: dossier.key,
    locator: wholeOf(path),
    format,
    options,
    isExample: false,
    nowMs,
    state,
  }
  return runImport(dossier.database, order, {
    isCancelled: () => false,
    startPromoting: () => Atomics.exchange(new Int32Array(state), 0, importStates.promoting) === 0,
    onBytes: () => undefined,
    onMessages: () => undefined,
    onPromoting: () => undefined,
  })
}

function withinPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the import did not end')), patienceMs)
  })
  return Promise.race([work, end]).finally(() => clearTimeout(timer))
}

/** One file of the export is damaged, or all of them. */
function damagedExports({ exports }: AnyWriter) {
  return fc.tuple(exports, damages, fc.nat({ max: 20 })).map(([written, damage, which]) => {
    const files = written.files.map((file, at) => {
      const isHit = which === 0 || at === which % written.files.length
      return { ...file, bytes: damagedBytes(file.bytes, isHit ? damage : null) }
    })
    return { files, options: written.options }
  })
}

function damagedBytes(bytes: Buffer, damage: Damage | null): Buffer {
  return damage === null ? bytes : damage(bytes)
}

async function importDamaged(writer: AnyWriter): Promise<void> {
  const outcomes = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(damagedExports(writer), async ({ files, options }) => {
      const path = putExport(join(folder, 'file'), files)
      const format = formatToInsistOn(writer.format, options)
      const outcome = await withinPatience(importPath(path, format, { ...noAnswers, ...options }))
      outcomes.set(outcome.status, (outcomes.get(outcome.status) ?? 0) + 1)
      if (outcome.status === 'committed' && outcome.batchId !== null) {
        expect(rowsOf(dossier.database)['messages']).toBeGreaterThan(0)
        undoBatch(dossier.database, outcome.batchId)
        settleMarkedDeletion(dossier.database)
      }
      expect(rowsOf(dossier.database)).toEqual(before)
      expect(outcome.reason).not.toBe('internalError')
    }),
    { numRuns: casesPerFormat, seed },
  )
  // Damage that nothing survives, or that nothing feels, would test little.
  expect(outcomes.get('committed') ?? 0).toBeGreaterThan(usually(0, casesPerFormat / 20))
  expect(outcomes.get('rejected') ?? 0).toBeGreaterThan(usually(0, casesPerFormat / 50))
}

/** One test a format; call once in a file of tests. */
export function testDamaged(writers: readonly AnyWriter[]): void {
  test.each(writers)(`$format: damaged files (seed ${String(seed)})`, importDamaged, testTimeoutMs)
}
