import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { OutputOf } from '#shared/contract/registry.ts'
import { createZone } from '#shared/domain/localTime.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { everything, importPath } from '../support/figures.ts'
import { accountName, invent, writeTwcs } from '../support/twcsFile.ts'
import type { TwcsRow } from '../support/twcsFile.ts'

const [minuteMs, dayMs] = [60_000, 86_400_000]
const zone = createZone('Europe/Amsterdam')

let running: TestServer
beforeEach(async () => {
  running = startServer()
})
afterEach(() => running.stop())

const newDossier = (): Promise<unknown> =>
  running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
const work = (): Promise<OutputOf<'staffing.work'>> => running.client.call('staffing.work', {})

/** The local Sunday that ends a week. */
function sundayOf(monday: string | null): string {
  return new Date(Date.parse(`${monday ?? ''}T00:00:00Z`) + 6 * dayMs).toISOString().slice(0, 10)
}

/** On ten weeks from Monday 1 September 2025, 9:00 local: a question an hour from Monday to Friday, answered in 12 minutes. */
function tenWeeks(): TwcsRow[] {
  const rows: TwcsRow[] = []
  for (let day = 0; day < 70; day += 1) {
    const startMs = zone.startOfDayMs(Date.parse('2025-09-01T00:00:00Z') / dayMs + day)
    if (day % 7 >= 5) continue
    for (let hour = 9; hour < 17; hour += 1) {
      const atMs = startMs + hour * 60 * minuteMs
      const id = rows.length + 1
      const text = `@${accountName} ${hour === 9 ? 'Hoe vraag ik een paspoort aan?' : 'Wat vindt de raad hiervan?'}`
      rows.push({ id, author: String(800_000 + id), inbound: true, atMs, text, inReplyTo: null })
      const answer = { id: id + 1, author: accountName, inbound: false, atMs: atMs + 12 * minuteMs }
      rows.push({ ...answer, text: 'Dat zoeken we uit', inReplyTo: id })
    }
  }
  return rows
}

test('the questions of the weeks are those that the figures count, by the wall clock on both sides of the hour that is set back', async () => {
  await newDossier()
  await importPath(running, writeTwcs(join(running.dataFolder, 'a.csv'), tenWeeks()))
  const measured = await work()
  // The first message of the export came on the first Monday itself, the last on a Friday: the weeks in between are whole.
  expect(measured).toMatchObject({ weeks: 8, firstMonday: '2025-09-08', lastMonday: '2025-10-27' })
  const { client } = running
  const period = { from: measured.firstMonday, to: sundayOf(measured.lastMonday) }
  const { current } = await client.call('figures.overview', { ...everything, ...period })
  expect(measured.questionsPerWeek * measured.weeks).toBeCloseTo(current.cases as number, 6)
  expect(current).toMatchObject({ cases: 320, answered: 320 })
  const perHour = measured.perHourOfWeek.map((count) => Math.round(count * 1e6) / 1e6)
  expect(perHour.flatMap((count, hour) => (count > 0 ? [hour] : [])).slice(0, 9)).toEqual([
    9, 10, 11, 12, 13, 14, 15, 16, 33,
  ])
  expect(new Set(perHour)).toEqual(new Set([0, 1]))
  expect(measured.serviceShare).toBeCloseTo(1 / 8, 6)
})

test('on the example they are those that were answered, and those that still may be', async () => {
  const { client } = running
  await client.call('example.load', {})
  const measured = await work()
  const period = { from: measured.firstMonday, to: sundayOf(measured.lastMonday) }
  const { current } = await client.call('figures.overview', { ...everything, ...period })
  const counted = Math.round(measured.questionsPerWeek * measured.weeks)
  expect(measured.weeks).toBe(52)
  expect(counted).toBeGreaterThanOrEqual(Number(current.answered))
  expect(counted).toBeLessThanOrEqual(Number(current.answered) + measured.openQuestions * 3)
  expect(counted).toBeLessThan(Number(current.cases))
  const sum = measured.perHourOfWeek.reduce((total, count) => total + count, 0)
  expect(sum).toBeCloseTo(measured.questionsPerWeek, 6)
  expect(measured.handling?.n).toBeGreaterThan(100)
  expect(measured.usualCover).toHaveLength(1)
  expect(measured.inhabitants).toBe(48_200)
}, 120_000)

test('what was read is read again after an import, and after it was undone', async () => {
  await newDossier()
  expect((await work()).weeks).toBe(0)
  await importPath(running, writeTwcs(join(running.dataFolder, 'a.csv'), tenWeeks()))
  expect((await work()).questionsPerWeek).toBe(40)
  const [batch] = await running.client.call('import.batches', {})
  await running.client.call('import.undo', { batchId: batch?.id ?? 0 })
  expect((await work()).weeks).toBe(0)
})

test('a source of own posts alone has no questions and no weeks', async () => {
  await newDossier()
  const posts = tenWeeks().filter(({ inbound }) => !inbound)
  const alone = posts.map((post) => ({ ...post, inReplyTo: null }))
  await importPath(running, writeTwcs(join(running.dataFolder, 'a.csv'), alone))
  expect(await work()).toMatchObject({ weeks: 0, questionsPerWeek: 0, handling: null, usualCover: [] })
})

test('too few answers for an estimate is none, not a guess', async () => {
  await newDossier()
  const few = invent(20, Date.UTC(2025, 0, 6, 8))
  await importPath(running, writeTwcs(join(running.dataFolder, 'a.csv'), few))
  expect(await work()).toMatchObject({ handling: null, attention: null })
})
