import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { machineSurroundings } from '#data/clock.ts'
import { connect } from '#data/db/connection.ts'
import { checkedAtStartBytes } from '#data/db/dossierFile.ts'
import type { BackupList } from '#shared/contract/backups.ts'
import { CallFailed, startServer, temporaryFolder } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears, importPath } from '../support/figures.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

const dayMs = 86_400_000
let dataFolder: string
let running: TestServer
let nowMs: number
let id: string
let path: string

function start(): TestServer {
  return startServer({ dataFolder, surroundings: { ...machineSurroundings, nowMs: () => nowMs } })
}
async function restart(): Promise<void> {
  await running.stop()
  running = start()
}

beforeEach(async () => {
  dataFolder = temporaryFolder()
  nowMs = Date.now()
  running = start()
  const dossier = await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: 'Utrecht' })
  id = dossier.id
  path = dossier.location.databasePath
  await importPath(running, writeTwcs(join(dataFolder, 'a.csv'), invent(20, Date.UTC(2025, 0, 6, 8))))
})
afterEach(async () => {
  await running.stop()
  rmSync(dataFolder, { recursive: true, force: true })
})

const list = (): Promise<BackupList> => running.client.call('backups.list', { dossierId: id })
const reasons = async (): Promise<string[]> => (await list()).backups.map(({ reason }) => reason)
const open = (): Promise<unknown> => running.client.call('dossier.open', { id })
const close = (): Promise<unknown> => running.client.call('dossier.close', {})
async function secondFile(): Promise<void> {
  nowMs += 60_000
  await importPath(running, writeTwcs(join(dataFolder, 'b.csv'), invent(12, Date.UTC(2025, 5, 2, 8), 5001)))
}
async function cases(): Promise<unknown> {
  return (await running.client.call('figures.overview', allYears)).current.cases
}
/** What a disk does to a file: zeros where pages were. */
function damage(file: string, fromPage: number, pages = 1): void {
  const bytes = readFileSync(file)
  bytes.fill(0x5a, fromPage * 4096, (fromPage + pages) * 4096)
  writeFileSync(file, bytes)
}
async function failure(call: Promise<unknown>): Promise<CallFailed['error']> {
  const thrown = await call.catch((error: unknown) => error)
  if (!(thrown instanceof CallFailed)) throw new Error('it should have failed')
  return thrown.error
}

describe('a backup by hand', () => {
  test('is listed with when, why, how large, and what it holds', async () => {
    const made = await running.client.call('backups.make', {})
    const { backups, folder, health } = await list()
    expect(backups).toEqual([made])
    expect(made).toMatchObject({
      madeAtMs: nowMs,
      reason: 'byHand',
      state: 'usable',
      appVersion: '0.0.0-test',
      content: { files: 1, lastImportedAtMs: nowMs },
      since: { files: 0, messages: 0 },
    })
    expect(made.sizeBytes).toBe(statSync(join(folder, made.id)).size)
    expect(health).toBe('sound')
  })

  test('tells what was imported after it', async () => {
    const made = await running.client.call('backups.make', {})
    await secondFile()
    const [listed] = (await list()).backups
    expect(listed?.content).toEqual(made.content)
    expect(listed?.since?.files).toBe(1)
    expect(listed?.since?.messages).toBeGreaterThan(11)
  })

  test('tells how far it is, and can be stopped', async () => {
    const seen: unknown[] = []
    const call = running.client.start('backups.make', {}, (progress) => seen.push(progress))
    await call.output
    expect(seen).toContainEqual(expect.objectContaining({ phase: 'copying' }))
    expect(seen).toContainEqual({ phase: 'checking', fraction: null })
    const stopped = running.client.start('backups.make', {})
    stopped.cancel()
    await stopped.output.catch(() => undefined)
    // Stopped or just done: what is listed is whole.
    expect((await list()).backups.every(({ state }) => state === 'usable')).toBe(true)
  })
})

describe('by itself', () => {
  test('a dossier that is opened gets a backup, and no second one on the same day', async () => {
    await close()
    await open()
    await vi.waitFor(async () => expect(await reasons()).toEqual(['opened']), 20_000)
    await close()
    await open()
    await secondFile()
    await close()
    expect(await reasons()).toEqual(['opened'])
  })

  test('a day later another one is made when something has changed, and else not', async () => {
    await close()
    await open()
    await vi.waitFor(async () => expect(await reasons()).toEqual(['opened']), 20_000)
    await close()
    nowMs += 2 * dayMs
    await open()
    // What was asked after it is answered after it: nothing is under way any more.
    await running.client.call('dossier.rename', { name: 'Utrecht' })
    await close()
    expect(await reasons()).toEqual(['opened'])
    utimesSync(path, nowMs / 1000, nowMs / 1000)
    nowMs += 2 * dayMs
    await open()
    await vi.waitFor(async () => expect(await reasons()).toEqual(['opened', 'opened']), 20_000)
  })

  test('one that has its data under way gives way to the import, and is made after it', async () => {
    await close()
    await open()
    await secondFile()
    await vi.waitFor(async () => expect(await reasons()).toEqual(['opened']), 20_000)
    expect(await cases()).toBe(32)
  })

  test('what a kill left of one is swept, and was never listed', async () => {
    await close()
    const { folder } = await list()
    mkdirSync(folder, { recursive: true })
    const half = join(folder, '2026-01-01T00-00-00-000Z-v8-opened.dialoogmeter.part')
    writeFileSync(half, 'half')
    expect(await reasons()).toEqual([])
    await open()
    await vi.waitFor(async () => expect(await reasons()).toEqual(['opened']), 20_000)
    expect(existsSync(half)).toBe(false)
  })
})

describe('putting a backup back', () => {
  test('gives the dossier as it was, and keeps the replaced one as a backup', async () => {
    const made = await running.client.call('backups.make', {})
    await secondFile()
    expect(await cases()).toBe(32)
    const restored = await running.client.call('backups.restore', { dossierId: id, backupId: made.id })
    expect(restored).toMatchObject({ dossier: { id, name: 'Utrecht' }, keptPath: null })
    expect(await cases()).toBe(20)
    const replaced = restored.replacedBackupId ?? ''
    await running.client.call('backups.restore', { dossierId: id, backupId: replaced })
    expect(await cases()).toBe(32)
  })

  test('is refused for one that is gone, one of another name and one that is damaged; all stays as it was', async () => {
    const made = await running.client.call('backups.make', {})
    const restore = (backupId: string): Promise<unknown> =>
      running.client.call('backups.restore', { dossierId: id, backupId })
    await expect(restore('../dossier.dialoogmeter')).rejects.toThrow('backupNotFound')
    await expect(restore(`${made.id}x`)).rejects.toThrow('backupNotFound')
    damage(join((await list()).folder, made.id), 3, 4)
    await expect(restore(made.id)).rejects.toThrow('backupDamaged')
    expect(await running.client.call('dossier.current', {})).toMatchObject({ id })
    expect(await cases()).toBe(20)
    expect(readdirSync(dirname(path)).filter((name) => /kept|restoring/.test(name))).toEqual([])
  })

  test('is refused without the key that belongs to it', async () => {
    const made = await running.client.call('backups.make', {})
    await close()
    writeFileSync(`${path}.key`, `${'ab'.repeat(32)}\n`)
    const call = running.client.call('backups.restore', { dossierId: id, backupId: made.id })
    await expect(call).rejects.toThrow('dossierKeyMissing')
  })
})

describe('a dossier that is damaged', () => {
  const kinds: readonly (readonly [string, () => void])[] = [
    ['in its root page', () => damage(path, 1)],
    ['in many leaf pages', () => damage(path, 10, 20)],
    ['cut off', () => writeFileSync(path, readFileSync(path).subarray(0, 9_000))],
    [
      'of which the first page is zeros',
      () => writeFileSync(path, Buffer.concat([Buffer.alloc(4096), readFileSync(path).subarray(4096)])),
    ],
    ['of which nothing is left', () => writeFileSync(path, '')],
  ]
  test.each(kinds)(
    '%s is refused with a way out, and kept beside the backup that takes its place',
    async (_, harm) => {
      const made = await running.client.call('backups.make', {})
      await close()
      harm()
      const before = readFileSync(path)
      const error = await failure(open())
      expect(['dossierDamaged', 'notADossier']).toContain(error.code)
      expect(error.params).toMatchObject({ dossierId: id, backupMadeAtMs: made.madeAtMs })
      expect(readFileSync(path).equals(before)).toBe(true)
      expect((await list()).backups).toMatchObject([{ id: made.id, state: 'usable', since: null }])

      const restored = await running.client.call('backups.restore', { dossierId: id, backupId: made.id })
      expect(await cases()).toBe(20)
      expect(readFileSync(restored.keptPath ?? '').equals(before)).toBe(true)
      expect((await list()).keptFiles).toMatchObject([{ path: restored.keptPath, sizeBytes: before.length }])
    },
  )

  test('in its list of free pages is found by a check, which tells the page with the backups', async () => {
    const database = connect(path)
    database.exec('create table filler (bytes blob)')
    database.prepare('insert into filler values (zeroblob(400000))').run()
    database.exec('drop table filler')
    const first = Number(database.pragma('freelist_count', { simple: true }))
    database.pragma('wal_checkpoint(TRUNCATE)')
    database.close()
    expect(first).toBeGreaterThan(10)
    await close()
    const bytes = readFileSync(path)
    const trunk = bytes.readUInt32BE(32) - 1
    damage(path, trunk)
    expect((await failure(open())).code).toBe('dossierDamaged')
  })

  test('too large to be read through at once opens, and is found damaged in the background, which every page hears', async () => {
    await running.client.call('backups.make', {})
    const database = connect(path)
    database.exec('create table filler (bytes blob)')
    database.prepare('insert into filler values (zeroblob(70000000))').run()
    database.exec('drop table filler')
    database.pragma('wal_checkpoint(TRUNCATE)')
    database.close()
    await close()
    expect(statSync(path).size).toBeGreaterThan(checkedAtStartBytes)
    damage(path, readFileSync(path).readUInt32BE(32) - 1)
    expect(await running.client.call('dossier.health', {})).toEqual({ health: 'unknown' })
    const before = running.client.received.length
    await open()
    await vi.waitFor(
      async () => expect(await running.client.call('dossier.health', {})).toEqual({ health: 'damaged' }),
      60_000,
    )
    const told = { type: 'event', event: { type: 'changed', topics: ['backups'] } }
    expect(running.client.received.slice(before)).toContainEqual(told)
    expect((await list()).health).toBe('damaged')
  })

  test('in its log of writes opens with what was whole before, or is refused; never half', async () => {
    await close()
    const opened = connect(path)
    opened.pragma('wal_autocheckpoint = 0')
    opened.exec("update dossier set name = 'In het log'")
    copyFileSync(`${path}-wal`, join(dataFolder, 'log'))
    opened.close()
    const log = readFileSync(join(dataFolder, 'log'))
    log.fill(0x5a, 60, 300)
    writeFileSync(`${path}-wal`, log)
    expect(await open()).toMatchObject({ id })
    expect(await cases()).toBe(20)
  })

  test('another SQLite file in its place is refused and kept as it is', async () => {
    await close()
    rmSync(path)
    const other = connect(path)
    other.exec('create table t (a)')
    other.close()
    const before = readFileSync(path)
    expect((await failure(open())).code).toBe('notADossier')
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('while it is open, a figure says so, and the backups can still be listed and put back', async () => {
    const made = await running.client.call('backups.make', {})
    await restart()
    await open()
    // A first page of every table is in memory already; all others are not.
    damage(path, 12, readFileSync(path).length / 4096 - 12)
    const error = await failure(
      running.client.call('cases.list', {
        filter: allYears,
        mark: {},
        search: '',
        sort: { by: 'startedAt', isDescending: false },
        offset: 0,
        limit: 50,
      }),
    )
    expect(error.code).toBe('dossierDamaged')
    expect((await running.client.call('dossier.check', {})).isSound).toBe(false)
    expect((await list()).health).toBe('damaged')
    await expect(running.client.call('backups.make', {})).rejects.toThrow('dossierDamaged')
    await running.client.call('backups.restore', { dossierId: id, backupId: made.id })
    expect(await cases()).toBe(20)
    expect(await running.client.call('dossier.check', {})).toEqual({ isSound: true })
  })
})

describe('a dossier of a newer version', () => {
  test('is not touched, names the backup made before it was upgraded, and opens as a copy', async () => {
    const made = await running.client.call('backups.make', {})
    await close()
    const { folder } = await list()
    const upgraded = '2026-03-01T09-00-00-000Z-v8-beforeMigration-by-9.1.0.dialoogmeter'
    copyFileSync(join(folder, made.id), join(folder, upgraded))
    const database = connect(path)
    database.pragma('user_version = 99')
    database.pragma('wal_checkpoint(TRUNCATE)')
    database.close()
    const before = readFileSync(path)
    const error = await failure(open())
    expect(error.code).toBe('dossierFromNewerApp')
    expect(error.params).toMatchObject({ schema: 99, appVersion: '9.1.0', dossierId: id })

    const restore = running.client.call('backups.restore', { dossierId: id, backupId: upgraded })
    await expect(restore).rejects.toThrow('dossierFromNewerApp')
    const copy = await running.client.call('backups.openCopy', {
      dossierId: id,
      backupId: upgraded,
      name: 'Utrecht, kopie',
    })
    expect(copy).toMatchObject({ name: 'Utrecht, kopie', municipality: { code: 'GM0344' } })
    expect(copy.id).not.toBe(id)
    expect(await cases()).toBe(20)
    expect(readFileSync(path).equals(before)).toBe(true)
    expect((await running.client.call('dossier.recent', {})).map((entry) => entry.id)).toEqual([copy.id, id])
  })
})

describe('a dossier that is not among the recent ones', () => {
  test('can be mended too when it was chosen as a file', async () => {
    const made = await running.client.call('backups.make', {})
    const { folder } = await list()
    await close()
    const elsewhere = join(dataFolder, 'elders')
    mkdirSync(join(elsewhere, 'dossier-backups'), { recursive: true })
    const moved = join(elsewhere, 'dossier.dialoogmeter')
    copyFileSync(path, moved)
    copyFileSync(`${path}.key`, `${moved}.key`)
    copyFileSync(join(folder, made.id), join(elsewhere, 'dossier-backups', made.id))
    damage(moved, 1)
    const { params } = await failure(
      running.client.call('dossier.openGranted', { grantId: running.grant(moved) }),
    )
    const dossierId = String(params.dossierId)
    const { backups } = await running.client.call('backups.list', { dossierId })
    expect(backups).toMatchObject([{ id: made.id }])
    const restored = await running.client.call('backups.restore', { dossierId, backupId: made.id })
    expect(restored.dossier.location.databasePath).toBe(moved)
    expect(await cases()).toBe(20)
  })
})
