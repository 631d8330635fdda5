import { describe, expect, it } from 'vitest'
import { prepareGoalSeek } from '#shared/staffing/goal/prepareGoalSeek.ts'
import type { PreparedGoalSeek } from '#shared/staffing/goal/prepareGoalSeek.ts'
import { coversToTry } from '#shared/staffing/goal/coversToTry.ts'
import { hourWeightsOf } from '#shared/staffing/plan/demandOf.ts'
import { goalSeekSchema } from '#shared/staffing/plan/goal.ts'
import type { GoalSeek, TriedCover } from '#shared/staffing/plan/goal.ts'
import { scenarioCostOf } from '#shared/staffing/plan/scenarioCost.ts'
import { preparePlan } from '#shared/staffing/plan/simulatePlan.ts'
import type { Plan, PlanBasis, PlanPerson } from '#shared/staffing/plan/plan.ts'
import { smallPlan } from './goalPlan.ts'
import { noWork } from './plansOf.ts'
import { officePerson, person } from './goalPeople.ts'

function runThrough(seek: PreparedGoalSeek): GoalSeek {
  while (seek.done < seek.total) seek.step()
  return seek.outcome()
}
const soughtFrom = (plan: Plan): GoalSeek => runThrough(prepareGoalSeek(plan, 0, noWork))

/** The target of the plan, changed. */
function aiming(plan: Plan, target: Partial<PlanBasis['target']>): Plan {
  return { ...plan, basis: { ...plan.basis, target: { ...plan.basis.target, ...target } } }
}

/** What the whole simulation of a plan says of a team. */
function shareOf(plan: Plan, people: readonly PlanPerson[]): { within: number; sameDay: number } | null {
  const [scenario] = plan.scenarios
  if (scenario === undefined) throw new Error('a plan has a scenario')
  const simulation = preparePlan({ ...plan, scenarios: [{ ...scenario, people: [...people] }] }, noWork)
  while (simulation.done < simulation.total) simulation.step()
  const outcome = simulation.outcome().scenarios[0]?.outcome
  if (outcome?.kind !== 'steady') return null
  return { within: outcome.figures.withinTarget.value, sameDay: outcome.figures.sameDay?.value ?? 1 }
}

const priced = smallPlan([officePerson('1')], {
  hourlyEuro: 40,
  eveningSurcharge: 0.25,
  weekendSurcharge: 0.5,
})
const easy = aiming(priced, { share: 0.6, sameDay: null })

describe('seeking the cheapest cover', () => {
  it('agrees with simulating every cover in full', () => {
    const goal = soughtFrom(easy)
    const covers = coversToTry([officePerson('1')], hourWeightsOf(easy.basis, noWork))
    const full = covers.map(({ people }) => ({ people, share: shareOf(easy, people) }))
    const reaching = full.filter(({ share }) => (share?.within ?? 0) >= 0.6)
    const told = full.find(({ people }) => JSON.stringify(people) === JSON.stringify(goal.cheapest?.people))
    expect(goal.tried).toBe(covers.length)
    expect(told?.share?.within).toBe(goal.cheapest?.withinTarget?.value)
    const cheapestOfAll = Math.min(...reaching.map(({ people }) => euroOf(easy, people)))
    expect(goal.cheapest?.euroPerYear).toBeCloseTo(cheapestOfAll, 6)
  })
  it('gives the same answer for the same seed', () => {
    expect(JSON.stringify(soughtFrom(easy))).toBe(JSON.stringify(soughtFrom(easy)))
  })
  it('reaches both demands on the mean of the years', () => {
    const goal = soughtFrom(aiming(priced, { share: 0.6, sameDay: { share: 0.85, lateFromMinute: 1200 } }))
    expect(goal.cheapest?.reaches).toBe(true)
    expect(goal.cheapest?.withinTarget?.value).toBeGreaterThanOrEqual(0.6)
    expect(goal.cheapest?.sameDay?.value).toBeGreaterThanOrEqual(0.85)
    expect(goal.roundTheClock).toBeNull()
  })
  it('keeps to a frontier that rises with the cost, and tells the present cover beside it', () => {
    const { frontier, present } = soughtFrom(easy)
    expect(frontier.length).toBeGreaterThan(3)
    frontier.slice(1).forEach((cover, index) => {
      const before: TriedCover | undefined = frontier[index]
      expect(cover.euroPerYear).toBeGreaterThan(before?.euroPerYear ?? Infinity)
      expect(cover.withinTarget?.value).toBeGreaterThan(before?.withinTarget?.value ?? 1)
    })
    expect(present).toMatchObject({ added: [], people: [officePerson('1')] })
    expect(present.withinTarget?.value).toBe(shareOf(easy, [officePerson('1')])?.within)
  })
  it('compares by hours where no price is given', () => {
    const unpriced = aiming(smallPlan([officePerson('1')], { hourlyEuro: 0 }), { share: 0.6, sameDay: null })
    const { frontier, cheapest } = soughtFrom(unpriced)
    expect(frontier.every(({ euroPerYear }) => euroPerYear === 0)).toBe(true)
    frontier.slice(1).forEach(({ hoursPerWeek }, index) => {
      expect(hoursPerWeek).toBeGreaterThan(frontier[index]?.hoursPerWeek ?? Infinity)
    })
    expect(cheapest?.hoursPerWeek).toBeLessThanOrEqual(Math.max(...frontier.map((one) => one.hoursPerWeek)))
  })
  it('finds a cheaper cover than the present one where that reaches too', () => {
    const large = smallPlan([officePerson('1'), officePerson('2')], { hourlyEuro: 40 })
    const { present, cheapest } = soughtFrom(aiming(large, { share: 0.2, sameDay: null }))
    expect(present.reaches).toBe(true)
    expect(cheapest?.euroPerYear).toBeLessThan(present.euroPerYear)
    expect(cheapest?.added.every(({ people }) => people < 0)).toBe(true)
  })
  it('says what an hour more cannot reach: nothing does, not even day and night', () => {
    const slow = {
      ...priced,
      basis: { ...priced.basis, attention: { kind: 'typed' as const, meanMinutes: 400 } },
    }
    const { cheapest, highest, roundTheClock } = soughtFrom(aiming(slow, { share: 0.95, limitMinutes: 60 }))
    expect(cheapest).toBeNull()
    expect(highest?.withinTarget).toBeLessThan(0.95)
    expect(roundTheClock?.withinTarget).toBeLessThan(0.95)
  })
  it('says of night hours that they would: day and night reaches where no cover that was tried does', () => {
    const { cheapest, roundTheClock } = soughtFrom(aiming(priced, { share: 0.99, limitMinutes: 120 }))
    expect(cheapest).toBeNull()
    expect(roundTheClock?.withinTarget).toBeGreaterThan(0.99)
  })
  it('gives no figures where all covers are overloaded', () => {
    const flooded = {
      ...priced,
      basis: { ...priced.basis, handling: { kind: 'typed' as const, meanMinutes: 600, variation: 0 } },
    }
    const goal = soughtFrom(flooded)
    expect(goal.overloaded).toBe(goal.tried)
    expect(goal).toMatchObject({ frontier: [], cheapest: null, highest: null, roundTheClock: null })
    expect(goal.present.withinTarget).toBeNull()
  })
  it('reaches nothing where no questions come in, without failing', () => {
    const silent = {
      ...priced,
      basis: { ...priced.basis, arrivals: { ...typed(priced), perWeek: 0 } },
    }
    expect(soughtFrom(silent)).toMatchObject({ overloaded: 0, frontier: [], cheapest: null, highest: null })
  })
  it('tells what it knows at any moment, and never a total that rises', () => {
    const seek = prepareGoalSeek(easy, 0, noWork)
    let total = seek.total
    expect(seek.outcome().tried).toBe(0)
    while (seek.done < seek.total) {
      seek.step()
      expect(seek.total).toBeLessThanOrEqual(total)
      total = seek.total
      if (seek.done % 50 === 0) goalSeekSchema.parse(seek.outcome())
    }
    expect(seek.done).toBe(seek.total)
    goalSeekSchema.parse(seek.outcome())
  })
  it('refuses a scenario that the plan does not have', () => {
    expect(() => prepareGoalSeek(priced, 3, noWork)).toThrow(RangeError)
  })
  it('starts from somebody who only works in the weekend', () => {
    const weekend = smallPlan([person('1', '', '', '', '', '', '10-16', '10-16')], { hourlyEuro: 40 })
    const { cheapest } = soughtFrom(aiming(weekend, { share: 0.6, sameDay: null }))
    expect(cheapest?.reaches).toBe(true)
  })
})

function typed(plan: Plan): Extract<PlanBasis['arrivals'], { kind: 'typed' }> {
  if (plan.basis.arrivals.kind !== 'typed') throw new Error('typed in')
  return plan.basis.arrivals
}
function euroOf(plan: Plan, people: readonly PlanPerson[]): number {
  const [scenario] = plan.scenarios
  if (scenario === undefined) throw new Error('a plan has a scenario')
  return scenarioCostOf(plan.basis, { ...scenario, people: [...people] }, noWork).rosterEuroPerYear
}
