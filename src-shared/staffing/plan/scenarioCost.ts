import { costOfRoster, fteOf, holidaysPerWeekday } from '../cost.ts'
import { weeklyDemand } from './demandOf.ts'
import type { MeasuredWork } from './measuredWork.ts'
import type { ScenarioCost } from './outcome.ts'
import { movedChannels } from './plan.ts'
import type { PlanBasis, PlanScenario } from './plan.ts'

const weeksInYear = 365.25 / 7
/** A full-time week of Dutch municipalities (Cao Gemeenten); in Flanders 38 is usual. Only for the figure in fte. */
export const fullWeekHours = 36

/**
 * Cost of a scenario in a year, in euro: rostered hours, the contact centre, and what contacts elsewhere no longer cost. On the
 * holidays of the dossier people are paid and free, or work with the surcharge where the plan says so.
 */
export function scenarioCostOf(basis: PlanBasis, scenario: PlanScenario, work: MeasuredWork): ScenarioCost {
  const roster = costOfRoster(scenario.people, basis.tariff, {
    weeks: weeksInYear,
    holidays: holidaysPerWeekday(work.year, work.closedHolidays),
    onHolidays: basis.closedOnHolidays ? 'freeAndPaid' : 'worked',
  })
  const { contactCentre, moved } = weeklyDemand(basis, scenario.levers, work)
  const contactCentreEuroPerYear = priced(contactCentre, basis.contactEuro.contactCentre)
  const saved = movedChannels.map((channel) => priced(moved[channel], basis.contactEuro[channel]))
  const savedEuroPerYear = saved.some((euro) => euro === null)
    ? null
    : saved.reduce<number>((sum, euro) => sum + (euro ?? 0), 0)
  return {
    hoursPerWeek: roster.hoursPerWeek,
    fte: fteOf(roster.hoursPerWeek, fullWeekHours),
    rosterEuroPerYear: roster.euroPerYear,
    surchargeEuroPerYear: roster.surchargeEuroPerYear,
    contactCentreEuroPerYear,
    savedEuroPerYear,
    euroPerYear: roster.euroPerYear + (contactCentreEuroPerYear ?? 0) - (savedEuroPerYear ?? 0),
  }
}

/** Whether every price that the cost of a scenario needs was given: a rate of 0 is none. */
export function pricesAreKnown(basis: PlanBasis, scenario: PlanScenario, cost: ScenarioCost): boolean {
  return (
    scenario.people.every(({ hourlyEuro }) => (hourlyEuro ?? basis.tariff.hourlyEuro) > 0) &&
    cost.contactCentreEuroPerYear !== null &&
    cost.savedEuroPerYear !== null
  )
}

/** Of contacts a week; null where there are any and their price is unknown. */
function priced(perWeek: number, euro: number | null): number | null {
  if (perWeek === 0) return 0
  return euro === null ? null : perWeek * euro * weeksInYear
}
