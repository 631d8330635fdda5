import { teamOf } from '../engine/teamOf.ts'
import { weekLoad } from '../queueing/offeredLoad.ts'
import { questionsPerWeekOf, weeklyDemand } from './demandOf.ts'
import { engineScenarioOf } from './engineScenario.ts'
import type { MeasuredWork } from './measuredWork.ts'
import type { PlanBasis, PlanScenario } from './plan.ts'
import { workMoments } from './workOf.ts'

const minuteMs = 60_000

/** Work against staffed time, over the simulated weeks; before any simulation. */
export type PlanLoad =
  | { readonly kind: 'noQuestions' }
  | { readonly kind: 'steady'; readonly load: number; readonly questionsPerWeek: number }
  | {
      readonly kind: 'overloaded'
      /** Null where nobody works. */
      readonly load: number | null
      readonly questionsPerWeek: number
      readonly backlogGrowthPerWeek: number
    }

/**
 * Mean work a week / staffed time, with holidays, turns and absence, the storm week spread out. Who is slower counts for less
 * time. Throws RangeError for an estimate that there is not (see missingMeasures).
 */
export function loadOf(basis: PlanBasis, scenario: PlanScenario, work: MeasuredWork): PlanLoad {
  const demand = weeklyDemand(basis, scenario.levers, work)
  const questionsPerWeek = questionsPerWeekOf(demand)
  if (questionsPerWeek === 0) return { kind: 'noQuestions' }
  const handlingMinutes = meanHandlingMs(basis, scenario, work) / minuteMs
  const staffed = staffedMinutesPerWeek(basis, scenario, work)
  const load = weekLoad({ messagesPerWeek: questionsPerWeek, handlingMinutes, staffedMinutes: staffed })
  if (load.kind === 'steady') return { kind: 'steady', load: load.load, questionsPerWeek }
  return {
    kind: 'overloaded',
    load: Number.isFinite(load.load) ? load.load : null,
    questionsPerWeek,
    backlogGrowthPerWeek: load.backlogGrowthPerWeek,
  }
}

/** Mean work on a question of this scenario by somebody with factor 1; those of a new channel may be more work than others. */
export function meanHandlingMs(basis: PlanBasis, { levers }: PlanScenario, work: MeasuredWork): number {
  const demand = weeklyDemand(basis, levers, work)
  const ofChannel = demand.newChannel ?? 0
  const all = questionsPerWeekOf(demand)
  const extra = all === 0 ? 0 : (ofChannel / all) * ((levers.newChannel?.workFactor ?? 1) - 1)
  return workMoments(basis, work).meanMs * levers.handlingFactor * (1 + extra)
}

/** Mean over the simulated weeks, in minutes of somebody with factor 1. */
export function staffedMinutesPerWeek(basis: PlanBasis, scenario: PlanScenario, work: MeasuredWork): number {
  const engine = engineScenarioOf(basis, scenario, work)
  // Absence counts at its mean: a load is no matter of chance.
  const present = engine.people.map((person) => ({ ...person, shrinkage: 0 }))
  const team = teamOf({ ...engine, people: present }, basis.horizonWeeks, basis.seed, 0)
  const staffedMs = team.people.reduce((sum, shifts, index) => {
    const person = engine.people[index]
    if (person === undefined) return sum
    const rosteredMs = shifts.workedMs.at(-1) ?? 0
    return sum + (rosteredMs * (1 - person.shrinkage)) / person.handlingFactor
  }, 0)
  return staffedMs / minuteMs / basis.horizonWeeks
}
