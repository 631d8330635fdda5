import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Filter } from '#shared/contract/figures.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears, importPath } from '../support/figures.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

let running: TestServer
beforeEach(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
  const path = writeTwcs(join(running.dataFolder, 'a.csv'), invent(120, Date.UTC(2025, 0, 6, 8)))
  await importPath(running, path)
})
afterEach(() => running.stop())

async function casesOf(part: Partial<Filter>): Promise<number> {
  const { current } = await running.client.call('figures.overview', { ...allYears, ...part })
  return typeof current.cases === 'number' ? current.cases : -1
}

test('the days of events that may be left out count for nothing, and only when that is asked', async () => {
  const { client } = running
  const all = await casesOf({})
  const day = { from: '2025-01-07', to: '2025-01-07' }
  const ofDay = await casesOf(day)
  expect(ofDay).toBeGreaterThan(0)
  const event = { id: null, kind: 'storm', title: 'Storm', ...day } as const
  const fixed = await client.call('annotations.save', { ...event, isExcludable: false })
  expect((await client.call('figures.overview', allYears)).hasIncidents).toBe(false)
  expect(await casesOf({ withoutIncidents: true })).toBe(all)
  await client.call('annotations.save', { ...event, id: fixed.id, isExcludable: true })
  expect((await client.call('figures.overview', allYears)).hasIncidents).toBe(true)
  expect(await casesOf({ withoutIncidents: true })).toBe(all - ofDay)
  expect(await casesOf({})).toBe(all)
  await client.call('annotations.remove', { id: fixed.id })
  expect(await casesOf({ withoutIncidents: true })).toBe(all)
})
