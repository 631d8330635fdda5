import { mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { TestServer } from '../support/dataClient.ts'
import { fillOwn, makeSharedWorld, openShared, rename } from '../support/twoComputers.ts'
import type { SharedWorld } from '../support/twoComputers.ts'

// Several people on one computer: what one has in the data folder, no other user of it can read or find.

let world: SharedWorld
afterEach(() => world.end())

const seenBy = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => (statSync(join(folder, name)).mode & 0o077) !== 0,
  )

/** Everything that leaves files: dossiers, keys, backups, a copy that is worked in, one that is looked at, the log. */
async function useEverything(an: TestServer, inputs: string): Promise<void> {
  await fillOwn(an, inputs)
  const { id } = (await an.client.call('dossier.current', {})) ?? { id: '' }
  const backup = await an.client.call('backups.make', {})
  await an.client.call('backups.openCopy', { dossierId: id, backupId: backup.id, name: 'Kopie' })
  await an.client.call('dossier.open', { id })
  await an.client.call('shared.share', { grantId: an.grant(world.shared) })
  await rename(an, 'Van An')
  await an.client.call('backups.restore', { dossierId: id, backupId: backup.id })
}

test.skipIf(process.platform === 'win32')(
  'nothing of a data folder in use can be read by another user of the computer',
  async () => {
    const before = process.umask(0o022)
    try {
      world = makeSharedWorld()
      const inputs = join(world.shared, '..', 'exports')
      mkdirSync(inputs)
      const an = world.start('An')
      await useEverything(an, inputs)
      expect(readdirSync(an.dataFolder, { recursive: true }).length).toBeGreaterThan(12)
      expect(statSync(an.dataFolder).mode & 0o077).toBe(0)
      expect(seenBy(an.dataFolder)).toEqual([])

      const bo = world.start('Bo')
      await openShared(bo, world.dossier).catch(() => undefined)
      await bo.client.call('shared.look', {})
      expect(statSync(bo.dataFolder).mode & 0o077).toBe(0)
      expect(seenBy(bo.dataFolder)).toEqual([])
    } finally {
      process.umask(before)
    }
  },
)

test('two people have keys of their own, and a list of dossiers each', async () => {
  world = makeSharedWorld()
  const [an, bo] = [world.start('An'), world.start('Bo')]
  await fillOwn(an, an.dataFolder)
  await fillOwn(bo, bo.dataFolder)
  const [first, second] = [
    await an.client.call('dossier.current', {}),
    await bo.client.call('dossier.current', {}),
  ]
  const keys = [first, second].map((one) => readFileSync(one?.location.keyPath ?? '', 'utf8'))
  expect(keys[0]).not.toBe(keys[1])
  const lists = [await an.client.call('dossier.recent', {}), await bo.client.call('dossier.recent', {})]
  expect(lists.map((list) => list.map(({ id }) => id))).toEqual([[first?.id], [second?.id]])
})
