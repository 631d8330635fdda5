import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { asOrdinaryUser } from '../faults/places.ts'
import { fillOwn, makeSharedWorld } from '../support/twoComputers.ts'
import type { SharedWorld } from '../support/twoComputers.ts'

const driver = fileURLToPath(new URL('../support/sharedLookDriver.ts', import.meta.url))
let world: SharedWorld
afterEach(async () => {
  chmodSync(world.shared, 0o700)
  await world.end()
})

test('a folder that may only be read can be looked into, and nothing is left in it', async () => {
  world = makeSharedWorld()
  const an = world.start('An')
  await fillOwn(an, an.dataFolder)
  await an.client.call('shared.share', { grantId: an.grant(world.shared) })
  await an.client.call('dossier.close', {})
  const before = readdirSync(world.shared)
  for (const name of before) chmodSync(join(world.shared, name), 0o444)
  chmodSync(dirname(world.shared), 0o755)
  chmodSync(world.shared, 0o555)
  const dataFolder = join(world.shared, '..', 'laptop-Bo')
  mkdirSync(dataFolder)
  chmodSync(dataFolder, 0o777)
  const [program = '', ...args] = [...asOrdinaryUser(), process.execPath, driver, dataFolder, world.dossier]
  const child = spawnSync(program, args, { encoding: 'utf8' })
  expect(child.stderr).toBe('')
  expect(JSON.parse(child.stdout)).toEqual({ refusal: 'dossierReadOnly', manner: 'look', name: 'Utrecht' })
  expect(readdirSync(world.shared)).toEqual(before)
})
