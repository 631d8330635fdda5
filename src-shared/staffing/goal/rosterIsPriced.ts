import type { PlanBasis, PlanPerson } from '../plan/plan.ts'

/** Whether every rostered hour of these people, and of who comes beside them, has a price: a rate of 0 is none. */
export function rosterIsPriced({ tariff }: PlanBasis, people: readonly PlanPerson[]): boolean {
  if (tariff.hourlyEuro > 0) return people.every(({ hourlyEuro }) => hourlyEuro !== 0)
  return people.length > 0 && people.every(({ hourlyEuro }) => (hourlyEuro ?? 0) > 0)
}
