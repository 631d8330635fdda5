import { existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFilePath } from '#data/sharedFolder/besideNames.ts'
import { readHolder, releaseLock, renewLock, takeLock, takeOverLock } from '#data/sharedFolder/lockFile.ts'
import type { LockContent } from '#data/sharedFolder/lockFile.ts'
import { temporaryFolder } from '../support/dataClient.ts'

let folder: string
let dossier: string
beforeEach(() => {
  folder = temporaryFolder()
  dossier = join(folder, 'Zeist.dialoogmeter')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const minuteMs = 60_000

function lockOf(owner: string, clockMs = Date.now()): LockContent {
  return {
    kind: 'dialoogmeter-in-use',
    id: `copy-of-${owner}`,
    owner,
    computer: `LT-${owner}`,
    sinceMs: clockMs,
    renewedAtMs: clockMs,
    appVersion: '0.0.0-test',
  }
}

/** As if the owner's program had given its last sign of life then. */
function silentSince(minutes: number): void {
  const seconds = (Date.now() - minutes * minuteMs) / 1000
  utimesSync(lockFilePath(dossier), seconds, seconds)
}

test('the first gets the lock, the second is told who works on it and since when', async () => {
  await expect(takeLock(dossier, lockOf('An'), Date.now())).resolves.toEqual({ kind: 'held' })
  const outcome = await takeLock(dossier, lockOf('Bo'), Date.now())
  expect(outcome).toMatchObject({
    kind: 'taken',
    holder: { owner: 'An', computer: 'LT-An', isStale: false },
  })
})

test('of twenty who come at once exactly one gets it', async () => {
  const people = Array.from({ length: 20 }, (_one, index) => `person${String(index)}`)
  const outcomes = await Promise.all(people.map((name) => takeLock(dossier, lockOf(name), Date.now())))
  expect(outcomes.filter(({ kind }) => kind === 'held')).toHaveLength(1)
})

test('whoever held it before a crash holds it still', async () => {
  await takeLock(dossier, lockOf('An'), Date.now())
  await expect(takeLock(dossier, lockOf('An'), Date.now())).resolves.toEqual({ kind: 'held' })
})

test('a lock without a sign of life is stale, and is taken over only when that is asked', async () => {
  await takeLock(dossier, lockOf('An'), Date.now())
  silentSince(30)
  const outcome = await takeLock(dossier, lockOf('Bo'), Date.now())
  expect(outcome).toMatchObject({ kind: 'taken', holder: { owner: 'An', isStale: true } })
  await expect(takeOverLock(dossier, 'copy-of-An', lockOf('Bo'), Date.now())).resolves.toEqual({
    kind: 'held',
  })
  await expect(renewLock(dossier, lockOf('An'))).resolves.toBe(false)
  await releaseLock(dossier, 'copy-of-An')
  expect(existsSync(lockFilePath(dossier))).toBe(true)
})

test('a lock with a sign of life is not taken over, also when it was stale a moment ago', async () => {
  await takeLock(dossier, lockOf('An'), Date.now())
  silentSince(30)
  await renewLock(dossier, lockOf('An'))
  const outcome = await takeOverLock(dossier, 'copy-of-An', lockOf('Bo'), Date.now())
  expect(outcome).toMatchObject({ kind: 'taken', holder: { owner: 'An', isStale: false } })
})

test('of ten who take over at once one ends up with the lock, and the others know', async () => {
  await takeLock(dossier, lockOf('An'), Date.now())
  silentSince(30)
  const people = Array.from({ length: 10 }, (_one, index) => `person${String(index)}`)
  await Promise.all(
    people.map((name) => takeOverLock(dossier, 'copy-of-An', lockOf(name), Date.now()).catch(() => null)),
  )
  const holds = await Promise.all(people.map((name) => renewLock(dossier, lockOf(name))))
  expect(holds.filter((isHeld) => isHeld)).toHaveLength(1)
})

test("the owner's wrong clock makes a lock neither stale nor fresh, and its hours are told in the reader's time", async () => {
  const yearMs = 365 * 24 * 60 * minuteMs
  const wrong = Date.now() - yearMs
  await takeLock(dossier, lockOf('An', wrong), Date.now())
  await renewLock(dossier, { ...lockOf('An', wrong), renewedAtMs: wrong + 40 * minuteMs })
  const holder = await readHolder(dossier, { id: 'copy-of-Bo', nowMs: Date.now() })
  expect(holder?.isStale).toBe(false)
  expect(Math.abs((holder?.sinceMs ?? 0) - (Date.now() - 40 * minuteMs))).toBeLessThan(minuteMs)
  silentSince(30)
  const later = await readHolder(dossier, { id: 'copy-of-Bo', nowMs: Date.now() + yearMs })
  expect(later?.isStale).toBe(true)
})

test('a lock file that somebody damaged holds until it is stale, and names nobody', async () => {
  writeFileSync(lockFilePath(dossier), '{ half')
  const outcome = await takeLock(dossier, lockOf('Bo'), Date.now())
  expect(outcome).toMatchObject({ kind: 'taken', holder: { owner: '?', isStale: false } })
  silentSince(30)
  await expect(takeOverLock(dossier, 'unreadable', lockOf('Bo'), Date.now())).resolves.toEqual({
    kind: 'held',
  })
})

test('the lock file can be read by people, and nothing else is left in the folder', async () => {
  await takeLock(dossier, lockOf('An'), Date.now())
  await takeLock(dossier, lockOf('Bo'), Date.now())
  expect(readFileSync(lockFilePath(dossier), 'utf8')).toContain('"owner": "An"')
  await releaseLock(dossier, 'copy-of-An')
  expect(existsSync(lockFilePath(dossier))).toBe(false)
})
