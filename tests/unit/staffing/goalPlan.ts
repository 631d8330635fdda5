import type { Plan, PlanPerson, PlanTariff } from '#shared/staffing/plan/plan.ts'
import { standardPlan } from '#shared/staffing/plan/standardPlan.ts'

/** Fifty questions a week and eight minutes each, over years of six weeks. */
export function smallPlan(people: readonly PlanPerson[], tariff: Partial<PlanTariff>): Plan {
  const plan = standardPlan(null)
  const [present] = plan.scenarios
  if (present === undefined) throw new Error('the standard plan has a present cover')
  return {
    ...plan,
    basis: {
      ...plan.basis,
      tariff: { ...plan.basis.tariff, ...tariff },
      replications: 30,
      horizonWeeks: 6,
      seed: 4127,
    },
    scenarios: [{ ...present, people: [...people] }],
  }
}
