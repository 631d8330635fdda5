import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { failpointNames } from '#data/db/failpoint.ts'
import { lockFilePath } from '#data/sharedFolder/besideNames.ts'
import { CallFailed } from '../support/dataClient.ts'
import { contentOf, fillOwn, makeSharedWorld, openShared, rename } from '../support/twoComputers.ts'
import type { SharedWorld } from '../support/twoComputers.ts'

const driver = fileURLToPath(new URL('../support/sharedDriver.ts', import.meta.url))
let world: SharedWorld
afterEach(() => world.end())

async function sharedByAn(): Promise<void> {
  world = makeSharedWorld()
  const an = world.start('An')
  await fillOwn(an, an.dataFolder)
  await an.client.call('shared.share', { grantId: an.grant(world.shared) })
  await an.client.call('dossier.close', {})
}

/** Bo opens the dossier, gives it another name and saves it, until the process is ended at the place. */
function driveUntil(place: string): { readonly signal: string | null; readonly said: string } {
  const dataFolder = join(world.shared, '..', 'laptop-Bo')
  const child = spawnSync(process.execPath, [driver, dataFolder, 'Bo', world.dossier, 'Van Bo'], {
    env: { ...process.env, DIALOOGMETER_FAILPOINT: place },
    encoding: 'utf8',
  })
  return { signal: child.signal, said: child.stderr }
}

const places = failpointNames.filter((name) => name.startsWith('share.'))
/** From here on the work is in the folder, whatever the computer still remembers. */
const afterRename = new Set(['share.renamed', 'share.saved'])
/** Until here no work had been made. */
const beforeWork = new Set([
  'share.locked',
  'share.copied',
  'share.checked',
  'share.replacing',
  'share.taken',
])

describe('a computer that is ended while it takes or writes back', () => {
  test.each(places)('at %s leaves a whole file in the folder and the work somewhere', async (place) => {
    await sharedByAn()
    const { signal, said } = driveUntil(place)
    expect(said).toContain(`failpoint ${place}`)
    expect(signal).toBe('SIGKILL')
    expect(contentOf(world.dossier)?.name).toBe(afterRename.has(place) ? 'Van Bo' : 'Utrecht')

    const bo = world.start('Bo')
    await openShared(bo, world.dossier)
    const standing = await bo.client.call('shared.current', {})
    const hasWork = !beforeWork.has(place) && !afterRename.has(place)
    expect(standing).toMatchObject({ hasUnsavedWork: hasWork, isFoundWork: hasWork, lock: 'held' })
    const name = (await bo.client.call('dossier.current', {}))?.name
    expect(name).toBe(beforeWork.has(place) ? 'Utrecht' : 'Van Bo')

    await rename(bo, 'Daarna')
    await bo.client.call('shared.save', {})
    await bo.client.call('dossier.close', {})
    expect(contentOf(world.dossier)?.name).toBe('Daarna')
    expect(readdirSync(world.shared).filter((file) => /\.part$|in-gebruik/.test(file))).toEqual([])
  })

  test('keeps its lock, which somebody else takes over once it is silent', async () => {
    await sharedByAn()
    driveUntil('share.prepared')
    const an = world.start('An')
    await expect(openShared(an, world.dossier)).rejects.toThrow('sharedInUse')
    const seconds = Date.now() / 1000 - 1800
    utimesSync(lockFilePath(world.dossier), seconds, seconds)
    await expect(openShared(an, world.dossier)).rejects.toThrow('sharedInUse')
    await an.client.call('shared.takeOver', {})
    expect((await an.client.call('dossier.current', {}))?.name).toBe('Utrecht')
    const bo = world.start('Bo')
    await openShared(bo, world.dossier)
    expect(await bo.client.call('shared.current', {})).toMatchObject({
      hasUnsavedWork: true,
      lock: 'others',
      holder: { owner: 'An' },
    })
  })
})

const isRoot = process.getuid?.() === 0

/** A folder of a few megabytes: what Linux lets root mount. */
function smallDisk(bytes: number): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'dialoogmeter-klein-'))
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${String(bytes)}`, 'tmpfs', folder])
  if (made.status === 0) return folder
  rmSync(folder, { recursive: true })
  return null
}

test.skipIf(!isRoot || process.platform !== 'linux')(
  'a folder that is full is said, and nothing there is lost',
  async (context) => {
    const disk = smallDisk(3 * 1024 * 1024)
    if (disk === null) return context.skip('this machine lets nobody mount a small disk')
    try {
      world = makeSharedWorld(disk)
      const an = world.start('An')
      await fillOwn(an, an.dataFolder, 200)
      await an.client.call('shared.share', { grantId: an.grant(world.shared) })
      const filler = spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'vol')}`, 'bs=4096'])
      expect(filler.status).not.toBe(0)
      await rename(an, 'Van An')
      const failed = await an.client.call('shared.save', {}).then(
        () => null,
        (error: unknown) => (error instanceof CallFailed ? error.error.code : 'other'),
      )
      expect(failed).toBe('diskFull')
      expect(contentOf(world.dossier)?.name).toBe('Utrecht')
      rmSync(join(disk, 'vol'))
      await an.client.call('shared.save', {})
      expect(contentOf(world.dossier)?.name).toBe('Van An')
      expect(existsSync(lockFilePath(world.dossier))).toBe(true)
    } finally {
      spawnSync('umount', ['-l', disk])
    }
  },
)
