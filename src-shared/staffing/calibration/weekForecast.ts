import { holidayIn } from '../../domain/holidays.ts'
import { datePartsOf } from '../../domain/localDate.ts'
import { quantileType7 } from '../../metrics/statistics/sample.ts'
import { seedOfStream } from '../../statistics/uniformRandom.ts'
import type { Scenario } from '../engine/scenario.ts'
import { prepareSimulation, runOutWeeks } from '../engine/simulate.ts'
import { summariseRun } from '../engine/summariseRun.ts'
import { engineScenarioOf } from '../plan/engineScenario.ts'
import type { MeasuredWork } from '../plan/measuredWork.ts'
import { neutralLevers } from '../plan/plan.ts'
import type { Plan, PlanPerson } from '../plan/plan.ts'
import { dayMs, minuteMs } from './workLog.ts'

/** Invented weeks per forecast. */
const replications = 100
const lowProbability = 0.1
const highProbability = 0.9

/** Middle and 80 % interval of what a week may bring. */
export interface Told {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** What the model tells of one week before it has begun. Null where a quantile lies among what is never answered. */
export interface WeekForecast {
  readonly share: Told
  readonly medianMs: Told | null
  readonly p90Ms: Told | null
}

/**
 * The week from `monday` as the model sees it with what was known then: whole weeks drawn from those before, the questions
 * that wait, the cover, without any lever. Null when no invented week holds a question.
 */
export function forecastWeek(
  plan: Plan,
  people: readonly PlanPerson[],
  known: MeasuredWork,
  monday: number,
): WeekForecast | null {
  const simulation = prepareSimulation(
    weekScenario(plan, people, known, monday),
    seedOfStream(plan.basis.seed, Math.round(monday / dayMs)),
  )
  const limitMs = plan.basis.target.limitMinutes * minuteMs
  const columns = { share: [] as number[], medianMs: [] as number[], p90Ms: [] as number[] }
  for (let replication = 0; replication < replications; replication += 1) {
    const summary = summariseRun(simulation.run(replication), [limitMs])
    const share = summary.withinNorms[0] ?? null
    if (share === null) continue
    columns.share.push(share)
    columns.medianMs.push(summary.medianMs ?? Infinity)
    columns.p90Ms.push(summary.p90Ms ?? Infinity)
  }
  const share = toldOf(columns.share)
  if (share === null) return null
  return { share, medianMs: toldOf(columns.medianMs), p90Ms: toldOf(columns.p90Ms) }
}

function weekScenario(
  plan: Plan,
  people: readonly PlanPerson[],
  known: MeasuredWork,
  monday: number,
): Scenario {
  const present = plan.scenarios[0]
  if (present === undefined) throw new RangeError('a plan without a present cover')
  const basis = { ...plan.basis, horizonWeeks: 1, withOpenQuestions: true }
  const scenario = { ...present, people: [...people], levers: neutralLevers }
  return {
    ...engineScenarioOf(basis, scenario, known),
    holidays: basis.closedOnHolidays ? holidaysFrom(monday, known) : [],
  }
}

/** Closed days from a Monday on, counted from it. */
function holidaysFrom(monday: number, { closedHolidays }: MeasuredWork): readonly number[] {
  const first = Math.round(monday / dayMs)
  const days = (1 + runOutWeeks) * 7
  const years = new Set([datePartsOf(first).year, datePartsOf(first + days).year])
  return [...years]
    .flatMap((year) => closedHolidays.map((holiday) => holidayIn(year, holiday) - first))
    .filter((day) => day >= 0 && day < days)
}

/** The value is the mean for a share that never is infinite, and the median where some years have none. */
function toldOf(values: readonly number[]): Told | null {
  if (values.length === 0) return null
  const sorted = Float64Array.from(values).sort()
  const at = (probability: number): number => quantileType7(sorted, probability)
  const told = { value: at(0.5), low: at(lowProbability), high: at(highProbability) }
  return Object.values(told).every(Number.isFinite) ? told : null
}
