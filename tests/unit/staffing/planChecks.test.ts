import { describe, expect, it } from 'vitest'
import { closedFormChecks } from '#shared/staffing/plan/closedFormChecks.ts'
import { coverThroughWeek } from '#shared/staffing/plan/coverThroughWeek.ts'
import type { PlanCheck } from '#shared/staffing/plan/outcome.ts'
import type { PlanBasis, PlanScenario } from '#shared/staffing/plan/plan.ts'
import { officePerson } from '#shared/staffing/plan/standardPlan.ts'
import { noWork, onDuty, planOf, scenarioOf, simulated, steady } from './plansOf.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const evenly = Array.from({ length: 168 }, () => 1)
const workdays = [0, 1, 2, 3, 4]
const always = onDuty([0, 1, 2, 3, 4, 5, 6], 0, 24)

function basisOf(perWeek: number, meanMinutes: number, changed: Partial<PlanBasis> = {}): Partial<PlanBasis> {
  return {
    arrivals: { kind: 'typed', perWeek, hourWeights: evenly, serviceShare: 1 },
    handling: { kind: 'typed', meanMinutes, variation: 0 },
    horizonWeeks: 20,
    replications: 12,
    ...changed,
  }
}

function checksOf(scenario: PlanScenario, basis: Partial<PlanBasis>): readonly PlanCheck[] {
  return closedFormChecks(planOf([], basis).basis, scenario, noWork)
}

function check<Kind extends PlanCheck['kind']>(
  checks: readonly PlanCheck[],
  kind: Kind,
): Extract<PlanCheck, { kind: Kind }> {
  const found = checks.find((each): each is Extract<PlanCheck, { kind: Kind }> => each.kind === kind)
  if (found === undefined) throw new Error(`no check of ${kind}`)
  return found
}

describe('the formulas beside a simulation', () => {
  it('tell work and staffed time of a week', () => {
    const load = check(checksOf(scenarioOf(), basisOf(60, 8)), 'load')
    expect(load.workHoursPerWeek).toBeCloseTo(8, 9)
    expect(load).toMatchObject({ staffedHoursPerWeek: 40 })
    expect(load.load).toBeCloseTo(0.2, 9)
    expect(check(checksOf(scenarioOf({ people: [] }), basisOf(60, 8)), 'load').load).toBeNull()
  })

  it('tell the wait for an opening: what is closed, squared, over two weeks', () => {
    // Four nights of 16 hours and a weekend of 64, by questions that come in evenly.
    const opening = check(checksOf(scenarioOf(), basisOf(60, 8)), 'openingOnly')
    const expected = ((4 * 16 ** 2 + 64 ** 2) / (2 * 168)) * hourMs
    expect(opening.meanWaitMs).toBeCloseTo(expected, 0)
    expect(opening.meanWaitEvenMs).toBeCloseTo(expected, 0)
    expect(opening.shareAtOnce).toBeCloseTo(40 / 168, 9)
  })

  it('tell that wait by the hours in which questions really come', () => {
    const hourWeights = evenly.map((_, hour) => (hour === 20 ? 1 : 0))
    const arrivals = { kind: 'typed' as const, perWeek: 60, hourWeights, serviceShare: 1 }
    const opening = check(checksOf(scenarioOf(), basisOf(60, 8, { arrivals })), 'openingOnly')
    // From half past eight in the evening until nine in the morning.
    expect(opening.meanWaitMs).toBeCloseTo(12.5 * hourMs, 0)
    expect(opening.shareAtOnce).toBe(0)
  })

  it('lie under what is simulated, and near it where there is hardly any work', () => {
    const basis = basisOf(60, 0.1, { replications: 40 })
    const opening = check(checksOf(scenarioOf(), basis), 'openingOnly')
    const { meanMs } = steady(simulated(planOf([scenarioOf()], basis), noWork)).figures
    expect(opening.meanWaitMs).toBeGreaterThan(meanMs.low ?? Infinity)
    expect(opening.meanWaitMs).toBeLessThan(meanMs.high ?? 0)
  })

  it('count who takes longer as longer, as the load does', () => {
    const slow = scenarioOf({ people: [{ ...officePerson('1'), handlingFactor: 2 }] })
    const checks = checksOf(slow, basisOf(60, 8))
    const usual = checksOf(scenarioOf(), basisOf(60, 16))
    expect(check(checks, 'busiestHour').load).toBeCloseTo(check(usual, 'busiestHour').load, 9)
    expect(check(checks, 'busiestHour').meanWaitMs).toBeCloseTo(
      check(usual, 'busiestHour').meanWaitMs ?? Number.NaN,
      3,
    )
    expect(check(checks, 'mondayMorning').clearingMs).toBeCloseTo(
      check(usual, 'mondayMorning').clearingMs ?? Number.NaN,
      3,
    )
  })

  it('say nothing of openings that differ from week to week', () => {
    const turn = { ...officePerson('1'), rotation: { everyWeeks: 2, firstWeek: 0 } }
    const kinds = (people: PlanScenario['people']): readonly string[] =>
      checksOf(scenarioOf({ people }), basisOf(30, 8)).map(({ kind }) => kind)
    expect(kinds([turn])).not.toContain('openingOnly')
    const other = { ...turn, rotation: { everyWeeks: 2, firstWeek: 1 } }
    expect(kinds([turn, other])).toContain('openingOnly')
    expect(kinds([])).toEqual(['load'])
  })

  it('tell what waits on Monday morning and how long it takes', () => {
    // 64 hours of one question an hour, worked off by six an hour while one comes in.
    const monday = check(checksOf(scenarioOf(), basisOf(168, 10)), 'mondayMorning')
    expect(monday).toMatchObject({ openMinute: 540, people: 1 })
    expect(monday.waiting).toBeCloseTo(64, 9)
    expect(monday.clearingMs).toBeCloseTo((64 / 5) * hourMs, 3)
    expect(check(checksOf(scenarioOf(), basisOf(168, 60)), 'mondayMorning').clearingMs).toBeNull()
    const kinds = checksOf(scenarioOf({ people: [onDuty([2], 9, 17)] }), basisOf(20, 8)).map(
      ({ kind }) => kind,
    )
    expect(kinds).not.toContain('mondayMorning')
  })

  it('tell the wait of Erlang C in the open hour with the most work', () => {
    const hourWeights = evenly.map((_, hour) => (hour === 34 ? 6 : hour < 24 ? 1 : 0))
    const arrivals = { kind: 'typed' as const, perWeek: 30, hourWeights, serviceShare: 1 }
    // Six questions in the hour from Tuesday ten, of five minutes: load 1/2, and so a wait as long as a question takes.
    const busiest = check(checksOf(scenarioOf(), basisOf(30, 5, { arrivals })), 'busiestHour')
    expect(busiest).toMatchObject({ hourOfWeek: 34, people: 1 })
    expect(busiest.load).toBeCloseTo(0.5, 9)
    expect(busiest.meanWaitMs).toBeCloseTo(5 * minuteMs, 6)
    const two = scenarioOf({ people: [officePerson('1'), officePerson('2')] })
    // M/M/2 at a load of 1/4: s rho^2 / (1 - rho^2).
    expect(check(checksOf(two, basisOf(30, 5, { arrivals })), 'busiestHour').meanWaitMs).toBeCloseTo(
      (5 * minuteMs * 0.0625) / 0.9375,
      6,
    )
    expect(check(checksOf(scenarioOf(), basisOf(30, 10, { arrivals })), 'busiestHour').meanWaitMs).toBeNull()
  })

  it('tell the wait of one person, which the simulation of an open week holds', () => {
    const scenario = scenarioOf({ people: [always] })
    // A load of 0.6 by questions of ten minutes.
    const basis = basisOf(604.8, 10, { replications: 40 })
    const one = check(checksOf(scenario, basis), 'onePerson')
    expect(one.model).toBe('md1')
    expect(one.meanWaitMs).toBeCloseTo(((10 * 0.6) / (2 * 0.4)) * minuteMs, 3)
    const { queue } = steady(simulated(planOf([scenario], basis), noWork)).figures.parts
    expect(one.meanWaitMs ?? 0).toBeGreaterThan(queue.low ?? Infinity)
    expect(one.meanWaitMs ?? 0).toBeLessThan(queue.high ?? 0)
    const varied = check(
      checksOf(scenario, { ...basis, handling: { kind: 'typed', meanMinutes: 10, variation: 1 } }),
      'onePerson',
    )
    expect(varied).toMatchObject({ model: 'mg1' })
    expect(varied.meanWaitMs).toBeCloseTo(15 * minuteMs, 3)
  })

  it('tell the wait for a look of who answers beside other work, which the simulation holds', () => {
    const scenario = scenarioOf({ people: [{ ...always, looksEveryMinutes: 60 }] })
    const basis = basisOf(302.4, 10, { replications: 40 })
    const looks = check(checksOf(scenario, basis), 'oneWhoLooks')
    // Load 0.3: 10 x 0.3 / (2 x 0.7) minutes, and half an hour.
    expect(looks.meanWaitForLookMs).toBe(30 * minuteMs)
    expect(looks.meanWaitMs).toBeCloseTo((30 + 3 / 1.4) * minuteMs, 3)
    const { attention, queue } = steady(simulated(planOf([scenario], basis), noWork)).figures.parts
    expect(looks.meanWaitMs ?? 0).toBeGreaterThan((attention.low ?? Infinity) + (queue.low ?? Infinity))
    expect(looks.meanWaitMs ?? 0).toBeLessThan((attention.high ?? 0) + (queue.high ?? 0))
    const kinds = checksOf(scenario, basis).map(({ kind }) => kind)
    expect(kinds).not.toContain('onePerson')
  })

  it('are none without questions, and stand beside the outcome', () => {
    expect(checksOf(scenarioOf(), basisOf(0, 8))).toEqual([])
    const { scenarios } = simulated(planOf([scenarioOf()], basisOf(60, 8)), noWork)
    expect(scenarios[0]?.checks).toEqual(checksOf(scenarioOf(), basisOf(60, 8)))
  })
})

describe('the cover through the week', () => {
  it('counts people by minute, turns and absence by their part, overlapping blocks once', () => {
    const twice = { openMinute: 600, closeMinute: 660 }
    const people = [
      {
        ...officePerson('1'),
        days: [[twice, { openMinute: 630, closeMinute: 690 }], [], [], [], [], [], []],
      },
      { ...onDuty(workdays, 10, 11), rotation: { everyWeeks: 4, firstWeek: 0 }, absentShare: 0.2 },
    ]
    const cover = coverThroughWeek(people)
    expect([599, 600, 640, 660, 689, 690].map((minute) => cover[minute])).toEqual([0, 1.2, 1.2, 1, 1, 0])
    expect(cover[1_440 + 630]).toBeCloseTo(0.2, 12)
  })
})
