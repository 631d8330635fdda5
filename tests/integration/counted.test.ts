import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Dossier } from '#shared/contract/dossiers.ts'
import { answered, asked, caseIdsIn, correct, dayMs, hourMs, monday } from '../support/corrections.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears, importPath } from '../support/figures.ts'
import { writeTwcs } from '../support/twcsFile.ts'

let running: TestServer
let dossier: Dossier

beforeEach(async () => {
  running = startServer()
  dossier = await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

test('tells what the figures are made of and every kind that is left out', async () => {
  const { client } = running
  const rows = [
    // Answers a question from before the file, and the citizen goes on.
    answered(1, '100009', monday - 2 * hourMs, null),
    asked(2, '100001', monday),
    answered(3, '100001', monday + hourMs, 2),
    asked(4, '100002', monday + 2 * hourMs),
    asked(5, '100003', monday + 3 * hourMs),
    asked(6, '100004', monday + 2 * dayMs),
    asked(7, '100005', monday + 2 * dayMs, 'dank u wel!'),
  ]
  await importPath(running, writeTwcs(join(running.dataFolder, 'a.csv'), rows))
  const before = await client.call('figures.counted', allYears)
  expect(before).toMatchObject({ cases: 4, answered: 1, closed: 0, open: 3, needsNoReply: 1, excluded: [] })
  expect(before.duringIncidents).toBeNull()

  const [, second = 0] = caseIdsIn(dossier)
  await correct(running, { kind: 'exclude', target: { caseIds: [second] }, as: 'spam' })
  const without = await client.call('figures.counted', allYears)
  expect(without).toMatchObject({ cases: 3, open: 2, excluded: [{ as: 'spam', messages: 1 }] })

  const day = { from: '2025-01-08', to: '2025-01-08' }
  const storm = { id: null, kind: 'storm', title: 'Storm', ...day, isExcludable: true } as const
  await client.call('annotations.save', storm)
  const calm = { ...allYears, withoutIncidents: true }
  expect(await client.call('figures.counted', calm)).toMatchObject({
    cases: 2,
    needsNoReply: 0,
    duringIncidents: 1,
  })
})

test('counts as the pages do', async () => {
  const { client } = running
  await client.call('example.load', {})
  const counted = await client.call('figures.counted', allYears)
  const { current } = await client.call('response.figures', allYears)
  const { needsNoReply } = await client.call('conversation.figures', allYears)
  const { cases, answered: replied, closed, open } = current
  expect(counted).toMatchObject({ cases, answered: replied, closed, open, needsNoReply })
  expect(cases).toBeGreaterThan(1000)
})
