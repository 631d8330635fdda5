import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { everything, importPath } from '../support/figures.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

let running: TestServer
beforeEach(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

/** Invented questions with their answers from the given day on. */
function write(name: string, questions: number, fromMs: number, firstId = 1): string {
  return writeTwcs(join(running.dataFolder, name), invent(questions, fromMs, firstId))
}

test('a page opens with the last quarter that has ten questions, not with one that holds a single message', async () => {
  await importPath(running, write('a.csv', 60, Date.UTC(2025, 0, 1, 8)))
  await importPath(running, write('b.csv', 1, Date.UTC(2025, 4, 5, 8), 1001))
  await importPath(running, write('c.csv', 2, Date.UTC(2025, 9, 6, 8), 2001))
  const overview = await running.client.call('figures.overview', everything)
  expect(overview.period).toEqual({ from: '2025-01-01', to: '2025-03-31' })
  expect(overview.quarters).toEqual([
    { from: '2025-10-01', to: '2025-12-31' },
    { from: '2025-04-01', to: '2025-06-30' },
    { from: '2025-01-01', to: '2025-03-31' },
  ])
})

test('the choices that the data know are told apart from those they do not', async () => {
  await importPath(running, write('a.csv', 60, Date.UTC(2025, 0, 1, 8)))
  const { topics, teams, observedTo, dataTo } = await running.client.call('figures.overview', everything)
  expect(topics.length).toBeGreaterThan(0)
  expect(teams).not.toContain('contactCentre')
  expect(String(observedTo) >= String(dataTo)).toBe(true)
})
