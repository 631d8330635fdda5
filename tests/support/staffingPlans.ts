import { neutralLevers } from '#shared/staffing/plan/plan.ts'
import type { Plan, PlanPerson, PlanScenario } from '#shared/staffing/plan/plan.ts'
import { standardPlan } from '#shared/staffing/plan/standardPlan.ts'

const hour = 60

/** Monday to Friday 9-17, and on those days an evening from 19 to 22 where one is asked for. */
export function officePeople(withEvening = false): PlanPerson[] {
  const office = { openMinute: 9 * hour, closeMinute: 17 * hour }
  const evening = { openMinute: 19 * hour, closeMinute: 22 * hour }
  const workday = withEvening ? [office, evening] : [office]
  return [
    {
      label: '1',
      days: [workday, workday, workday, workday, workday, [], []],
      rotation: null,
      absentShare: 0,
      looksEveryMinutes: null,
      handlingFactor: 1,
      hourlyEuro: null,
    },
  ]
}

export function scenarioWith(name: string, people: PlanPerson[]): PlanScenario {
  return { name, people, levers: neutralLevers, endOfShift: 'finish', order: 'firstCome' }
}

/** Typed-in volumes, office hours and the same with evenings; small enough to be quick. */
export function typedPlan(basis: Partial<Plan['basis']> = {}): Plan {
  const standard = standardPlan(null)
  return {
    ...standard,
    basis: { ...standard.basis, replications: 40, horizonWeeks: 8, ...basis },
    scenarios: [scenarioWith('Nu', officePeople()), scenarioWith('Avond', officePeople(true))],
  }
}
