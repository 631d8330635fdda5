import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  awaitsRenewal,
  backUp,
  backupsOf,
  expectErasure,
  removeBackups,
  renewBackups,
} from '#data/db/backup.ts'
import { backupFileName, backupFolder, parseBackupName } from '#data/db/backupNames.ts'
import { connect } from '#data/db/connection.ts'
import { createDossierFile } from '#data/db/dossierFile.ts'
import type { OpenDossierFile } from '#data/db/dossierFile.ts'
import { isSoundCopy } from '#data/db/soundness.ts'
import { keyCheck } from '#data/db/pseudonyms.ts'
import { temporaryFolder } from '../../support/dataClient.ts'

const dayMs = 86_400_000
const nowMs = Date.UTC(2026, 0, 1)
let folder: string
let path: string
let file: OpenDossierFile

beforeEach(async () => {
  folder = temporaryFolder()
  path = join(folder, 'd.dialoogmeter')
  file = await createDossierFile(
    path,
    {
      uid: 'u',
      name: 'Utrecht',
      municipalityCode: 'GM0344',
      country: 'NL',
      timeZone: 'Europe/Amsterdam',
      isExample: false,
    },
    { keyPath: `${path}.key`, nowMs, randomBytes },
  )
})
afterEach(() => {
  file.close()
  rmSync(folder, { recursive: true, force: true })
})

const make = (atMs: number, reason: 'byHand' | 'opened' = 'byHand'): Promise<string> =>
  backUp(file.database, path, { nowMs: atMs, reason })
const moments = (): number[] => backupsOf(path).map(({ madeAtMs }) => madeAtMs)

describe('the name of a backup', () => {
  test('tells when, of which schema, why and by which version, and reads back', () => {
    const told = {
      madeAtMs: nowMs + 7,
      schemaVersion: 8,
      reason: 'beforeMigration',
      appVersion: '1.2.0',
    } as const
    const fileName = backupFileName(path, told)
    expect(fileName).toBe('2026-01-01T00-00-00-007Z-v8-beforeMigration-by-1.2.0.dialoogmeter')
    expect(parseBackupName(path, fileName)).toEqual({ fileName, ...told })
  })

  test('of before there were reasons is one of a migration', () => {
    expect(parseBackupName(path, '2025-01-01T00-00-00-000Z-v3.dialoogmeter')).toMatchObject({
      schemaVersion: 3,
      reason: 'beforeMigration',
      appVersion: null,
    })
  })

  test.each([
    'brief.dialoogmeter',
    '2025-01-01T00-00-00-000Z-v3.sqlite',
    '2025-01-01T00-00-00-000Z-v3-toeval.dialoogmeter',
    '2025-99-01T00-00-00-000Z-v3.dialoogmeter',
    '2025-01-01T00-00-00-000Z-v3-opened.dialoogmeter.part',
    '../2025-01-01T00-00-00-000Z-v3-opened.dialoogmeter',
  ])('is not: %s', (name) => expect(parseBackupName(path, name)).toBeNull())
})

describe('a backup', () => {
  test('is a sound dossier of one file, for this user only', async () => {
    const made = await make(nowMs)
    expect(isSoundCopy(made, keyCheck(file.key))).toBe(true)
    expect(isSoundCopy(made, 'another key')).toBe(false)
    expect(readdirSync(backupFolder(path))).toHaveLength(1)
    expect((statSync(made).mode & 0o777).toString(8)).toBe('600')
    expect((statSync(backupFolder(path)).mode & 0o777).toString(8)).toBe('700')
  })

  test('never takes the place of another of the same moment', async () => {
    for (let count = 0; count < 4; count += 1) await make(nowMs)
    expect(moments()).toEqual([nowMs, nowMs + 1, nowMs + 2, nowMs + 3])
  })

  test('has what still stands in the write-ahead log', async () => {
    file.database.prepare("update dossier set name = 'Nieuw'").run()
    const copy = connect(await make(nowMs), { readonly: true })
    expect(copy.prepare('select name from dossier').get()).toEqual({ name: 'Nieuw' })
    copy.close()
  })

  test('that was broken off leaves nothing, and what an earlier one left is swept', async () => {
    mkdirSync(backupFolder(path))
    writeFileSync(join(backupFolder(path), '2025-01-01T00-00-00-000Z-v3-opened.dialoogmeter.part'), 'half')
    // More than one step of pages, else it is done before it can be stopped.
    file.database.exec('create table filler (bytes blob); ')
    file.database.prepare('insert into filler values (zeroblob(4000000))').run()
    const broken = backUp(file.database, path, { nowMs, reason: 'byHand', isCancelled: () => true })
    await expect(broken).rejects.toThrow('cancelled')
    expect(readdirSync(backupFolder(path))).toEqual([])
  })

  test('of a dossier with a broken reference counts for nothing, and the earlier ones stay', async () => {
    await make(nowMs)
    file.database.pragma('foreign_keys = OFF')
    file.database.exec("insert into threads (account_id, thread_key, is_conversation) values (77, x'00', 0)")
    await expect(make(nowMs + 1)).rejects.toThrow('dossierDamaged')
    expect(moments()).toEqual([nowMs])
  })
})

describe('what is kept', () => {
  test('are the five newest of each reason', async () => {
    for (let count = 0; count < 7; count += 1) await make(nowMs + count * 1000)
    await make(nowMs + 9000, 'opened')
    expect(moments()).toEqual([2000, 3000, 4000, 5000, 6000, 9000].map((ms) => nowMs + ms))
  })

  test('is nothing older than 90 days, but for the newest', async () => {
    await make(nowMs)
    await make(nowMs + 89 * dayMs, 'opened')
    expect(moments()).toHaveLength(2)
    await make(nowMs + 91 * dayMs, 'opened')
    expect(moments()).toEqual([nowMs + 89 * dayMs, nowMs + 91 * dayMs])
  })

  test('is the one just made, also when the clock was set back or had been ahead', async () => {
    const aheadMs = nowMs + 20_000 * dayMs
    for (let count = 0; count < 5; count += 1) await make(aheadMs + count)
    await make(nowMs)
    await make(nowMs + 1000)
    expect(moments().slice(0, 2)).toEqual([nowMs, nowMs + 1000])
    expect(moments()).toHaveLength(5)
  })
})

describe('after an erasure', () => {
  test('one new backup stands in the place of all, and of damaged files that were kept', async () => {
    await make(nowMs)
    await make(nowMs + 1000, 'opened')
    const kept = join(folder, 'd-kept-2025-12-01T00-00-00-000Z.dialoogmeter')
    for (const suffix of ['', '-wal']) writeFileSync(`${kept}${suffix}`, 'with who was erased')
    const foreign = join(folder, 'd-kept-brief.dialoogmeter')
    writeFileSync(foreign, 'of another hand')
    await renewBackups(file.database, path, nowMs + 2000)
    expect(backupsOf(path)).toMatchObject([{ madeAtMs: nowMs + 2000, reason: 'afterErasure' }])
    expect([existsSync(kept), existsSync(`${kept}-wal`), existsSync(foreign)]).toEqual([false, false, true])
    expect(awaitsRenewal(path)).toBe(false)
  })

  test('nothing is made where there was no backup', async () => {
    await renewBackups(file.database, path, nowMs)
    expect(existsSync(backupFolder(path))).toBe(false)
  })

  test('that was announced and broken off, a renewal is awaited', async () => {
    await make(nowMs)
    expectErasure(path)
    expect(awaitsRenewal(path)).toBe(true)
    await renewBackups(file.database, path, nowMs + 1)
    expect(awaitsRenewal(path)).toBe(false)
    removeBackups(path)
    expect(existsSync(backupFolder(path))).toBe(false)
  })
})
