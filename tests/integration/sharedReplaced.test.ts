import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { backupFolder } from '#data/db/backupNames.ts'
import { CallFailed } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { contentOf, fillOwn, makeSharedWorld, openShared, rename } from '../support/twoComputers.ts'
import type { SharedWorld } from '../support/twoComputers.ts'

// The copy of a shared dossier that is replaced here, by a backup or by a moved dossier: what stands in it then is work.

const driver = fileURLToPath(new URL('../support/sharedRestoreDriver.ts', import.meta.url))
const passphrase = 'molen fiets regen kantoor'
let world: SharedWorld
let an: TestServer

beforeEach(async () => {
  world = makeSharedWorld()
  an = world.start('An')
  await fillOwn(an, an.dataFolder)
  await an.client.call('shared.share', { grantId: an.grant(world.shared) })
})
afterEach(() => world.end())

const close = (computer: TestServer) => computer.client.call('dossier.close', {})
const standing = (computer: TestServer) => computer.client.call('shared.current', {})
const nameOf = async ({ client }: TestServer) => (await client.call('dossier.current', {}))?.name
const failure = (call: Promise<unknown>): Promise<string | null> =>
  call.then(
    () => null,
    (error: unknown) => (error instanceof CallFailed ? error.error.code : Promise.reject(error as Error)),
  )

test('a backup that was put back is there at the next opening, and goes into the folder with the next saving', async () => {
  const { id } = (await an.client.call('dossier.current', {})) ?? { id: '' }
  const backup = await an.client.call('backups.make', {})
  await rename(an, 'Daarna')
  await an.client.call('shared.save', {})
  await an.client.call('backups.restore', { dossierId: id, backupId: backup.id })
  expect(await standing(an)).toMatchObject({ hasUnsavedWork: true, lock: 'held' })
  await close(an)
  await an.client.call('dossier.open', { id })
  expect(await nameOf(an)).toBe('Utrecht')
  expect(contentOf(world.dossier)?.name).toBe('Daarna')
  await an.client.call('shared.save', {})
  expect(contentOf(world.dossier)?.name).toBe('Utrecht')
})

test('a backup that is refused makes no work', async () => {
  const { id, location } = (await an.client.call('dossier.current', {})) ?? {}
  const backup = await an.client.call('backups.make', {})
  const folder = backupFolder(location?.databasePath ?? '')
  const file = join(folder, readdirSync(folder).find((name) => name.endsWith('.dialoogmeter')) ?? '')
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill(0x5a, 4096, 4096 * 3))
  const call = an.client.call('backups.restore', { dossierId: id ?? '', backupId: backup.id })
  expect(await failure(call)).toBe('backupDamaged')
  expect(await standing(an)).toMatchObject({ hasUnsavedWork: false, lock: 'held' })
})

test('nothing is put back in a copy that is only looked at', async () => {
  const bo = world.start('Bo')
  expect(await failure(openShared(bo, world.dossier))).toBe('sharedInUse')
  const { id } = await bo.client.call('shared.look', {})
  expect(await failure(bo.client.call('backups.restore', { dossierId: id, backupId: 'x' }))).toBe(
    'sharedLookOnly',
  )
  expect(await standing(bo)).toMatchObject({ manner: 'look' })
})

test('a dossier that moved in over a copy is not overwritten at the next opening', async () => {
  await close(an)
  const bo = world.start('Bo')
  const { id } = await openShared(bo, world.dossier)
  await close(bo)
  await openShared(an, world.dossier)
  await rename(an, 'Van An')
  const moveFile = join(an.dataFolder, 'a.dialoogmeter-verhuizing')
  await an.client.call('moving.pack', { grantId: an.grant(moveFile), passphrase })
  await an.client.call('shared.discard', {})
  await close(an)
  const { selectionId } = await bo.client.call('moving.inspect', { grantId: bo.grant(moveFile), passphrase })
  await bo.client.call('moving.unpack', { selectionId, replace: true })
  expect(await standing(bo)).toMatchObject({ hasUnsavedWork: true, lock: 'held' })
  await close(bo)
  await bo.client.call('dossier.open', { id })
  expect(await nameOf(bo)).toBe('Van An')
  expect(contentOf(world.dossier)?.name).toBe('Utrecht')
  await bo.client.call('shared.save', {})
  expect(contentOf(world.dossier)?.name).toBe('Van An')
})

describe('a computer that is ended while it puts a backup back', () => {
  test.each([
    { place: 'restore.prepared', name: 'Van Bo' },
    { place: 'restore.kept', name: 'Van Bo' },
    { place: 'restore.replaced', name: 'Utrecht' },
  ])('at $place has what stood there then at the next opening, as work', async ({ place, name }) => {
    await close(an)
    const dataFolder = join(world.shared, '..', 'laptop-Bo')
    const child = spawnSync(process.execPath, [driver, dataFolder, 'Bo', world.dossier, 'Van Bo'], {
      env: { ...process.env, DIALOOGMETER_FAILPOINT: place },
      encoding: 'utf8',
    })
    expect(child.stderr).toContain(`failpoint ${place}`)
    expect(child.signal).toBe('SIGKILL')
    expect(contentOf(world.dossier)?.name).toBe('Van Bo')
    const bo = world.start('Bo')
    await openShared(bo, world.dossier)
    expect(await nameOf(bo)).toBe(name)
    expect(await standing(bo)).toMatchObject({ hasUnsavedWork: true, isFoundWork: true, lock: 'held' })
    await bo.client.call('shared.save', {})
    expect(contentOf(world.dossier)?.name).toBe(name)
  })
})
