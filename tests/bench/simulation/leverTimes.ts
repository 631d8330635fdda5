// `node tests/bench/simulation/leverTimes.ts 500`: from a lever that is moved to the result, asked of the data process as the window
// asks it, on a dossier of a year with so many questions a week; prints JSON. Two scenarios of 200 years.
import { join } from 'node:path'
import { neutralLevers } from '#shared/staffing/plan/plan.ts'
import type { Plan, PlanPerson } from '#shared/staffing/plan/plan.ts'
import { standardPlan } from '#shared/staffing/plan/standardPlan.ts'
import { uniformRandom } from '#shared/statistics/uniformRandom.ts'
import { startServer } from '../../support/dataClient.ts'
import type { TestClient } from '../../support/dataClient.ts'
import { importPath } from '../../support/figures.ts'
import { accountName, writeTwcs } from '../../support/twcsFile.ts'
import type { TwcsRow } from '../../support/twcsFile.ts'

const [minuteMs, weekMs] = [60_000, 604_800_000]
const weeks = 53
const moves = 9

export interface LeverTimes {
  readonly perWeek: number
  /** Reading the work from the dossier, once after every import. */
  readonly workMs: number
  /** The first time after the page was opened, and then. */
  readonly coldFirstMs: number
  /** Of every lever that was moved after that. */
  readonly first: readonly number[]
  readonly whole: readonly number[]
}

function yearOf(perWeek: number): TwcsRow[] {
  const random = uniformRandom(perWeek)
  const fromMs = Date.UTC(2025, 0, 5, 12)
  return Array.from({ length: perWeek * weeks }, () => fromMs + random() * weeks * weekMs)
    .sort((a, b) => a - b)
    .flatMap((atMs, index) => {
      const [id, author] = [index * 2 + 1, String(100_000 + index)]
      const question = { id, author, inbound: true, atMs, text: `@${accountName} Wanneer?`, inReplyTo: null }
      const answeredMs = atMs + (5 + random() * 600) * minuteMs
      return [
        question,
        { ...question, id: id + 1, author: accountName, inbound: false, atMs: answeredMs, inReplyTo: id },
      ]
    })
}

function people(withEvening: boolean): PlanPerson[] {
  const workday = [
    { openMinute: 540, closeMinute: 1020 },
    ...(withEvening ? [{ openMinute: 1140, closeMinute: 1320 }] : []),
  ]
  const days = [workday, workday, workday, workday, workday, [], []]
  const rest = {
    rotation: null,
    absentShare: 0.05,
    looksEveryMinutes: null,
    handlingFactor: 1,
    hourlyEuro: null,
  }
  return ['1', '2'].map((label) => ({ label, days, ...rest }))
}

function planWith(volumeFactor: number, work: Parameters<typeof standardPlan>[0]): Plan {
  const { basis } = standardPlan(work)
  const levers = { ...neutralLevers, volumeFactor }
  const rules = { endOfShift: 'finish', order: 'firstCome' } as const
  return {
    version: 1,
    basis: {
      ...basis,
      handling: { kind: 'typed', meanMinutes: 6, variation: 1 },
      attention: { kind: 'typed', meanMinutes: 15 },
    },
    scenarios: [
      { name: 'Nu', people: people(false), levers: neutralLevers, ...rules },
      { name: 'Avond', people: people(true), levers, ...rules },
    ],
  }
}

async function timesOf(client: TestClient, plan: Plan): Promise<{ firstMs: number; wholeMs: number }> {
  const startedMs = performance.now()
  let firstMs = NaN
  const call = client.start('staffing.simulate', { plan }, () => {
    if (Number.isNaN(firstMs)) firstMs = performance.now() - startedMs
  })
  const { scenarios } = await call.output
  if (scenarios.some(({ outcome }) => outcome.kind !== 'steady')) throw new Error('no steady state')
  return { firstMs, wholeMs: performance.now() - startedMs }
}

async function measure(perWeek: number): Promise<LeverTimes> {
  const running = startServer()
  const { client, dataFolder } = running
  try {
    await client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
    await importPath(running, writeTwcs(join(dataFolder, 'year.csv'), yearOf(perWeek)))
    const startedMs = performance.now()
    const work = await client.call('staffing.work', {})
    const workMs = performance.now() - startedMs
    const cold = await timesOf(client, planWith(1, work))
    const taken: { firstMs: number; wholeMs: number }[] = []
    for (let move = 1; move <= moves; move += 1)
      taken.push(await timesOf(client, planWith(1 - move / 100, work)))
    return {
      perWeek,
      workMs,
      coldFirstMs: cold.firstMs,
      first: taken.map(({ firstMs }) => firstMs),
      whole: taken.map(({ wholeMs }) => wholeMs),
    }
  } finally {
    await running.stop()
  }
}

const [perWeek = '500'] = process.argv.slice(2)
console.log(JSON.stringify(await measure(Number(perWeek))))
