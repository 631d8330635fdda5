import { t95 } from '../../metrics/statistics/clusteredMean.ts'
import { countUpTo } from '../../metrics/statistics/curveBand.ts'
import type { Estimate } from '../../metrics/statistics/interval.ts'
import { quantileType7 } from '../../metrics/statistics/sample.ts'
import { ascendingDurations } from './ascendingDurations.ts'
import type { SimulatedRun } from './simulate.ts'

const hourMs = 3_600_000
const hoursPerWeek = 168

/** Mean milliseconds per answered message; they add up to the mean response. */
export interface MeanParts {
  readonly closedMs: number
  readonly attentionMs: number
  readonly queueMs: number
  readonly handlingMs: number
  readonly consultationMs: number
}

/** Figures of one replication, over the messages that came in during the horizon: without the opening backlog. */
export interface RunSummary {
  readonly arrivals: number
  readonly answered: number
  /** Waiting, or in hand, when the horizon ends; the opening backlog included. */
  readonly waitingAtHorizon: number
  /** Over what was answered; null when nothing was. */
  readonly meanMs: number | null
  /** Over all arrivals, who is never answered being slowest; null when the quantile lies among those, or without arrivals. */
  readonly medianMs: number | null
  readonly p90Ms: number | null
  /** Per norm the share of all arrivals answered within it, 0-1; null without arrivals. */
  readonly withinNorms: readonly (number | null)[]
  readonly meanParts: MeanParts | null
}

/** `normsMs`: limits for the response on the clock that runs day and night, each at most a week (see runOutWeeks). */
export function summariseRun(run: SimulatedRun, normsMs: readonly number[]): RunSummary {
  const responsesMs = ascendingDurations(responsesOf(run))
  const arrivals = responsesMs.length
  const answered = countUpTo(responsesMs, Number.MAX_VALUE)
  const parts = answered === 0 ? null : meanParts(run, answered)
  return {
    arrivals,
    answered,
    waitingAtHorizon: sentAfter(run.handled.sentMs, run.horizonMs),
    meanMs: parts === null ? null : Object.values(parts).reduce((sum, ms) => sum + ms, 0),
    medianMs: quantileOrNull(responsesMs, 0.5),
    p90Ms: quantileOrNull(responsesMs, 0.9),
    withinNorms: normsMs.map((norm) => (arrivals === 0 ? null : countUpTo(responsesMs, norm) / arrivals)),
    meanParts: parts,
  }
}

/** Of what came in during the horizon, by arrival, in milliseconds; Infinity for what is never answered. */
function responsesOf({ messages, handled, openingBacklog }: SimulatedRun): Float64Array {
  const { arrivalMs } = messages
  const responses = handled.sentMs.slice(openingBacklog)
  for (let index = 0; index < responses.length; index += 1)
    responses[index] = (responses[index] ?? 0) - (arrivalMs[index + openingBacklog] ?? 0)
  return responses
}

function sentAfter(sentMs: Float64Array, momentMs: number): number {
  let count = 0
  for (const ms of sentMs) if (ms > momentMs) count += 1
  return count
}

function quantileOrNull(sorted: Float64Array, probability: number): number | null {
  if (sorted.length === 0) return null
  const value = quantileType7(sorted, probability)
  return Number.isFinite(value) ? value : null
}

function meanParts({ handled, openingBacklog }: SimulatedRun, answered: number): MeanParts {
  let [closedMs, attentionMs, queueMs, handlingMs, consultationMs] = [0, 0, 0, 0, 0]
  for (let index = openingBacklog; index < handled.sentMs.length; index += 1) {
    if (handled.sentMs[index] === Infinity) continue
    closedMs += handled.closedMs[index] ?? 0
    attentionMs += handled.attentionMs[index] ?? 0
    queueMs += handled.queueMs[index] ?? 0
    handlingMs += handled.handlingMs[index] ?? 0
    consultationMs += handled.consultationMs[index] ?? 0
  }
  return {
    closedMs: closedMs / answered,
    attentionMs: attentionMs / answered,
    queueMs: queueMs / answered,
    handlingMs: handlingMs / answered,
    consultationMs: consultationMs / answered,
  }
}

/** Mean number of messages that wait or are in hand at each full hour of the week, from Monday 00:00: 168 numbers. */
export function waitingThroughWeek({ messages, handled, horizonMs }: SimulatedRun): Float64Array {
  const hours = horizonMs / hourMs
  const change = new Float64Array(hours + 1)
  for (let index = 0; index < messages.arrivalMs.length; index += 1) {
    const from = Math.ceil((messages.arrivalMs[index] ?? 0) / hourMs)
    const to = Math.min(hours, Math.ceil((handled.sentMs[index] ?? 0) / hourMs))
    if (to <= from) continue
    change[from] = (change[from] ?? 0) + 1
    change[to] = (change[to] ?? 0) - 1
  }
  const mean = new Float64Array(hoursPerWeek)
  let waiting = 0
  for (let hour = 0; hour < hours; hour += 1) {
    waiting += change[hour] ?? 0
    mean[hour % hoursPerWeek] = (mean[hour % hoursPerWeek] ?? 0) + (waiting * hoursPerWeek) / hours
  }
  return mean
}

/** Mean over replications with its 95 % interval by Student's t; limits are null below ten replications. Throws RangeError without values. */
export function meanOverRuns(values: readonly number[]): Estimate {
  const n = values.length
  if (n === 0) throw new RangeError('no replications')
  const value = values.reduce((sum, each) => sum + each, 0) / n
  if (n < 10) return { value, low: null, high: null }
  const variance = values.reduce((sum, each) => sum + (each - value) ** 2, 0) / (n - 1)
  const half = t95(n - 1) * Math.sqrt(variance / n)
  return { value, low: value - half, high: value + half }
}

/** Changed less baseline, replication by replication, with its 95 % interval. Throws RangeError for rows of unequal length. */
export function pairedDifference(changed: readonly number[], baseline: readonly number[]): Estimate {
  if (changed.length !== baseline.length) throw new RangeError('replications do not come in pairs')
  return meanOverRuns(changed.map((value, index) => value - (baseline[index] ?? 0)))
}
