import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CallFailed } from '../support/dataClient.ts'
import { buildDriver } from './buildDriver.ts'
import { canonicalDossier, differences } from './canonicalDossier.ts'
import { atHand, worldOf } from './faultLoop.ts'
import type { World } from './faultLoop.ts'
import { dossierIn, openIn, serverIn } from './operation.ts'
import { carryOut } from './places.ts'
import { problemsOf } from './soundDossier.ts'

let programs: string
beforeAll(async () => {
  programs = await buildDriver()
})
afterAll(() => rmSync(programs, { recursive: true, force: true }))

/** What a disk does to a file whose log it had still to write. */
function damage(path: string): void {
  for (const suffix of ['-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true })
  const bytes = readFileSync(path)
  bytes.fill(0x5a, 4096, 16 * 4096)
  writeFileSync(path, bytes)
}

/** Ends the operation at a place, damages what it left, and puts the backup of before back as a user does. */
async function restoreOlder(world: World, folder: string, place: string): Promise<boolean> {
  const { said } = await carryOut(
    { programs, operation: world.name, dataFolder: folder },
    { env: { DIALOOGMETER_FAILPOINT: place } },
  )
  expect(said).toContain(`failpoint ${place}`)
  damage(dossierIn(folder))
  const running = serverIn(folder)
  try {
    const thrown = await openIn(running).catch((error: unknown) => error)
    if (!(thrown instanceof CallFailed)) throw new Error('a damaged dossier opened')
    expect(thrown.error.code).toBe('dossierDamaged')
    const dossierId = String(thrown.error.params['dossierId'])
    const { backups } = await running.client.call('backups.list', { dossierId })
    const backupId = backups.find(({ reason }) => reason === 'byHand')?.id ?? ''
    const restored = await running.client.call('backups.restore', { dossierId, backupId })
    // The damaged file may hold what was to be erased.
    expect(restored.keptPath).toBeNull()
    return restored.hasErasedAgain
  } finally {
    await running.stop()
  }
}

const cases = {
  erase: ['erase.begun@1', 'erase.committed@1', 'erase.settled@1', 'renew.marked@1', 'renew.made@1'],
  textsOff: ['texts.deleted@1', 'texts.committed@1', 'settle.done@1', 'renew.made@1'],
  // The backup of before is older than any is kept: a new one takes its place at once.
  textsOverTerm: ['texts.deleted@1', 'settle.done@1', 'renew.marked@1'],
} as const

describe('a dossier that is damaged before its erasure is done, and is put back from a backup of before', () => {
  test.each(['erase', 'textsOff', 'textsOverTerm'] as const)(
    '%s is done in what was put back: nothing of it is in any file, and the dossier is as if nothing had happened',
    (name) =>
      atHand(null, async (base) => {
        const world = await worldOf(name, base, programs)
        for (const place of cases[name]) {
          await atHand(base, async (folder) => {
            expect(await restoreOlder(world, folder, place)).toBe(true)
            expect(problemsOf(dossierIn(folder))).toEqual([])
            expect(world.operation.besideProblems?.(folder)).toEqual([])
            expect(differences(canonicalDossier(dossierIn(folder)), world.after)).toEqual([])
          })
        }
      }),
    600_000,
  )
})
