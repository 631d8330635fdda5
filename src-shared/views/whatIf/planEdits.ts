import {
  mostScenarios,
  type Levers,
  type Plan,
  type PlanBasis,
  type PlanPerson,
  type PlanScenario,
} from '../../staffing/plan/plan.ts'
import type { Words } from '../words.ts'

/** Longest name of a scenario and of a plan, as the plan and the dossier take them. */
export const longestScenarioName = 60

const letters = ['', 'A', 'B', 'C'] as const

/** "A" for the first scenario beside the present cover, which has no letter. */
export function scenarioLetter(index: number): string {
  return letters[index] ?? ''
}

/** How a scenario is called where it stands alone: "Nu", "A Avonddienst". */
export function scenarioTitle(words: Words, plan: Plan, index: number): string {
  if (index === 0) return words.text.whatIf.scenarios.now
  const name = plan.scenarios[index]?.name ?? ''
  return name === usualScenarioName(words, index) ? name : `${scenarioLetter(index)} ${name}`
}

/** What a new scenario is called until somebody names it. */
export function usualScenarioName(words: Words, index: number): string {
  return words.text.whatIf.scenarios.named(scenarioLetter(index))
}

export function canAddScenario(plan: Plan): boolean {
  return plan.scenarios.length <= mostScenarios
}

export interface WithPlace {
  readonly plan: Plan
  /** The scenario to show. */
  readonly index: number
}

/** A copy of one scenario behind the others. Nothing changes where there is no place for it. */
export function addScenario(words: Words, plan: Plan, copied: number): WithPlace {
  const source = plan.scenarios[copied] ?? plan.scenarios[0]
  if (source === undefined || !canAddScenario(plan)) return { plan, index: copied }
  const index = plan.scenarios.length
  const added = { ...source, name: usualScenarioName(words, index) }
  return { plan: { ...plan, scenarios: [...plan.scenarios, added] }, index }
}

/**
 * A found cover as a scenario of its own, or where there is no place in the one that it began with. Never in place of the
 * present cover: then the last one gives way.
 */
export function takeCover(
  words: Words,
  plan: Plan,
  began: number,
  people: readonly PlanPerson[],
  name: string,
): WithPlace {
  const { plan: wider, index } = addScenario(words, plan, began)
  const place = index === 0 ? wider.scenarios.length - 1 : index
  return { plan: renameScenario(words, withPeople(wider, place, people), place, name), index: place }
}

/** The present cover stays: all others are held against it. Names that only say the letter follow it. */
export function removeScenario(words: Words, plan: Plan, index: number): WithPlace {
  if (index <= 0 || index >= plan.scenarios.length) return { plan, index }
  const scenarios = plan.scenarios.flatMap((scenario, place) => {
    if (place === index) return []
    const isUsual = scenario.name === usualScenarioName(words, place)
    return place > index && isUsual
      ? [{ ...scenario, name: usualScenarioName(words, place - 1) }]
      : [scenario]
  })
  return { plan: { ...plan, scenarios }, index: Math.min(index, scenarios.length - 1) }
}

export function withScenario(plan: Plan, index: number, part: Partial<PlanScenario>): Plan {
  const scenarios = plan.scenarios.map((one, place) => (place === index ? { ...one, ...part } : one))
  return { ...plan, scenarios }
}

/** An empty name gives the usual one back. */
export function renameScenario(words: Words, plan: Plan, index: number, name: string): Plan {
  const given = name.trim().slice(0, longestScenarioName)
  return withScenario(plan, index, { name: given === '' ? usualScenarioName(words, index) : given })
}

export function withPeople(plan: Plan, index: number, people: readonly PlanPerson[]): Plan {
  return withScenario(plan, index, { people: [...people] })
}

export function withLevers(plan: Plan, index: number, part: Partial<Levers>): Plan {
  const scenario = plan.scenarios[index]
  if (scenario === undefined) return plan
  return withScenario(plan, index, { levers: { ...scenario.levers, ...part } })
}

export function withBasis(plan: Plan, part: Partial<PlanBasis>): Plan {
  return { ...plan, basis: { ...plan.basis, ...part } }
}

/** Whether two plans are the same to the last lever. */
export function isSamePlan(one: Plan, other: Plan): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

/**
 * All that the check against held-out weeks rests on: the present cover and how questions come and are handled. Prices,
 * names, levers and the other scenarios do not change it.
 */
export function checkKey({ basis, scenarios }: Plan): string {
  const { arrivals, handling, attention, consultation, withOpenQuestions, closedOnHolidays, target } = basis
  const { replications, horizonWeeks, seed } = basis
  const work = { arrivals, handling, attention, consultation, withOpenQuestions, closedOnHolidays, target }
  const [present] = scenarios
  const cover = present && { people: present.people, endOfShift: present.endOfShift, order: present.order }
  return JSON.stringify([work, replications, horizonWeeks, seed, cover])
}
