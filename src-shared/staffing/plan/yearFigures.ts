import { summariseRun, waitingThroughWeek } from '../engine/summariseRun.ts'
import type { MeanParts, RunSummary } from '../engine/summariseRun.ts'
import type { SimulatedRun } from '../engine/simulate.ts'
import { curveTimesMs, standardLimitsMs } from './curveTimes.ts'
import { waitParts } from './outcome.ts'
import type { ScenarioFigures, WaitPart } from './outcome.ts'
import type { PlanTarget } from './plan.ts'
import { differencesOf, rangeOfYears } from './rangeOfYears.ts'
import { sameDayShare } from './sameDay.ts'

const minuteMs = 60_000
const hoursInWeek = 168

/** Each figure of each simulated year, in one row per figure; see rangeOfYears for NaN and Infinity. */
export type YearRows = readonly Float64Array[]

// The places of the rows.
const rows = { mean: 0, median: 1, p90: 2, target: 3, sameDay: 4, limits: 5 } as const
const firstPartRow = rows.limits + standardLimitsMs.length
const rowCount = firstPartRow + waitParts.length

const partOf: Readonly<Record<WaitPart, keyof MeanParts>> = {
  closed: 'closedMs',
  attention: 'attentionMs',
  queue: 'queueMs',
  handling: 'handlingMs',
  consultation: 'consultationMs',
}

/** The years of one scenario as they are simulated: a few numbers a year, whatever the number of questions. */
export interface SimulatedYears {
  add(run: SimulatedRun): void
  /** The years until now. */
  readonly count: () => number
  readonly rows: () => YearRows
  /** Mean share answered by each of curveTimesMs; null without any year with questions. */
  readonly curve: () => readonly number[] | null
  /** Mean number that waits at each full hour of the week. */
  readonly waiting: () => readonly number[]
}

/** `replications`: the most years that will be added. */
export function simulatedYears(target: PlanTarget, replications: number): SimulatedYears {
  const figures = Array.from({ length: rowCount }, () => new Float64Array(replications))
  const curve = new Float64Array(curveTimesMs.length)
  const waiting = new Float64Array(hoursInWeek)
  const limitsMs = [target.limitMinutes * minuteMs, ...standardLimitsMs, ...curveTimesMs]
  let [count, withQuestions] = [0, 0]
  return {
    add: (run) => {
      const summary = summariseRun(run, limitsMs)
      const ofYear = [...figuresOfYear(summary), ...partsOfYear(summary)]
      ofYear[rows.sameDay] =
        target.sameDay === null
          ? Number.NaN
          : (sameDayShare(run, target.sameDay.lateFromMinute) ?? Number.NaN)
      figures.forEach((row, index) => (row[count] = ofYear[index] ?? Number.NaN))
      addTo(waiting, waitingThroughWeek(run))
      if (summary.arrivals > 0) {
        addTo(curve, summary.withinNorms.slice(1 + standardLimitsMs.length))
        withQuestions += 1
      }
      count += 1
    },
    count: () => count,
    rows: () => figures.map((row) => row.subarray(0, count)),
    curve: () => (withQuestions === 0 ? null : Array.from(curve, (sum) => sum / withQuestions)),
    waiting: () => Array.from(waiting, (sum) => sum / Math.max(1, count)),
  }
}

function addTo(sums: Float64Array, values: ArrayLike<number | null>): void {
  for (let index = 0; index < sums.length; index += 1) sums[index] = (sums[index] ?? 0) + (values[index] ?? 0)
}

function figuresOfYear(summary: RunSummary): readonly number[] {
  // A quantile among what is never answered cannot be told; a year without questions has none.
  const unknown = summary.arrivals === 0 ? Number.NaN : Infinity
  const [target, ...standard] = summary.withinNorms.slice(0, 1 + standardLimitsMs.length)
  return [
    summary.meanMs ?? Number.NaN,
    summary.medianMs ?? unknown,
    summary.p90Ms ?? unknown,
    target ?? Number.NaN,
    Number.NaN,
    ...standard.map((share) => share ?? Number.NaN),
  ]
}

function partsOfYear({ meanParts }: RunSummary): readonly number[] {
  return waitParts.map((part) => meanParts?.[partOf[part]] ?? Number.NaN)
}

/** The figures over all years; null where no year has an answered question. */
export function figuresOf(years: YearRows): ScenarioFigures | null {
  const range = (row: number): ReturnType<typeof rangeOfYears> =>
    rangeOfYears(years[row] ?? new Float64Array())
  const [meanMs, withinTarget] = [range(rows.mean), range(rows.target)]
  const parts = waitParts.map((_, index) => range(firstPartRow + index))
  const [closed, attention, queue, handling, consultation] = parts
  if (meanMs === null || withinTarget === null) return null
  if (!closed || !attention || !queue || !handling || !consultation) return null
  return {
    meanMs,
    medianMs: range(rows.median),
    p90Ms: range(rows.p90),
    withinTarget,
    sameDay: range(rows.sameDay),
    within: standardLimitsMs.flatMap((limitMs, index) => {
      const share = range(rows.limits + index)
      return share === null ? [] : [{ limitMs, share }]
    }),
    parts: { closed, attention, queue, handling, consultation },
  }
}

/** A scenario's years less the present ones, pair by pair. Null where there is no figure in any pair. */
export function differenceFigures(changed: YearRows, present: YearRows): ScenarioFigures | null {
  return figuresOf(changed.map((row, index) => differencesOf(row, present[index] ?? new Float64Array())))
}
