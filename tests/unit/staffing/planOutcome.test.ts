import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prepareSimulation } from '#shared/staffing/engine/simulate.ts'
import { engineScenarioOf } from '#shared/staffing/plan/engineScenario.ts'
import { planOutcomeSchema, waitParts } from '#shared/staffing/plan/outcome.ts'
import type { Range } from '#shared/staffing/plan/outcome.ts'
import type { Plan } from '#shared/staffing/plan/plan.ts'
import { differencesOf, rangeOfYears } from '#shared/staffing/plan/rangeOfYears.ts'
import { sameDayShare } from '#shared/staffing/plan/sameDay.ts'
import { preparePlan } from '#shared/staffing/plan/simulatePlan.ts'
import { worseBecause } from '#shared/staffing/plan/worseBecause.ts'
import type { SimulatedRun } from '#shared/staffing/engine/simulate.ts'
import {
  anyBasis,
  anyScenario,
  measuredBasis,
  noWork,
  onDuty,
  planOf,
  scenarioOf,
  simulated,
  someWork,
  steady,
} from './plansOf.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const everyDay = onDuty([0, 1, 2, 3, 4, 5, 6], 0, 24)

function rangesOf(value: unknown): readonly Range[] {
  if (typeof value !== 'object' || value === null) return []
  if ('value' in value && 'low' in value) return [value as Range]
  return Object.values(value).flatMap(rangesOf)
}

describe('a simulated plan', () => {
  it('gives the same bytes again, which its schema reads, and each scenario the same whatever stands beside it', () => {
    fc.assert(
      fc.property(anyBasis, fc.array(anyScenario, { minLength: 2, maxLength: 3 }), (basis, scenarios) => {
        const plan = planOf([scenarioOf(), ...scenarios], basis)
        const outcome = simulated(plan, someWork)
        expect(planOutcomeSchema.parse(outcome)).toEqual(outcome)
        expect(JSON.stringify(simulated(plan, someWork))).toBe(JSON.stringify(outcome))
        const turned = simulated(planOf([scenarioOf(), ...scenarios.toReversed()], basis), someWork)
        expect([turned.scenarios[0], ...turned.scenarios.slice(1).toReversed()]).toEqual(outcome.scenarios)
      }),
      { numRuns: 12 },
    )
  })

  it('finds no difference at all in a scenario that is as the present', () => {
    fc.assert(
      fc.property(anyBasis, anyScenario, (basis, scenario) => {
        const { scenarios } = simulated(planOf([scenario, { ...scenario, name: 'Again' }], basis), someWork)
        expect(scenarios[0]?.difference).toBeNull()
        expect(scenarios[1]?.outcome).toEqual(scenarios[0]?.outcome)
        expect(scenarios[1]?.difference?.euroPerYear).toBe(0)
        for (const { value } of rangesOf(scenarios[1]?.difference?.figures)) expect(value).toBe(0)
      }),
      { numRuns: 25 },
    )
  })

  it('splits the mean into parts that add up, and answers no fewer within a longer time', () => {
    fc.assert(
      fc.property(anyBasis, anyScenario, (basis, scenario) => {
        const outcome = simulated(planOf([scenario], basis), someWork).scenarios[0]?.outcome
        fc.pre(outcome?.kind === 'steady')
        const { figures, curve, waitingThroughWeek } = outcome
        const parts = waitParts.reduce((sum, part) => sum + figures.parts[part].value, 0)
        expect(parts / figures.meanMs.value).toBeCloseTo(1, 9)
        const shares = [...curve.map(({ share }) => share)]
        expect(shares).toEqual(shares.toSorted((a, b) => a - b))
        const within = figures.within.map(({ share }) => share.value)
        expect(within).toEqual(within.toSorted((a, b) => a - b))
        expect(waitingThroughWeek).toHaveLength(168)
        for (const { limitMs, share } of figures.within) {
          expect(curve.find(({ ms }) => ms === limitMs)?.share).toBeCloseTo(share.value, 9)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('answers no fewer within a target with more time', () => {
    const shares = [30, 240, 600, 2_880].map((limitMinutes) => {
      const plan = planOf([scenarioOf()], { target: { share: 0.8, limitMinutes, sameDay: null } })
      return steady(simulated(plan, noWork)).figures.withinTarget.value
    })
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  })

  it('tells the mean of the years and no range below forty of them', () => {
    const ten = preparePlan(planOf([scenarioOf()], { replications: 45 }), noWork)
    expect(() => ten.outcome()).toThrow(RangeError)
    for (let year = 0; year < 39; year += 1) ten.step()
    expect(steady(ten.outcome()).figures.meanMs.low).toBeNull()
    expect(ten.outcome().replications).toBe(39)
    for (let year = 0; year < 20; year += 1) ten.step()
    expect([ten.done, ten.total, ten.outcome().replications]).toEqual([45, 45, 45])
    const { value, low, high } = steady(ten.outcome()).figures.meanMs
    expect(low ?? Infinity).toBeLessThan(value)
    expect(high ?? 0).toBeGreaterThan(value)
  })

  it('takes its range between the 2.5 and the 97.5 percent points of the years', () => {
    const years = Float64Array.from({ length: 41 }, (_, year) => 40 - year)
    expect(rangeOfYears(years)).toEqual({ value: 20, low: 1, high: 39 })
    expect(rangeOfYears(Float64Array.of(1, NaN, 3))).toEqual({ value: 2, low: null, high: null })
    expect(rangeOfYears(Float64Array.of(1, Infinity))).toBeNull()
    expect(rangeOfYears(Float64Array.of(NaN))).toBeNull()
    const differences = differencesOf(
      Float64Array.of(5, NaN, Infinity, Infinity),
      Float64Array.of(2, 1, 1, Infinity),
    )
    expect([...differences]).toEqual([3, NaN, Infinity, Infinity])
  })

  it('compares year by year: a longer roster at the very same hours is judged on the same questions', () => {
    const people = [...scenarioOf().people, ...scenarioOf().people]
    const plan = planOf([scenarioOf(), scenarioOf({ people })], { replications: 60 })
    const outcome = simulated(plan, noWork)
    const [present, changed] = [steady(outcome).figures, steady(outcome, 1).figures]
    const difference = outcome.scenarios[1]?.difference?.figures
    expect(difference?.meanMs.value).toBeCloseTo(changed.meanMs.value - present.meanMs.value, 3)
    // The years differ far more among each other than the two covers do in any of them.
    expect(difference?.meanMs.high ?? 0).toBeLessThanOrEqual(0)
    const width = ({ low, high }: Range): number => (high ?? 0) - (low ?? 0)
    expect(width(difference?.meanMs ?? present.meanMs)).toBeLessThan(width(present.meanMs) / 3)
  })

  it('does not simulate what is overloaded, and tells by how much the backlog grows', () => {
    const handling = { kind: 'typed' as const, meanMinutes: 60, variation: 0 }
    const plan = planOf([scenarioOf(), scenarioOf({}, { handlingFactor: 0.5 })], { handling })
    const [first, second] = simulated(plan, noWork).scenarios
    // 50 hours of work a week in 40 hours: 10 questions too many.
    expect(first?.outcome).toMatchObject({ kind: 'overloaded', load: 1.25, backlogGrowthPerWeek: 10 })
    expect(second?.outcome.kind).toBe('steady')
    expect(second?.difference?.figures).toBeNull()
  })

  it('knows a plan without questions and one so small that none comes in', () => {
    const hourWeights = Array.from({ length: 168 }, () => 1)
    const none = (perWeek: number): string | undefined => {
      const arrivals = { kind: 'typed' as const, perWeek, hourWeights, serviceShare: 0 }
      return simulated(planOf([scenarioOf()], { arrivals, replications: 10, horizonWeeks: 1 }), noWork)
        .scenarios[0]?.outcome.kind
    }
    expect(none(0)).toBe('noQuestions')
    expect(none(0.0001)).toBe('noQuestions')
  })

  it('tells no median among what is never answered', () => {
    // Somebody in the first of six weeks: what comes in later waits past the end.
    const people = [{ ...everyDay, rotation: { everyWeeks: 8, firstWeek: 0 } }]
    const figures = steady(simulated(planOf([scenarioOf({ people })]), noWork)).figures
    expect(figures.medianMs).toBeNull()
    expect(figures.p90Ms).toBeNull()
    expect(figures.withinTarget.value).toBeLessThan(0.25)
  })

  it('is what the engine says of its scenario', () => {
    const plan = planOf([scenarioOf({ people: [everyDay] })], { ...measuredBasis, replications: 10 })
    const engine = prepareSimulation(
      engineScenarioOf(plan.basis, scenarioOf({ people: [everyDay] }), someWork),
      plan.basis.seed,
    )
    const means = Array.from({ length: 10 }, (_, year) => {
      const { messages, handled } = engine.run(year)
      const responses = handled.sentMs.map((ms, index) => ms - (messages.arrivalMs[index] ?? 0))
      return responses.reduce((sum, ms) => sum + ms, 0) / responses.length
    })
    const mean = means.reduce((sum, ms) => sum + ms, 0) / 10
    expect(steady(simulated(plan, someWork)).figures.meanMs.value).toBeCloseTo(mean, 3)
  })
})

describe('answered on the day itself', () => {
  function shareOf(
    rows: readonly (readonly [arrival: number, sent: number])[],
    openingBacklog = 0,
  ): number | null {
    const zeros = new Float64Array(rows.length)
    const run = {
      messages: { arrivalMs: Float64Array.from(rows, ([arrival]) => arrival) },
      handled: { sentMs: Float64Array.from(rows, ([, sent]) => sent), closedMs: zeros },
      openingBacklog,
      horizonMs: 7 * dayMs,
    }
    return sameDayShare(run as unknown as SimulatedRun, 20 * 60)
  }

  it('is before midnight', () => {
    expect(shareOf([[9 * hourMs, dayMs - 1]])).toBe(1)
    expect(shareOf([[9 * hourMs, dayMs]])).toBe(0)
    expect(shareOf([[dayMs + 9 * hourMs, 2 * dayMs - 1]])).toBe(1)
  })

  it('is before the next midnight for what came in late', () => {
    expect(shareOf([[20 * hourMs, 2 * dayMs - 1]])).toBe(1)
    expect(shareOf([[20 * hourMs, 2 * dayMs]])).toBe(0)
    expect(shareOf([[20 * hourMs - 1, dayMs]])).toBe(0)
  })

  it('is a share of all that came in, without what waited before', () => {
    expect(
      shareOf(
        [
          [0, Infinity],
          [9 * hourMs, 10 * hourMs],
          [9 * hourMs, Infinity],
        ],
        1,
      ),
    ).toBe(0.5)
    expect(shareOf([])).toBeNull()
  })
})

describe('more cover that tells worse', () => {
  /** Four in the afternoon of every day: who takes it just before going home keeps it until tomorrow. */
  function trap(): Plan {
    const hourWeights = Array.from({ length: 168 }, (_, hour) => (hour % 24 === 16 && hour < 120 ? 1 : 0))
    const evening = onDuty([0, 1, 2, 3, 4], 16, 24)
    const justBefore = onDuty([0, 1, 2, 3, 4], 9, 17)
    return planOf(
      [
        scenarioOf({ people: [evening], endOfShift: 'pause' }),
        scenarioOf({ people: [justBefore, evening], endOfShift: 'pause' }),
      ],
      {
        arrivals: { kind: 'typed', perWeek: 20, hourWeights, serviceShare: 1 },
        handling: { kind: 'typed', meanMinutes: 50, variation: 0 },
        replications: 40,
      },
    )
  }

  it('is recognised, so that the page can say why', () => {
    const plan = trap()
    const [present, more] = plan.scenarios
    const difference = simulated(plan, noWork).scenarios[1]?.difference ?? null
    if (present === undefined || more === undefined) throw new Error('no scenarios')
    expect(difference?.figures?.meanMs.low ?? 0).toBeGreaterThan(0)
    expect(worseBecause(present, more, difference)).toBe('closed')
    expect(worseBecause(more, present, difference)).toBeNull()
    expect(worseBecause(present, { ...more, order: 'serviceFirst' }, difference)).toBeNull()
    expect(
      worseBecause(present, { ...more, levers: { ...more.levers, volumeFactor: 2 } }, difference),
    ).toBeNull()
    expect(worseBecause(present, present, difference)).toBeNull()
  })

  it('is laid to other work where two are done sooner and look at the same moments', () => {
    const looks = { ...onDuty([0, 1, 2, 3, 4], 9, 17), looksEveryMinutes: 240 }
    const plan = planOf([scenarioOf({ people: [looks] }), scenarioOf({ people: [looks, looks] })], {
      handling: { kind: 'typed', meanMinutes: 7, variation: 0 },
      horizonWeeks: 52,
      replications: 40,
    })
    const [present, more] = plan.scenarios
    if (present === undefined || more === undefined) throw new Error('no scenarios')
    expect(worseBecause(present, more, simulated(plan, noWork).scenarios[1]?.difference ?? null)).toBe(
      'attention',
    )
  })

  it('is laid to slower work where a slower colleague takes questions from a quicker one', () => {
    const slow = { ...onDuty([0, 1, 2, 3, 4, 5, 6], 0, 24), handlingFactor: 5 }
    const quick = { ...slow, handlingFactor: 0.2 }
    // Of two who are free the first takes it.
    const plan = planOf([scenarioOf({ people: [quick] }), scenarioOf({ people: [slow, quick] })], {
      replications: 40,
    })
    const [present, more] = plan.scenarios
    if (present === undefined || more === undefined) throw new Error('no scenarios')
    expect(worseBecause(present, more, simulated(plan, noWork).scenarios[1]?.difference ?? null)).toBe(
      'handling',
    )
  })

  it('is not said where more cover helps, or without a range', () => {
    const plan = planOf(
      [scenarioOf(), scenarioOf({ people: [...scenarioOf().people, onDuty([0, 1, 2], 17, 22)] })],
      { replications: 40 },
    )
    const [present, more] = plan.scenarios
    if (present === undefined || more === undefined) throw new Error('no scenarios')
    expect(worseBecause(present, more, simulated(plan, noWork).scenarios[1]?.difference ?? null)).toBeNull()
    expect(worseBecause(present, more, null)).toBeNull()
  })
})
