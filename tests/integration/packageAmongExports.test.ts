import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { importPath } from '../support/figures.ts'

let running: TestServer

beforeEach(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

function file(name: string, text: string): string {
  const path = join(running.dataFolder, name)
  writeFileSync(path, text)
  return path
}

test('a package among exports is told by its content, and can be looked at as one without being chosen again', async () => {
  const path = file('van de buren.txt', '{\n  "format" : "dialoogmeter-exchange",\n  "formatVersion": 1,\n')
  const [looked] = await running.client.call('import.inspect', { grantId: running.grant(path) })
  expect(looked).toMatchObject({ format: null, reason: 'exchangePackage' })
  const grantId = looked?.packageGrantId ?? ''
  const inspection = await running.client.call('exchange.inspect', { grantId })
  expect(inspection).toMatchObject({ refusal: 'truncated', fileName: 'van de buren.txt' })
  await expect(running.client.call('exchange.inspect', { grantId })).rejects.toThrow('grantUnknown')
})

test('other JSON is no package and gets no second grant', async () => {
  const path = file('iets.json', '{ "format": "anders" }')
  const [looked] = await running.client.call('import.inspect', { grantId: running.grant(path) })
  expect(looked).toMatchObject({ reason: 'unknownFormat' })
  expect(looked?.packageGrantId).toBeUndefined()
})

test('a package that is imported as an export all the same adds nothing', async () => {
  const path = file('pakket.json', '{"format":"dialoogmeter-exchange","formatVersion":1,"packages":[]}')
  expect(await importPath(running, path)).toMatchObject({ status: 'rejected', reason: 'exchangePackage' })
  expect(await running.client.call('import.batches', {})).toEqual([])
})
