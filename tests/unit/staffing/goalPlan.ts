import type { MeasuredWork } from '#shared/staffing/plan/measuredWork.ts'
import type { Plan, PlanPerson, PlanTariff } from '#shared/staffing/plan/plan.ts'
import { standardPlan } from '#shared/staffing/plan/standardPlan.ts'

/** A municipality without own questions. */
export const noWork: MeasuredWork = {
  weeks: [],
  firstMonday: null,
  lastMonday: null,
  questionsPerWeek: 0,
  serviceShare: 0,
  perHourOfWeek: new Array<number>(168).fill(0),
  handling: null,
  attention: null,
  openQuestions: 0,
  usualCover: [],
  inhabitants: null,
  closedHolidays: [],
  year: 2026,
}

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
