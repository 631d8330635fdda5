import { formatLocalDate } from '../../domain/localDate.ts'
import { loadOf } from '../plan/loadOf.ts'
import type { MeasuredWork } from '../plan/measuredWork.ts'
import type { BackTest } from '../plan/outcome.ts'
import { neutralLevers } from '../plan/plan.ts'
import type { Plan, PlanPerson } from '../plan/plan.ts'
import { missingMeasures } from '../plan/workOf.ts'
import { judge } from './judgeBackTest.ts'
import { learnedWidening, missOf, widened } from './learnedSpread.ts'
import { leftAfterMs, toBeAnswered } from './leftLying.ts'
import { workFromLog } from './measuredWorkOf.ts'
import { figuresOf, responsesBetween } from './observedWeek.ts'
import type { ObservedWork } from './observedWork.ts'
import type { TestedWeek } from './testedWeek.ts'
import { coverWeeks } from './usualCover.ts'
import { forecastWeek } from './weekForecast.ts'
import type { Told, WeekForecast } from './weekForecast.ts'
import { workForCover } from './workForCover.ts'
import { dayMs, knownAt, minuteMs, weekMs, wholeWeeks, workLogOf } from './workLog.ts'
import type { WorkLog } from './workLog.ts'

/** Whole weeks that must lie before a week that is held out. */
const leastTrainingWeeks = 8
/** A week with fewer questions says nothing: one question is ten points. */
const leastQuestions = 10
/** With fewer weeks held out there is no judgement. */
const leastTestedWeeks = 8
const naiveWeeks = 8

/** Work in steps: who runs it can tell progress and stop in between. */
export interface BackTestRun {
  readonly total: number
  readonly done: number
  /** Tests one week; nothing when all are done. */
  step(): void
  /** Of the weeks that are done. */
  outcome(): BackTest
  /** The weeks themselves, for who wants to look closer. */
  weeks(): readonly TestedWeek[]
}

/**
 * The present cover (scenario 0, without levers) against one week after another, each told beforehand from at most half a
 * year before it and from nothing later. Where the present cover is the one that was read from the answers, it is read again
 * for each week from what was known then; a cover that the user drew stands.
 */
export function prepareBackTest(plan: Plan, work: MeasuredWork, observed: ObservedWork): BackTestRun {
  const log = workLogOf(observed)
  const { inhabitants, closedHolidays, year } = observed
  const context: Context = {
    plan,
    log,
    stays: toBeAnswered(log),
    municipality: { inhabitants, closedHolidays, year },
    drawn: drawnCover(plan, work),
  }
  const impossible = backTestNotPossible(plan, work)
  const mondays = impossible === null ? heldOutWeeks(context) : []
  const tested: TestedWeek[] = []
  const told: ToldWeek[] = []
  let done = 0
  return {
    total: mondays.length,
    get done() {
      return done
    },
    step: () => {
      const monday = mondays[done]
      if (monday === undefined) return
      done += 1
      const week = testWeek(context, monday, told)
      if (week !== null) tested.push(week)
    },
    outcome: () => impossible ?? outcomeOf(tested),
    weeks: () => tested,
  }
}

interface Context {
  readonly plan: Plan
  readonly log: WorkLog
  readonly stays: Uint8Array
  readonly municipality: Pick<ObservedWork, 'inhabitants' | 'closedHolidays' | 'year'>
  /** What the user drew; null = the cover as answers show it. */
  readonly drawn: readonly PlanPerson[] | null
}

/** What the model itself told of a week, before anything was learned. */
interface ToldWeek {
  readonly mondayMs: number
  readonly forecast: WeekForecast
}

/** Of earlier weeks, how far each was off. */
type Misses = Record<keyof WeekForecast, readonly number[]>

function drawnCover(plan: Plan, work: MeasuredWork): readonly PlanPerson[] | null {
  const people = plan.scenarios[0]?.people ?? []
  // What a row is called or costs changes no answer.
  const shape = (rows: readonly PlanPerson[]): string =>
    JSON.stringify(rows.map((row) => ({ ...row, label: '', hourlyEuro: null })))
  return work.usualCover.length > 0 && shape(people) === shape(work.usualCover) ? null : people
}

/** Mondays of weeks with enough weeks before them, of which all that will be answered was answered within the exports. */
function heldOutWeeks({ log, stays, plan }: Context): readonly number[] {
  const mondays = wholeWeeks(log)
  const limitMs = plan.basis.target.limitMinutes * minuteMs
  const lastEndMs = log.untilMs - Math.max(limitMs, leftAfterMs(log))
  return mondays.filter(
    (monday, index) =>
      index >= leastTrainingWeeks &&
      monday + weekMs <= lastEndMs &&
      responsesBetween(log, stays, monday, monday + weekMs).length >= leastQuestions,
  )
}

function testWeek(context: Context, monday: number, earlier: ToldWeek[]): TestedWeek | null {
  const { log, stays, plan } = context
  const limitMs = plan.basis.target.limitMinutes * minuteMs
  const known = knownAt(log, monday, Math.max(log.fromMs, monday - coverWeeks * weekMs))
  const observed = figuresOf(responsesBetween(log, stays, monday, monday + weekMs), limitMs)
  const knownStays = toBeAnswered(known)
  const naive = figuresOf(responsesBetween(known, knownStays, monday - naiveWeeks * weekMs, monday), limitMs)
  const forecast = forecastOf(context, known, monday)
  if (observed === null || naive === null || forecast === null) return null
  const misses = knownMisses(earlier, known, knownStays, limitMs)
  earlier.push({ mondayMs: monday, forecast })
  return {
    mondayMs: monday,
    observed,
    naive,
    share: widened(forecast.share, learnedWidening(misses.share), 0, 1),
    medianMs: toldWith(forecast.medianMs, misses.medianMs),
    p90Ms: toldWith(forecast.p90Ms, misses.p90Ms),
  }
}

/** By what was known at the end of `known`: a week is only learned from when another has passed, so that it is answered. */
function knownMisses(
  earlier: readonly ToldWeek[],
  known: WorkLog,
  knownStays: Uint8Array,
  limitMs: number,
): Misses {
  const misses = { share: [] as number[], medianMs: [] as number[], p90Ms: [] as number[] }
  for (const { mondayMs, forecast } of earlier) {
    if (mondayMs < known.fromMs || mondayMs + 2 * weekMs > known.untilMs) continue
    const seen = figuresOf(responsesBetween(known, knownStays, mondayMs, mondayMs + weekMs), limitMs)
    if (seen === null) continue
    misses.share.push(missOf(forecast.share, seen.share))
    if (forecast.medianMs !== null) misses.medianMs.push(missOf(forecast.medianMs, seen.medianMs))
    if (forecast.p90Ms !== null) misses.p90Ms.push(missOf(forecast.p90Ms, seen.p90Ms))
  }
  return misses
}

function toldWith(told: Told | null, misses: readonly number[]): Told | null {
  return told === null ? null : widened(told, learnedWidening(misses), 0, Infinity)
}

function forecastOf(context: Context, known: WorkLog, monday: number): WeekForecast | null {
  const { plan, drawn } = context
  const read = workFromLog(known, context.municipality)
  const work = drawn === null ? read : workForCover(drawn, read)
  if (work.weeks.length < leastTrainingWeeks || missingMeasures(plan.basis, work).length > 0) return null
  return forecastWeek(plan, drawn ?? work.usualCover, work, monday)
}

/** Why no week can be tested, which takes no weeks to know; null where they can. */
export function backTestNotPossible(plan: Plan, work: MeasuredWork): BackTest | null {
  const { basis } = plan
  const present = plan.scenarios[0]
  const told = { kind: 'notPossible', weeks: 0, needed: leastTestedWeeks } as const
  if (basis.arrivals.kind === 'typed') return { ...told, reason: 'typedIn' }
  if (present === undefined || missingMeasures(basis, work).length > 0)
    return { ...told, reason: 'tooFewWeeks' }
  const now = { ...present, levers: neutralLevers }
  const { kind } = loadOf(basis, now, workForCover(present.people, work))
  return kind === 'overloaded' ? { ...told, reason: 'overloaded' } : null
}

function outcomeOf(tested: readonly TestedWeek[]): BackTest {
  const needed = leastTestedWeeks
  if (tested.length < needed)
    return { kind: 'notPossible', reason: 'tooFewWeeks', weeks: tested.length, needed }
  return {
    kind: 'tested',
    ...judge(tested),
    perWeek: tested.map(({ mondayMs, observed, share }) => ({
      monday: formatLocalDate(Math.round(mondayMs / dayMs)),
      questions: observed.questions,
      observedShare: observed.share,
      predicted: share,
    })),
  }
}
