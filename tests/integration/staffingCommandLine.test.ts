import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planSchema } from '#shared/staffing/plan/plan.ts'
import type { Plan } from '#shared/staffing/plan/plan.ts'
import { startServer } from '../support/dataClient.ts'
import { officePeople, scenarioWith, typedPlan } from '../support/staffingPlans.ts'

const cli = fileURLToPath(new URL('../../src-main/cli/index.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'dialoogmeter-simulate-'))
const example = join(folder, 'voorbeeld.dialoogmeter')
const empty = join(folder, 'leeg.dialoogmeter')

interface Answer {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

function run(language: string, ...args: string[]): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: language, XDG_STATE_HOME: join(folder, 'state') },
  })
  return { status, stdout, stderr }
}

function simulate(db: string, plan: unknown, ...more: string[]): Answer {
  const file = join(folder, 'plan.json')
  writeFileSync(file, typeof plan === 'string' ? plan : JSON.stringify(plan))
  return run('nl_NL.UTF-8', 'simulate', '--db', db, '--scenario', file, ...more)
}

beforeAll(() => {
  expect(run('nl', 'demo', '--db', example).status).toBe(0)
  expect(run('nl', 'init', '--db', empty, '--municipality', 'GM0344').status).toBe(0)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function template(db: string): Plan {
  return planSchema.parse(JSON.parse(run('nl', 'simulate', '--db', db, '--template').stdout))
}

/** Few years, so that the tests are quick. */
function short(plan: Plan): Plan {
  return { ...plan, basis: { ...plan.basis, replications: 40, horizonWeeks: 13 } }
}

test('the plan to begin with stands on the dossier where it can, and can be simulated as it is', () => {
  const onData = template(example)
  expect(onData.basis).toMatchObject({ arrivals: { kind: 'measured' }, handling: { kind: 'estimated' } })
  expect(template(empty).basis).toMatchObject({ arrivals: { kind: 'typed' }, handling: { kind: 'typed' } })
  expect(simulate(empty, short(template(empty)), '--json').status).toBe(0)
})

test('the same file and seed give the same bytes, another seed others', () => {
  const plan = short(template(example))
  const first = simulate(example, plan, '--json', '--back-test')
  expect(first.status).toBe(0)
  expect(simulate(example, plan, '--json', '--back-test').stdout).toBe(first.stdout)
  const other = simulate(example, plan, '--json', '--back-test', '--seed', '2')
  expect(other.stdout).not.toBe(first.stdout)
  expect(JSON.parse(other.stdout)).toMatchObject({ seed: 2, replications: 40 })
})

test('the command line and the window give the same numbers', async () => {
  const { stdout } = simulate(empty, typedPlan({ seed: 9 }), '--json')
  const running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
  const inWindow = await running.client.call('staffing.simulate', { plan: typedPlan({ seed: 9 }) })
  await running.stop()
  const names = ['Nu', 'Avond']
  const asInWindow = inWindow.scenarios.map(({ outcome, ...beside }, place) => ({
    name: names[place],
    ...outcome,
    ...beside,
  }))
  expect((JSON.parse(stdout) as { scenarios: unknown }).scenarios).toEqual(asInWindow)
})

test('the document holds the scenarios by name, what they rest on, and what was asked beside them', () => {
  const plan = short(template(example))
  const alone = JSON.parse(simulate(example, plan, '--json').stdout) as Record<string, unknown>
  expect(Object.keys(alone)).toEqual(['seed', 'replications', 'work', 'scenarios', 'backTest', 'goal'])
  expect(alone).toMatchObject({
    work: { weeks: 52 },
    scenarios: [{ name: 'Nu' }],
    backTest: null,
    goal: null,
  })
  const asked = JSON.parse(simulate(example, plan, '--json', '--back-test').stdout) as Record<string, unknown>
  expect(asked.backTest).toMatchObject({ kind: 'tested', weeks: expect.any(Number) })
})

test('a goal is sought from the cover of the scenario that is named', () => {
  const plan = typedPlan({ replications: 10, horizonWeeks: 2 })
  const target = { share: 0.3, limitMinutes: 480, sameDay: null }
  const easy = { ...plan, basis: { ...plan.basis, target } }
  const { status, stdout } = simulate(empty, easy, '--json', '--goal', '2')
  expect(status).toBe(0)
  expect((JSON.parse(stdout) as { goal: unknown }).goal).toMatchObject({
    tried: expect.any(Number),
    cheapest: { reaches: true },
  })
  expect(simulate(empty, easy, '--goal', '3').stderr).toContain('--goal 1-2')
  expect(simulate(empty, easy, '--goal', '3').status).toBe(64)
})

describe('without --json', () => {
  test('it is a table with sentences, in the language of the shell', () => {
    const { status, stdout } = simulate(empty, typedPlan())
    expect(status).toBe(0)
    expect(stdout).toMatch(/^Nu {2,}.+\n^Avond {2,}.+\+/m)
    expect(stdout).toContain('Avond: ')
    const file = join(folder, 'plan.json')
    const english = run('en_GB.UTF-8', 'simulate', '--db', empty, '--scenario', file).stdout
    expect(english).toMatch(/95 of 100 years/)
  })

  test('an overload is told in words, without a time', () => {
    const { basis } = typedPlan()
    const crowded = { ...typedPlan(), basis: { ...basis, arrivals: { ...basis.arrivals, perWeek: 900 } } }
    const { stdout } = simulate(empty, { ...crowded, scenarios: [scenarioWith('Nu', officePeople())] })
    expect(stdout).not.toMatch(/\d+ (u|min)\b/)
    expect(JSON.parse(simulate(empty, crowded, '--json').stdout)).toMatchObject({
      scenarios: [{ kind: 'overloaded', backlogGrowthPerWeek: expect.any(Number) }, { kind: 'overloaded' }],
    })
  })
})

describe('a file that is wrong is refused with the place and what to do:', () => {
  const plan = typedPlan()
  const [present] = plan.scenarios
  const withDay = (blocks: object[]): object => ({
    ...plan,
    scenarios: [{ ...present, people: [{ ...officePeople()[0], days: [blocks, [], [], [], [], [], []] }] }],
  })
  const early = { openMinute: 540, closeMinute: 720 }
  const cases: Record<string, readonly [unknown, string]> = {
    'no JSON': ['{"version": 1,', 'JSON'],
    'another version': [{ ...plan, version: 2 }, 'version'],
    'a field that is missing': [{ ...plan, basis: { ...plan.basis, seed: undefined } }, 'basis.seed'],
    'a field that does not exist': [{ ...plan, basis: { ...plan.basis, sead: 1 } }, 'basis.sead'],
    'a block that ends before it begins': [
      withDay([{ openMinute: 600, closeMinute: 540 }]),
      'scenarios[0].people[0].days[0][0]',
    ],
    'blocks that overlap': [
      withDay([early, { openMinute: 700, closeMinute: 800 }]),
      'scenarios[0].people[0].days[0]',
    ],
  }
  test.each(Object.entries(cases))('%s', (_name, [document, place]) => {
    const { status, stdout, stderr } = simulate(empty, document)
    expect({ status, stdout }).toEqual({ status: 64, stdout: '' })
    expect(stderr).toContain(place)
    expect(stderr).toContain('docs/staffing-scenario.schema.json')
  })

  test('a file that is not there, and a seed that is no number', () => {
    const missing = run('nl', 'simulate', '--db', empty, '--scenario', join(folder, 'geen.json'))
    expect(missing.status).toBe(64)
    expect(missing.stderr).toContain('geen.json')
    expect(simulate(empty, plan, '--seed', 'x').status).toBe(64)
    expect(run('nl', 'simulate', '--db', empty).stderr).toContain('--scenario')
  })
})

test('own data that the dossier has not are refused with what lacks and what to do', () => {
  const measured = typedPlan({ arrivals: { kind: 'measured' } })
  const { status, stdout, stderr } = simulate(empty, measured, '--json')
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain('basis.arrivals')
  expect(stderr).toContain('"kind": "typed"')
})

test('the example of the documentation is a plan that can be simulated', () => {
  const text = readFileSync(new URL('../../docs/staffing-scenario.example.json', import.meta.url), 'utf8')
  expect(simulate(empty, short(planSchema.parse(JSON.parse(text))), '--json').status).toBe(0)
})
