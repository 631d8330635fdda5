import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { everything, importPath } from '../support/figures.ts'
import { accountName, invent, writeTwcs } from '../support/twcsFile.ts'

const fromMs = Date.UTC(2025, 0, 6, 8)
const laterAccount = 'BuurtVoorbeeldstad'

let running: TestServer
beforeAll(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
  // Twelve questions a day: one export goes on for ten days, the other for twenty.
  const earlier = invent(120, fromMs)
  const later = invent(240, fromMs, 1_001).map((row) => ({
    ...row,
    author: row.author === accountName ? laterAccount : row.author,
    text: row.text.replaceAll(accountName, laterAccount),
  }))
  await importPath(running, writeTwcs(join(running.dataFolder, 'earlier.csv'), earlier))
  await importPath(running, writeTwcs(join(running.dataFolder, 'later.csv'), later))
}, 60_000)
afterAll(() => running.stop())

test('nobody is said to wait or not to wait after the day on which the chosen export ends', async () => {
  const period = { ...everything, from: '2025-01-06', to: '2025-01-25', granularity: 'week' } as const
  const { accounts, series: ofBoth } = await running.client.call('response.figures', period)
  const id = accounts.find(({ name }) => name.includes(accountName))?.id ?? -1
  const { series } = await running.client.call('response.figures', { ...period, accountIds: [id] })
  expect(ofBoth.map(({ backlogOn }) => backlogOn)).toEqual(['2025-01-12', '2025-01-19', '2025-01-25'])
  expect(series.map(({ backlogOn }) => backlogOn)).toEqual(['2025-01-12', null, null])
  expect(series[0]?.backlog).toBeGreaterThan(1)
  expect(series.slice(1).map(({ backlog }) => backlog)).toEqual([null, null])
})
