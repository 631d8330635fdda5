import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { procedures } from '#shared/contract/registry.ts'
import type { OutputOf, ProgressOf } from '#shared/contract/registry.ts'
import { neutralLevers } from '#shared/staffing/plan/plan.ts'
import { standardPlan } from '#shared/staffing/plan/standardPlan.ts'
import { builtWorkers, CallCancelled, startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { everything } from '../support/figures.ts'
import { officePeople, scenarioWith, typedPlan } from '../support/staffingPlans.ts'

let running: TestServer
let work: OutputOf<'staffing.work'>
beforeAll(async () => {
  running = startServer()
  await running.client.call('example.load', {})
  work = await running.client.call('staffing.work', {})
}, 120_000)
afterAll(() => running.stop())

type Simulating = ProgressOf<'staffing.simulate'>

describe('a simulation', () => {
  test('tells a first answer of ten years, goes on, and ends with all of them', async () => {
    const told: Simulating[] = []
    const plan = typedPlan({ replications: 200, horizonWeeks: 52 })
    const call = running.client.start('staffing.simulate', { plan }, (progress) =>
      told.push(procedures['staffing.simulate'].progress.parse(progress)),
    )
    const outcome = await call.output
    const answers = told.filter(({ soFar }) => soFar !== null)
    expect(answers[0]).toMatchObject({ done: 10, total: 200, soFar: { replications: 10 } })
    expect(answers.every(({ done, soFar }) => soFar?.replications === done)).toBe(true)
    expect(told.every(({ done, soFar }) => soFar !== null || done < 10)).toBe(true)
    expect(outcome.replications).toBe(200)
    expect(outcome.scenarios.map(({ outcome: { kind } }) => kind)).toEqual(['steady', 'steady'])
    // Evenings beside the very same office hours answer more within four hours.
    expect(outcome.scenarios[1]?.difference?.figures?.withinTarget.low).toBeGreaterThan(0)
  })

  test('on own data simulates as many questions a week as were measured', async () => {
    const plan = { ...standardPlan(work) }
    const { basis } = plan
    const { scenarios } = await running.client.call('staffing.simulate', {
      plan: { ...plan, basis: { ...basis, replications: 40, withOpenQuestions: false } },
    })
    const [present] = scenarios
    if (present?.outcome.kind !== 'steady') throw new Error('the present cover has no answer')
    expect(present.outcome.questionsPerWeek).toBeCloseTo(work.questionsPerWeek, 6)
  })

  test('with the same seed gives the same bytes, with another seed others', async () => {
    const simulated = async (seed: number): Promise<string> =>
      JSON.stringify(await running.client.call('staffing.simulate', { plan: typedPlan({ seed }) }))
    const first = await simulated(3)
    expect(await simulated(3)).toBe(first)
    expect(await simulated(4)).not.toBe(first)
  })

  test('that is cancelled in the middle ends at once, and the next one has the thread', async () => {
    const plan = typedPlan({ replications: 1000, horizonWeeks: 104 })
    const call = running.client.start('staffing.simulate', { plan }, () => call.cancel())
    await expect(call.output).rejects.toBeInstanceOf(CallCancelled)
    expect((await running.client.call('staffing.simulate', { plan: typedPlan() })).replications).toBe(40)
  })

  test('holds up no question that is asked meanwhile', async () => {
    const { client } = running
    const plan = typedPlan({ replications: 1000, horizonWeeks: 104 })
    let isOver = false
    let begin = (): void => undefined
    const begun = new Promise<void>((resolve) => (begin = resolve))
    const call = client.start('staffing.simulate', { plan }, () => begin())
    const ended = call.output.finally(() => (isOver = true))
    await begun
    await client.call('figures.overview', everything)
    expect(isOver).toBe(false)
    call.cancel()
    await expect(ended).rejects.toBeInstanceOf(CallCancelled)
  })

  test('and two others at the same time answer each their own', async () => {
    const { client } = running
    const plan = { ...standardPlan(work) }
    const short = { ...plan, basis: { ...plan.basis, replications: 10, horizonWeeks: 4 } }
    const [simulated, tested, other] = await Promise.all([
      client.call('staffing.simulate', { plan: short }),
      client.call('staffing.backTest', { plan: short }),
      client.call('staffing.simulate', { plan: typedPlan({ replications: 20 }) }),
    ])
    expect([simulated.replications, other.replications]).toEqual([10, 20])
    expect(tested.kind).toBe('tested')
  })
})

describe('the goal', () => {
  test('is sought from the cover of a scenario, with progress, and can be cancelled', async () => {
    const { client } = running
    const plan = typedPlan({ replications: 10 })
    const one = { ...plan, scenarios: [scenarioWith('Nu', officePeople())] }
    const call = client.start('staffing.seekGoal', { plan: one, scenario: 0 }, (progress) => {
      procedures['staffing.seekGoal'].progress.parse(progress)
      call.cancel()
    })
    await expect(call.output).rejects.toBeInstanceOf(CallCancelled)
    const none = client.call('staffing.seekGoal', { plan: one, scenario: 1 })
    await expect(none).rejects.toMatchObject({ error: { code: 'invalidInput' } })
  })
})

describe('a dossier without questions', () => {
  let empty: TestServer
  beforeAll(async () => {
    empty = startServer()
    await empty.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
  })
  afterAll(() => empty.stop())

  test('has no work, and its inhabitants all the same', async () => {
    expect(await empty.client.call('staffing.work', {})).toMatchObject({
      weeks: 0,
      firstMonday: null,
      questionsPerWeek: 0,
      handling: null,
      attention: null,
      usualCover: [],
      inhabitants: expect.any(Number),
    })
  })

  test('reckons with typed-in numbers, and is not tested on them', async () => {
    const { client } = empty
    const { scenarios } = await client.call('staffing.simulate', { plan: typedPlan() })
    expect(scenarios[0]?.outcome).toMatchObject({ kind: 'steady', questionsPerWeek: 50 })
    expect(await client.call('staffing.backTest', { plan: typedPlan() })).toMatchObject({
      kind: 'notPossible',
      reason: 'typedIn',
    })
  })

  test('refuses a plan of more questions than can be simulated, not one that is overloaded', async () => {
    const { client } = empty
    const plan = typedPlan({ horizonWeeks: 52, replications: 200 })
    const { arrivals } = plan.basis
    if (arrivals.kind !== 'typed') throw new Error('the plan is typed in')
    const busy = { ...arrivals, perWeek: 20_000 }
    const crowd = Array.from({ length: 30 }, () => officePeople()).flat()
    const storming = (people: typeof crowd): typeof plan => ({
      ...plan,
      basis: {
        ...plan.basis,
        arrivals: busy,
        handling: { kind: 'typed', meanMinutes: 0.1, variation: 0 },
      },
      scenarios: [
        { ...scenarioWith('Nu', people), levers: { ...neutralLevers, volumeFactor: 10, stormFactor: 30 } },
      ],
    })
    const refused = client.call('staffing.simulate', { plan: storming(crowd) })
    await expect(refused).rejects.toMatchObject({ error: { code: 'planTooLarge' } })
    const { scenarios } = await client.call('staffing.simulate', { plan: storming(officePeople()) })
    expect(scenarios[0]?.outcome.kind).toBe('overloaded')
  })

  test('refuses a plan on own data and names what it lacks', async () => {
    const refused = async (basis: Parameters<typeof typedPlan>[0]): Promise<unknown> =>
      empty.client.call('staffing.simulate', { plan: typedPlan(basis) }).catch((error: unknown) => error)
    const lacks = (basis: string): object => ({ error: { code: 'notMeasured', params: { basis } } })
    expect(await refused({ arrivals: { kind: 'measured' } })).toMatchObject(lacks('arrivals'))
    expect(await refused({ handling: { kind: 'estimated' } })).toMatchObject(lacks('handling'))
    expect(await refused({ attention: { kind: 'estimated' } })).toMatchObject(lacks('attention'))
  })
})

test('a thread that ends without a word is an error with a sentence, and the next call has another', async () => {
  const server = startServer({ importWorker: new URL('crashing/importWorker.js', builtWorkers) })
  await server.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
  for (const seed of [1, 2]) {
    const crashed = server.client.call('staffing.simulate', { plan: typedPlan({ seed }) })
    await expect(crashed).rejects.toMatchObject({ error: { code: 'calculationStopped', retryable: true } })
  }
  await server.stop()
})
