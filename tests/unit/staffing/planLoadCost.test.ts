import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadOf } from '#shared/staffing/plan/loadOf.ts'
import type { PlanLoad } from '#shared/staffing/plan/loadOf.ts'
import type { Levers, PlanBasis, PlanPerson } from '#shared/staffing/plan/plan.ts'
import { fullWeekHours, scenarioCostOf } from '#shared/staffing/plan/scenarioCost.ts'
import type { ScenarioCost } from '#shared/staffing/plan/outcome.ts'
import { officePerson, standardPlan } from '#shared/staffing/plan/standardPlan.ts'
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
} from './plansOf.ts'

const weeksInYear = 365.25 / 7
const standard = standardPlan(null).basis

function loadWith(
  changed: Partial<PlanPerson>,
  levers: Partial<Levers> = {},
  basis: Partial<PlanBasis> = {},
): PlanLoad {
  const people = [{ ...officePerson('1'), ...changed }]
  return loadOf({ ...standard, horizonWeeks: 52, ...basis }, scenarioOf({ people }, levers), noWork)
}

function loadNumber(load: PlanLoad): number {
  return load.kind === 'noQuestions' ? 0 : (load.load ?? Infinity)
}

// 50 questions of 8 minutes in 40 hours.
const plain = (50 * 8) / 2_400

describe('the load of a plan', () => {
  it('is the work of a week divided by its staffed time', () => {
    expect(loadWith({})).toEqual({ kind: 'steady', load: plain, questionsPerWeek: 50 })
  })

  it('counts turns, absence and pace', () => {
    expect(loadNumber(loadWith({ rotation: { everyWeeks: 4, firstWeek: 3 } }))).toBeCloseTo(plain * 4, 12)
    expect(loadNumber(loadWith({ absentShare: 0.2 }))).toBeCloseTo(plain / 0.8, 12)
    expect(loadNumber(loadWith({ handlingFactor: 1.5 }))).toBeCloseTo(plain * 1.5, 12)
    expect(loadNumber(loadWith({ looksEveryMinutes: 60 }))).toBeCloseTo(plain, 12)
  })

  it('counts the holidays on which nobody works', () => {
    const basis = { ...standard, horizonWeeks: 52 }
    const closed = loadOf(basis, scenarioOf(), {
      ...noWork,
      closedHolidays: ['christmasDay', 'easterMonday'],
    })
    // Both on a working day of 2025: 258 of 260 days.
    expect(loadNumber(closed)).toBeCloseTo((plain * 260) / 258, 12)
  })

  it('counts what every lever adds to the work or takes from it', () => {
    expect(loadNumber(loadWith({}, { volumeFactor: 1.4 }))).toBeCloseTo(plain * 1.4, 12)
    expect(loadNumber(loadWith({}, { handlingFactor: 0.5 }))).toBeCloseTo(plain / 2, 12)
    // One of 52 weeks has five times as many.
    expect(loadNumber(loadWith({}, { stormFactor: 5 }))).toBeCloseTo(plain * (1 + 4 / 52), 12)
    // Half are service questions, of which 0.4 x 0.9 stays away.
    const contactCentre = { share: 0.4, returned: 0.1 }
    expect(loadNumber(loadWith({}, { contactCentre }))).toBeCloseTo(plain * (1 - 0.18), 12)
    expect(loadNumber(loadWith({}, { moved: { email: 5, letter: 3, telephone: 2 } }))).toBeCloseTo(
      plain * 1.2,
      12,
    )
  })

  it('counts the work of a new channel, and leaves it out where the inhabitants are unknown', () => {
    const newChannel = { perThousandPerWeek: 0.5, substituted: 0.2, workFactor: 2 }
    const scenario = scenarioOf({}, { newChannel })
    // 16 extra questions of twice the work.
    const known = loadOf(standard, scenario, { ...noWork, inhabitants: 40_000 })
    expect(known).toMatchObject({ questionsPerWeek: 66 })
    expect(loadNumber(known)).toBeCloseTo((plain * 82) / 50, 12)
    expect(loadNumber(loadOf(standard, scenario, noWork))).toBeCloseTo(plain, 12)
  })

  it('is null where there are questions and nobody works', () => {
    const load = loadOf(standard, scenarioOf({ people: [] }), noWork)
    expect(load).toEqual({ kind: 'overloaded', load: null, questionsPerWeek: 50, backlogGrowthPerWeek: 50 })
  })

  it('is the same kind in what is told of the plan', () => {
    const plan = planOf([scenarioOf({ people: [] })])
    expect(simulated(plan, noWork).scenarios[0]?.outcome).toMatchObject({ kind: 'overloaded', load: null })
  })

  it('is none without questions, also where nobody works', () => {
    const basis = {
      ...standard,
      ...measuredBasis,
      handling: standard.handling,
      attention: standard.attention,
    }
    expect(loadOf(basis, scenarioOf({ people: [] }), noWork)).toEqual({ kind: 'noQuestions' })
  })

  it('is never lowered by more questions', () => {
    fc.assert(
      fc.property(
        anyBasis,
        anyScenario,
        fc.double({ min: 1, max: 4, noNaN: true }),
        (basis, scenario, times) => {
          const { basis: full } = planOf([], basis)
          const levers = { ...scenario.levers, volumeFactor: scenario.levers.volumeFactor * times }
          const [before, after] = [scenario, { ...scenario, levers }].map((each) =>
            loadNumber(loadOf(full, each, someWork)),
          )
          expect(after ?? 0).toBeGreaterThanOrEqual((before ?? 0) - 1e-12)
        },
      ),
    )
  })

  it('is never raised by one more person', () => {
    fc.assert(
      fc.property(anyBasis, anyScenario, (basis, scenario) => {
        const { basis: full } = planOf([], basis)
        const people = [...scenario.people, onDuty([2], 9, 12)]
        expect(loadNumber(loadOf(full, { ...scenario, people }, someWork))).toBeLessThanOrEqual(
          loadNumber(loadOf(full, scenario, someWork)),
        )
      }),
    )
  })
})

describe('the cost of a scenario', () => {
  const tariff = {
    ...standard.tariff,
    hourlyEuro: 40,
    eveningSurcharge: 0.25,
    weekendSurcharge: 0.5,
    holidaySurcharge: 1,
  }

  function costWith(
    basis: Partial<PlanBasis>,
    levers: Partial<Levers> = {},
    people = [officePerson('1')],
  ): ScenarioCost {
    return scenarioCostOf({ ...standard, ...basis }, scenarioOf({ people }, levers), {
      ...noWork,
      closedHolidays: ['easterMonday'],
    })
  }

  it('is the hours of a year at the rate, in hours alone where no rate was given', () => {
    const cost = costWith({ tariff })
    expect(cost.hoursPerWeek).toBe(40)
    expect(cost.fte).toBe(40 / fullWeekHours)
    expect(cost.rosterEuroPerYear).toBeCloseTo(40 * 40 * weeksInYear, 6)
    expect([cost.surchargeEuroPerYear, cost.contactCentreEuroPerYear, cost.savedEuroPerYear]).toEqual([
      0, 0, 0,
    ])
    expect(costWith({}).euroPerYear).toBe(0)
  })

  it('has surcharges for the evening and the weekend', () => {
    const people = [onDuty([0, 5], 17, 21)]
    // Monday 17-18 is ordinary and 18-21 evening; Saturday is weekend.
    const cost = costWith({ tariff }, {}, people)
    // Of Mondays one less, which is a free one of Easter.
    expect(cost.surchargeEuroPerYear).toBeCloseTo(
      40 * (3 * 0.25 * (weeksInYear - 1) + 4 * 0.5 * weeksInYear),
      6,
    )
  })

  it('pays a holiday that is worked with its surcharge', () => {
    const cost = costWith({ tariff, closedOnHolidays: false })
    expect(cost.surchargeEuroPerYear).toBeCloseTo(8 * 40, 6)
  })

  it('counts what stays at the contact centre and what is saved elsewhere, null where that has no price', () => {
    const levers: Partial<Levers> = {
      contactCentre: { share: 0.4, returned: 0.5 },
      moved: { email: 10, letter: 0, telephone: 4 },
    }
    const prices = { email: 3, letter: null, telephone: 5, contactCentre: 6 }
    const cost = costWith({ tariff, contactEuro: prices }, levers)
    expect(cost.contactCentreEuroPerYear).toBeCloseTo(50 * 0.5 * 0.2 * 6 * weeksInYear, 6)
    expect(cost.savedEuroPerYear).toBeCloseTo(50 * weeksInYear, 6)
    expect(cost.euroPerYear).toBeCloseTo((40 * 40 + 30 - 50) * weeksInYear, 6)
    const unknown = costWith(
      { tariff, contactEuro: { ...prices, telephone: null, contactCentre: null } },
      levers,
    )
    expect([unknown.contactCentreEuroPerYear, unknown.savedEuroPerYear]).toEqual([null, null])
    expect(unknown.euroPerYear).toBeCloseTo(cost.rosterEuroPerYear, 6)
  })

  it('is told per point only with prices, and where the share rises', () => {
    const evening = scenarioOf({ people: [officePerson('1'), onDuty([0, 1, 2, 3, 4], 17, 22)] })
    const fewer = scenarioOf({ people: [onDuty([0, 1], 9, 12)] })
    const perPoint = (basis: Partial<PlanBasis>, scenario = evening): number | null | undefined =>
      simulated(planOf([scenarioOf(), scenario], { replications: 40, ...basis }), noWork).scenarios[1]
        ?.difference?.euroPerPoint
    expect(perPoint({})).toBeNull()
    expect(perPoint({ tariff }, fewer)).toBeNull()
    const plan = planOf([scenarioOf(), evening], { replications: 40, tariff })
    const difference = simulated(plan, noWork).scenarios[1]?.difference
    const points = (difference?.figures?.withinTarget.value ?? 0) * 100
    expect(points).toBeGreaterThan(10)
    expect(difference?.euroPerPoint).toBeCloseTo((difference?.euroPerYear ?? 0) / points, 6)
  })
})
