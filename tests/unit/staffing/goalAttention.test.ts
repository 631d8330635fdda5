import { describe, expect, it } from 'vitest'
import { prepareGoalSeek } from '#shared/staffing/goal/prepareGoalSeek.ts'
import type { GoalSeek } from '#shared/staffing/plan/goal.ts'
import type { MeasuredWork } from '#shared/staffing/plan/measuredWork.ts'
import type { Plan, PlanPerson } from '#shared/staffing/plan/plan.ts'
import { preparePlan } from '#shared/staffing/plan/simulatePlan.ts'
import { officePerson, person } from './goalPeople.ts'
import { smallPlan } from './goalPlan.ts'
import { noWork } from './plansOf.ts'

const hourMs = 3_600_000
/** Three hours until a question is seen, as the own answers tell. */
const work: MeasuredWork = {
  ...noWork,
  attention: { ascendingMs: [3 * hourMs], medianMs: 3 * hourMs, meanMs: 3 * hourMs },
}
const besideOtherWork: PlanPerson = { ...officePerson('1'), looksEveryMinutes: 60 }

/** So large a share within two hours. */
function planOf(people: readonly PlanPerson[], share: number): Plan {
  const plan = smallPlan(people, { hourlyEuro: 40 })
  const target = { share, limitMinutes: 120, sameDay: null }
  const attention = { kind: 'estimated' as const }
  return { ...plan, basis: { ...plan.basis, target, attention, replications: 12, horizonWeeks: 2 } }
}

function soughtFrom(plan: Plan): GoalSeek {
  const seek = prepareGoalSeek(plan, 0, work)
  while (seek.done < seek.total) seek.step()
  return seek.outcome()
}

function shareOf(plan: Plan, people: readonly PlanPerson[]): number | undefined {
  const scenarios = plan.scenarios.map((scenario) => ({ ...scenario, people: [...people] }))
  const simulation = preparePlan({ ...plan, scenarios }, work)
  while (simulation.done < simulation.total) simulation.step()
  const outcome = simulation.outcome().scenarios[0]?.outcome
  return outcome?.kind === 'steady' ? outcome.figures.withinTarget.value : undefined
}

describe('seeking a cover where the attention depends on who answers', () => {
  it('leaves the estimate out for the covers in which all answer beside other work', () => {
    const plan = planOf([besideOtherWork, person('2', '9-10')], 0.2)
    const { cheapest, frontier } = soughtFrom(plan)
    expect(cheapest?.people.every(({ looksEveryMinutes }) => looksEveryMinutes !== null)).toBe(true)
    for (const { people, withinTarget } of frontier)
      expect(withinTarget?.value).toBeCloseTo(shareOf(plan, people) ?? Number.NaN, 12)
  })
  it('counts it again with somebody beside them who is there day and night', () => {
    const plan = planOf([besideOtherWork], 1)
    const dayAndNight = person('2', '0-24', '0-24', '0-24', '0-24', '0-24', '0-24', '0-24')
    const { roundTheClock } = soughtFrom(plan)
    expect(roundTheClock?.withinTarget).toBeCloseTo(
      shareOf(plan, [besideOtherWork, dayAndNight]) ?? Number.NaN,
      12,
    )
  })
})
