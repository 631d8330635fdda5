import {
  copyFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { expectErasure } from '#data/db/backup.ts'
import { lockFilePath, previousPath } from '#data/sharedFolder/besideNames.ts'
import type { TestServer } from '../support/dataClient.ts'
import { CallFailed } from '../support/dataClient.ts'
import { contentOf, fillOwn, makeSharedWorld, openShared, rename } from '../support/twoComputers.ts'
import type { SharedWorld } from '../support/twoComputers.ts'

let world: SharedWorld
let an: TestServer
let bo: TestServer

beforeEach(async () => {
  world = makeSharedWorld()
  an = world.start('An')
  bo = world.start('Bo')
  await fillOwn(an, an.dataFolder)
  await an.client.call('shared.share', { grantId: an.grant(world.shared) })
  expect(existsSync(lockFilePath(world.dossier))).toBe(true)
  await an.client.call('dossier.close', {})
})
afterEach(() => world.end())

const close = (computer: TestServer) => computer.client.call('dossier.close', {})
const save = (computer: TestServer) => computer.client.call('shared.save', {})
const standing = (computer: TestServer) => computer.client.call('shared.current', {})
const failure = (call: Promise<unknown>): Promise<CallFailed['error'] | null> =>
  call.then(
    () => null,
    (error: unknown) => (error instanceof CallFailed ? error.error : Promise.reject(error as Error)),
  )
const sharedNames = (): string[] => readdirSync(world.shared).sort()

/** As if the holder had given no sign of life for half an hour. */
function silence(): void {
  const seconds = Date.now() / 1000 - 1800
  utimesSync(lockFilePath(world.dossier), seconds, seconds)
}

describe('a dossier that was put into a shared folder', () => {
  test('stands there whole with its key beside it, and nothing else', () => {
    expect(sharedNames()).toEqual(['Utrecht.dialoogmeter', 'Utrecht.dialoogmeter.key'])
    expect(contentOf(world.dossier)).toEqual({ name: 'Utrecht', messages: expect.any(Number) as number })
  })

  test('opens on another computer as a copy, is changed there and comes back changed', async () => {
    await openShared(bo, world.dossier)
    const now = await standing(bo)
    expect(now).toMatchObject({ hasUnsavedWork: false, manner: 'work', lock: 'held', place: 'network' })
    const before = readFileSync(world.dossier)
    await rename(bo, 'Utrecht van Bo')
    expect(await standing(bo)).toMatchObject({ hasUnsavedWork: true })
    expect(readFileSync(world.dossier).equals(before)).toBe(true)
    await save(bo)
    expect(await standing(bo)).toMatchObject({ hasUnsavedWork: false })
    expect(contentOf(world.dossier)?.name).toBe('Utrecht van Bo')
    expect(contentOf(previousPath(world.dossier))?.name).toBe('Utrecht')
    await close(bo)
    await openShared(an, world.dossier)
    const current = await an.client.call('dossier.current', {})
    expect(current?.name).toBe('Utrecht van Bo')
  })

  test('is never opened by SQLite where it lies', async () => {
    await openShared(bo, world.dossier)
    const dossier = await bo.client.call('dossier.current', {})
    expect(dossier?.location.databasePath.startsWith(bo.dataFolder)).toBe(true)
    expect(dossier?.location.shared?.path).toBe(world.dossier)
    expect(sharedNames().filter((name) => /-wal|-shm|-journal|\.lock$/.test(name))).toEqual([])
  })

  test('leaves a copy and a key that only this user can read', async () => {
    await openShared(bo, world.dossier)
    const { location } = (await bo.client.call('dossier.current', {})) ?? {}
    expect(statSync(location?.databasePath ?? '').mode & 0o077).toBe(0)
    expect(statSync(location?.keyPath ?? '').mode & 0o077).toBe(0)
  })

  test('tells the page when the first work is made, and when it has been written back', async () => {
    await openShared(bo, world.dossier)
    bo.client.changed.length = 0
    await rename(bo, 'Anders')
    expect(bo.client.changed).toContain('shared')
    bo.client.changed.length = 0
    await save(bo)
    expect(bo.client.changed).toContain('shared')
  })

  test('says no work was made when a change came to nothing', async () => {
    await openShared(bo, world.dossier)
    await failure(bo.client.call('views.remove', { id: 999 }))
    expect(await standing(bo)).toMatchObject({ hasUnsavedWork: false })
  })
})

describe('while somebody works on it', () => {
  test('a second person is told who, on which computer and since when, and may look', async () => {
    await openShared(an, world.dossier)
    const error = await failure(openShared(bo, world.dossier))
    expect(error).toMatchObject({
      code: 'sharedInUse',
      params: { owner: 'An', computer: 'LT-An', isStale: 0 },
    })
    expect(Math.abs(Number(error?.params['sinceMs']) - Date.now())).toBeLessThan(60_000)
    await bo.client.call('shared.look', {})
    expect(await standing(bo)).toMatchObject({ manner: 'look', hasUnsavedWork: false })
    expect((await failure(rename(bo, 'Van Bo')))?.code).toBe('sharedLookOnly')
    expect((await failure(save(bo)))?.code).toBe('sharedLookOnly')
    const erasing = bo.client.call('persons.erase', { findId: 'of nobody', channels: ['x'] })
    expect((await failure(erasing))?.code).toBe('sharedLookOnly')
    await close(bo)
    expect(readdirSync(join(bo.dataFolder, 'dossiers'))).toEqual([])
    expect(await bo.client.call('dossier.recent', {})).toEqual([])
    expect(await standing(an)).toMatchObject({ lock: 'held' })
  })

  test('a lock with a sign of life is not taken over', async () => {
    await openShared(an, world.dossier)
    await failure(openShared(bo, world.dossier))
    expect((await failure(bo.client.call('shared.takeOver', {})))?.code).toBe('sharedInUse')
  })

  test('a lock without one is, on the word of the user; the other then overwrites nothing', async () => {
    await openShared(an, world.dossier)
    await rename(an, 'Van An')
    silence()
    expect((await failure(openShared(bo, world.dossier)))?.params['isStale']).toBe(1)
    await bo.client.call('shared.takeOver', {})
    await rename(bo, 'Van Bo')
    await save(bo)
    expect((await failure(save(an)))?.code).toBe('sharedInUse')
    expect(await standing(an)).toMatchObject({
      lock: 'others',
      holder: { owner: 'Bo' },
      hasUnsavedWork: true,
    })
    await close(bo)
    expect((await failure(save(an)))?.code).toBe('sharedChanged')
    expect(contentOf(world.dossier)?.name).toBe('Van Bo')
    const { fileName } = await an.client.call('shared.saveAs', {})
    expect(fileName).toBe('Utrecht (versie van An).dialoogmeter')
    expect(contentOf(join(world.shared, fileName))?.name).toBe('Van An')
    expect(await standing(an)).toMatchObject({ fileName, hasUnsavedWork: false, lock: 'held' })
    await close(an)
    expect(sharedNames().filter((name) => name.includes('in-gebruik'))).toEqual([])
  })

  test('of two who open it at once one gets it', async () => {
    const both = await Promise.all([
      failure(openShared(an, world.dossier)),
      failure(openShared(bo, world.dossier)),
    ])
    expect(both.map((error) => error?.code ?? 'opened').sort()).toEqual(['opened', 'sharedInUse'])
  })
})

describe('what somebody else did to the file', () => {
  test('nothing is overwritten when it was changed outside the app, be it without its size and time', async () => {
    await openShared(bo, world.dossier)
    await rename(bo, 'Van Bo')
    const { atimeMs, mtimeMs } = statSync(world.dossier)
    const bytes = readFileSync(world.dossier)
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1)
    writeFileSync(world.dossier, bytes)
    utimesSync(world.dossier, atimeMs / 1000, mtimeMs / 1000)
    expect((await failure(save(bo)))?.code).toBe('sharedChanged')
    expect(readFileSync(world.dossier).equals(bytes)).toBe(true)
    expect(sharedNames().filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test('a damaged file is not taken, and the lock is free again', async () => {
    const bytes = readFileSync(world.dossier)
    bytes.fill(0x5a, 4096, 4096 * 3)
    writeFileSync(world.dossier, bytes)
    expect((await failure(openShared(bo, world.dossier)))?.code).toBe('dossierDamaged')
    expect(existsSync(lockFilePath(world.dossier))).toBe(false)
    expect(readFileSync(world.dossier).equals(bytes)).toBe(true)
  })

  test('a file without its key is not taken', async () => {
    renameSync(`${world.dossier}.key`, `${world.dossier}.weg`)
    expect((await failure(openShared(bo, world.dossier)))?.code).toBe('dossierKeyMissing')
    expect(existsSync(lockFilePath(world.dossier))).toBe(false)
  })
})

describe('a folder that is away', () => {
  test('leaves the work here, which is found at the next start and written back then', async () => {
    await openShared(bo, world.dossier)
    await rename(bo, 'Van Bo')
    renameSync(world.shared, `${world.shared}-weg`)
    expect((await failure(save(bo)))?.code).toBe('sharedUnreachable')
    const id = (await bo.client.call('dossier.current', {}))?.id ?? ''
    await close(bo)
    // Away still: the work opens all the same.
    await bo.client.call('dossier.open', { id })
    expect(await standing(bo)).toMatchObject({ hasUnsavedWork: true, isFoundWork: true, lock: 'unknown' })
    renameSync(`${world.shared}-weg`, world.shared)
    await save(bo)
    expect(contentOf(world.dossier)?.name).toBe('Van Bo')
    await close(bo)
    expect(existsSync(lockFilePath(world.dossier))).toBe(false)
  })

  test('is said when there is no work here', async () => {
    await openShared(bo, world.dossier)
    const id = (await bo.client.call('dossier.current', {}))?.id ?? ''
    await close(bo)
    renameSync(world.shared, `${world.shared}-weg`)
    expect((await failure(bo.client.call('dossier.open', { id })))?.code).toBe('sharedUnreachable')
  })

  test('keeps the lock of whoever has work that is not written back, for others to see', async () => {
    await openShared(bo, world.dossier)
    await rename(bo, 'Van Bo')
    await close(bo)
    expect((await failure(openShared(an, world.dossier)))?.params).toMatchObject({ owner: 'Bo' })
  })
})

describe('the work that is here', () => {
  test('can be dropped for what stands in the folder', async () => {
    await openShared(bo, world.dossier)
    await rename(bo, 'Van Bo')
    await bo.client.call('shared.discard', {})
    expect((await bo.client.call('dossier.current', {}))?.name).toBe('Utrecht')
    expect(await standing(bo)).toMatchObject({ hasUnsavedWork: false })
  })

  test('is not dropped for a file that cannot be had', async () => {
    await openShared(bo, world.dossier)
    await rename(bo, 'Van Bo')
    renameSync(world.shared, `${world.shared}-weg`)
    expect((await failure(bo.client.call('shared.discard', {})))?.code).toBe('sharedUnreachable')
    expect((await bo.client.call('dossier.current', {}))?.name).toBe('Van Bo')
    renameSync(`${world.shared}-weg`, world.shared)
  })
})

test('what an older program left beside the file is taken along, and gone after the writing back', async () => {
  // A file that was worked on in the folder itself, and whose program was ended: its last change stands in the log.
  await openShared(an, world.dossier)
  await rename(an, 'In het log')
  const { databasePath } = (await an.client.call('dossier.current', {}))?.location ?? { databasePath: '' }
  copyFileSync(databasePath, world.dossier)
  copyFileSync(`${databasePath}-wal`, `${world.dossier}-wal`)
  await an.client.call('shared.discard', {})
  expect((await an.client.call('dossier.current', {}))?.name).toBe('In het log')
  await rename(an, 'Daarna')
  await save(an)
  expect(existsSync(`${world.dossier}-wal`)).toBe(false)
  expect(contentOf(world.dossier)?.name).toBe('Daarna')
})

test('saving can be stopped, and leaves nothing in the folder', async () => {
  await openShared(bo, world.dossier)
  await rename(bo, 'Van Bo')
  const before = readFileSync(world.dossier)
  const call = bo.client.start('shared.save', {})
  call.cancel()
  await expect(call.output).rejects.toThrow()
  expect(readFileSync(world.dossier).equals(before)).toBe(true)
  expect(sharedNames().filter((name) => name.endsWith('.part'))).toEqual([])
  expect(await standing(bo)).toMatchObject({ hasUnsavedWork: true })
})

test('what was erased on purpose does not stay in the version before', async () => {
  await openShared(bo, world.dossier)
  await rename(bo, 'Eerst')
  await save(bo)
  expect(existsSync(previousPath(world.dossier))).toBe(true)
  expectErasure((await bo.client.call('dossier.current', {}))?.location.databasePath ?? '')
  await rename(bo, 'Daarna')
  await save(bo)
  expect(existsSync(previousPath(world.dossier))).toBe(false)
  await rename(bo, 'Weer later')
  await save(bo)
  expect(contentOf(previousPath(world.dossier))?.name).toBe('Daarna')
})

test('deleting the copy leaves the shared file, free for others', async () => {
  const { id } = await openShared(bo, world.dossier)
  await rename(bo, 'Van Bo')
  await bo.client.call('dossier.delete', { id })
  expect(existsSync(world.dossier)).toBe(true)
  expect(existsSync(lockFilePath(world.dossier))).toBe(false)
})
