import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Filter } from '#shared/contract/figures.ts'
import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import type { OutputOf } from '#shared/contract/registry.ts'
import { CallCancelled, startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { everything } from '../support/figures.ts'
import { exampleReportFigures } from '../support/reportFigures.ts'
import { typedPlan } from '../support/staffingPlans.ts'
import { fixedSurroundings, takeExampleReport } from '../support/takeExampleReport.ts'

let running: TestServer
let figures: ReportFigures
let response: OutputOf<'response.figures'>
beforeAll(async () => {
  running = startServer({ surroundings: fixedSurroundings() })
  figures = await takeExampleReport(running)
  response = await running.client.call('response.figures', everything)
}, 240_000)
afterAll(() => running.stop())

describe('the figures of a report of the example', () => {
  test('are what the tests of the pages are made with', () => {
    expect(figures).toEqual(exampleReportFigures())
  })

  test('tell the shares that the page about response times tells', () => {
    const at = (hours: number): ReportFigures['shares'][number]['own'] | undefined =>
      figures.shares.find(({ timeMs }) => timeMs === hours * 3_600_000)?.own
    const { within } = response.current
    expect([at(1), at(2), at(4), at(24)]).toEqual([within['1h'], within['2h'], within['4h'], within['24h']])
    const points = response.curves.own.points ?? []
    for (const hours of [8, 168]) {
      const drawn = points.findLast(({ timeMs }) => timeMs <= hours * 3_600_000)
      expect(at(hours)).toMatchObject({ value: drawn?.share, low: drawn?.low, high: drawn?.high })
    }
  })

  test('tell of the peers what their curve tells at that very time', () => {
    const told = figures.shares.flatMap(({ timeMs, peers }) => (peers === null ? [] : [{ timeMs, ...peers }]))
    expect(told.length).toBeGreaterThan(4)
    for (const one of told) expect(response.curves.peers).toContainEqual(one)
  })

  test('share the questions of Monday to Friday out over the hours of the day', () => {
    const weekdays = response.week.arrivals.slice(0, 5)
    const byHour = Array.from({ length: 24 }, (_, hour) =>
      weekdays.reduce((sum, day) => sum + (day[hour] ?? 0), 0),
    )
    expect(figures.response.byHour.map(({ cases }) => cases)).toEqual(byHour)
  })

  test('hold no account, no question, no name of somebody on duty', async () => {
    const text = JSON.stringify(figures)
    const { accounts } = response
    expect(accounts.length).toBeGreaterThan(3)
    for (const { name } of accounts) expect(text).not.toContain(`"${name}"`)
    expect(text).not.toContain('caseId')
    expect(text).not.toContain('Webcare 1')
  })

  test('are without a plan where none is asked for, and the same for the rest', async () => {
    const without = await running.client.call('report.take', { filter: everything, planId: null })
    expect(without).toEqual({ ...figures, plan: null })
  })
})

type Steps = { step: string; done: number; total: number }[]

/** The example's plan with years of another seed, under a name of its own. */
async function planWithSeed(seed: number): Promise<number> {
  if (figures.plan === null) throw new Error('taken without a plan')
  const { plan } = figures.plan
  const seeded = { ...plan, basis: { ...plan.basis, seed } }
  const saved = { id: null, name: `Zaad ${String(seed)}`, plan: seeded }
  return (await running.client.call('staffing.savePlan', saved)).id
}

async function stepsOf(
  planId: number,
  filter: Filter = everything,
  server = running,
): Promise<[Steps, ReportFigures]> {
  const steps: Steps = []
  const tell = (progress: unknown): void => void steps.push(progress as Steps[number])
  const taken = await server.client.start('report.take', { filter, planId }, tell).output
  return [steps, taken]
}

function kindsOf(steps: Steps): string[] {
  return [...new Set(steps.map(({ step }) => step))]
}

describe('taking figures with a plan', () => {
  test('tells its steps, the years of the options among them', async () => {
    const [steps] = await stepsOf(await planWithSeed(2))
    expect(kindsOf(steps)).toEqual(['figures', 'comparison', 'options', 'check'])
    expect(steps).toContainEqual({ step: 'options', done: 10, total: 200 })
  })

  test('reckons it once: another filter and another time give what it came to before', async () => {
    const planId = figures.plan?.id ?? 0
    for (const filter of [everything, { ...everything, clock: 'opening' } as const]) {
      const [steps, taken] = await stepsOf(planId, filter)
      expect(kindsOf(steps)).toEqual(['figures', 'comparison'])
      expect(taken.plan).toEqual(figures.plan)
    }
  })

  test('reckons it again where it was stopped on the way', async () => {
    const planId = await planWithSeed(3)
    const order = { filter: everything, planId }
    const call = running.client.start('report.take', order, (progress) => {
      if ((progress as Steps[number]).step === 'options') call.cancel()
    })
    await expect(call.output).rejects.toBeInstanceOf(CallCancelled)
    const [steps, taken] = await stepsOf(planId)
    expect(kindsOf(steps)).toEqual(['figures', 'comparison', 'options', 'check'])
    expect(taken.plan?.outcome.replications).toBe(200)
  })

  test('ends at once when it is cancelled', async () => {
    const planId = figures.plan?.id ?? 0
    const call = running.client.start('report.take', { filter: everything, planId })
    call.cancel()
    await expect(call.output).rejects.toBeInstanceOf(CallCancelled)
  })

  test('ends where the dossier is closed meanwhile, rather than telling of the next one too', async () => {
    const other = startServer({ surroundings: fixedSurroundings() })
    await other.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
    const call = other.client.start('report.take', { filter: everything, planId: null })
    const closed = other.client.call('dossier.close', {})
    await expect(call.output).rejects.toBeInstanceOf(CallCancelled)
    await closed
    await other.stop()
  })

  test('begins again where the figures change meanwhile, so that all tell of the same', async () => {
    const other = startServer({ surroundings: fixedSurroundings() })
    await other.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
    const steps: string[] = []
    let changed: Promise<unknown> | null = null
    const tell = (progress: unknown): void => {
      const { step } = progress as { step: string }
      steps.push(step)
      if (step === 'figures') changed ??= other.client.call('norms.set', { rules: [] })
    }
    await other.client.start('report.take', { filter: everything, planId: null }, tell).output
    await changed
    expect(steps).toEqual(['figures', 'comparison', 'figures', 'comparison'])
    await other.stop()
  })

  test('says that a plan that is gone is not in the dossier', async () => {
    const call = running.client.call('report.take', { filter: everything, planId: 99 })
    await expect(call).rejects.toThrow('notInDossier')
  })
})

describe('a dossier with nothing in it', () => {
  test('gives a report that says so, without levels, parts or zeros', async () => {
    const empty = startServer()
    await empty.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
    const taken = await empty.client.call('report.take', { filter: everything, planId: null })
    expect(taken).toMatchObject({ isExample: false, growth: null, plan: null, sources: [] })
    expect(taken.choice).toMatchObject({ state: 'empty', period: null })
    const none = { value: null, reason: 'noOwnData', n: 0 }
    expect(taken.shares.map(({ own }) => own)).toEqual(taken.shares.map(() => none))
    expect(taken.response.byHour.map(({ medianMs }) => medianMs)).toEqual(
      Array.from({ length: 24 }, () => none),
    )
    await empty.stop()
  })
})

describe('a dossier whose opening hours change', () => {
  test('has its plan reckoned again', async () => {
    const other = startServer()
    const { client } = other
    await client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
    const { id } = await client.call('staffing.savePlan', { id: null, name: 'Avond', plan: typedPlan() })
    const isReckoned = async (): Promise<boolean> =>
      kindsOf((await stepsOf(id, everything, other))[0]).includes('options')
    expect([await isReckoned(), await isReckoned()]).toEqual([true, false])
    const { hours } = await client.call('hours.current', {})
    await client.call('hours.set', { hours: { ...hours, closedHolidays: [] } })
    expect([await isReckoned(), await isReckoned()]).toEqual([true, false])
    await other.stop()
  })
})
