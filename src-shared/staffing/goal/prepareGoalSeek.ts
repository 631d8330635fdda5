import { hourWeightsOf } from '../plan/demandOf.ts'
import type { GoalSeek } from '../plan/goal.ts'
import { loadOf } from '../plan/loadOf.ts'
import type { MeasuredWork } from '../plan/measuredWork.ts'
import type { Plan, PlanBasis, PlanPerson, PlanScenario } from '../plan/plan.ts'
import { scenarioCostOf } from '../plan/scenarioCost.ts'
import { coversToTry } from './coversToTry.ts'
import { beginTrial, drawnYearsOf } from './coverTrials.ts'
import type { CoverTrial, DrawnYears } from './coverTrials.ts'
import { outcomeOf } from './outcomeOf.ts'
import type { Candidate } from './outcomeOf.ts'
import type { Cover } from './rosterChanges.ts'
import { rosterIsPriced } from './rosterIsPriced.ts'
import { prepareSeek } from './seek.ts'
import type { Contender, Seek } from './seek.ts'

/** Enough to tell a cover that is far off from one that is not. */
const fewYears = 12
const mostInFull = 40

/** Long reckoning in small steps; `total` may only fall. */
export interface PreparedGoalSeek {
  readonly done: number
  readonly total: number
  /** A few years of one cover. */
  step(): void
  /** What is known until now; the answer when `done` has come to `total`. */
  outcome(): GoalSeek
}

const allDay = [{ openMinute: 0, closeMinute: 1440 }]
const alwaysThere: PlanPerson = {
  label: '',
  days: [allDay, allDay, allDay, allDay, allDay, allDay, allDay],
  rotation: null,
  absentShare: 0,
  looksEveryMinutes: null,
  handlingFactor: 1,
  hourlyEuro: null,
}

/**
 * Seeks the cheapest cover that reaches the plan's target, beginning with the team of the scenario at `scenarioIndex`; its
 * levers and rules stay. Cheapest in euro a year for rostered hours, and in hours a week where not every hour has a price.
 * It reaches when the means over the simulated years are at or above both demands. Same seed, same answer. Throws RangeError
 * for a scenario that the plan does not have, and for an estimate that there is not (see missingMeasures).
 */
export function prepareGoalSeek(plan: Plan, scenarioIndex: number, work: MeasuredWork): PreparedGoalSeek {
  const scenario = plan.scenarios[scenarioIndex]
  if (scenario === undefined) throw new RangeError(`no scenario ${scenarioIndex}`)
  const { basis } = plan
  const isPriced = rosterIsPriced(basis, scenario.people)
  const ground = { basis, scenario, work, isPriced, drawn: drawnYearsOf(basis, scenario, work) }
  const covers = coversToTry(scenario.people, hourWeightsOf(basis, work))
  const contenders = covers.map((cover) => contenderOf(cover, ground))
  const { target, replications } = basis
  const seek = prepareSeek(contenders, { target, fewYears, fullYears: replications, mostInFull })
  return withRoundTheClock(seek, ground)
}

/** What all covers share. */
interface Ground {
  readonly basis: PlanBasis
  readonly scenario: PlanScenario
  readonly work: MeasuredWork
  readonly isPriced: boolean
  readonly drawn: DrawnYears
}

function contenderOf(cover: Cover, { basis, scenario, work, isPriced, drawn }: Ground): Contender<Candidate> {
  const withCover = { ...scenario, people: [...cover.people] }
  const load = loadOf(basis, withCover, work)
  const { hoursPerWeek, rosterEuroPerYear } = scenarioCostOf(basis, withCover, work)
  return {
    name: { cover, isOverloaded: load.kind === 'overloaded', hoursPerWeek, euroPerYear: rosterEuroPerYear },
    cost: isPriced ? rosterEuroPerYear : hoursPerWeek,
    questionsPerYear: load.kind === 'noQuestions' ? 0 : load.questionsPerWeek * basis.horizonWeeks,
    begin: load.kind === 'steady' ? () => beginTrial(basis, withCover, work, drawn) : null,
  }
}

/** After the search, and only where no cover reaches: what one person more day and night would. */
function withRoundTheClock(
  seek: Seek<Candidate>,
  { basis, scenario, work, drawn }: Ground,
): PreparedGoalSeek {
  const years = basis.replications
  const withOneMore = { ...scenario, people: [...scenario.people, alwaysThere] }
  const stepsOfCheck = loadOf(basis, withOneMore, work).kind === 'steady' ? Math.ceil(years / fewYears) : 0
  let doneOfCheck = 0
  let check: CoverTrial | null = null
  const isSought = (): boolean => seek.done >= seek.total
  const needsCheck = (): boolean => !isSought() || seek.results().every(({ reaches }) => !reaches)
  return {
    get done() {
      return seek.done + doneOfCheck
    },
    get total() {
      return seek.total + (needsCheck() ? stepsOfCheck : 0)
    },
    step: () => {
      if (!isSought()) {
        seek.step()
        return
      }
      if (!needsCheck() || doneOfCheck >= stepsOfCheck) return
      check ??= beginTrial(basis, withOneMore, work, drawn)
      const until = Math.min(years, (doneOfCheck + 1) * fewYears)
      for (let year = doneOfCheck * fewYears; year < until; year += 1) check.step()
      doneOfCheck += 1
    },
    outcome: () => outcomeOf(seek.results(), check?.figures() ?? null, { fewYears, fullYears: years }),
  }
}
