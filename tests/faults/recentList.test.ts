import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../support/dataClient.ts'
import { createDossier } from './madeDossiers.ts'
import { openIn, serverIn } from './operation.ts'

let dataFolder: string
beforeEach(async () => {
  dataFolder = temporaryFolder()
  const running = serverIn(dataFolder)
  await createDossier(running)
  await running.stop()
})
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }))

test('a dossier opens where the list of recent ones cannot be written', async () => {
  const list = join(dataFolder, 'recent.json')
  const before = readFileSync(list, 'utf8')
  // Not to be written by anybody, root included.
  mkdirSync(`${list}.new`)
  const running = serverIn(dataFolder)
  await openIn(running)
  expect(await running.client.call('dossier.current', {})).not.toBeNull()
  await running.stop()
  expect(readFileSync(list, 'utf8')).toBe(before)
  expect(readFileSync(join(dataFolder, 'logs', 'data.log'), 'utf8')).toContain('rememberRecent')
})

test('what a kill left of writing the list is passed over', async () => {
  writeFileSync(join(dataFolder, 'recent.json.new'), '[{"id": "hal')
  const running = serverIn(dataFolder)
  expect(await running.client.call('dossier.recent', {})).toHaveLength(1)
  await openIn(running)
  await running.stop()
  expect(JSON.parse(readFileSync(join(dataFolder, 'recent.json'), 'utf8'))).toHaveLength(1)
})
