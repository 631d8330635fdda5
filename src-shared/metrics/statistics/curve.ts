import { putStep, stateAtStart, takeEvents } from './curveTerms.ts'

/** Waiting times of cases, in any order: until answered, until closed without a reply, until the data end. */
export interface WaitingTimes {
  readonly answeredMs: Float64Array
  readonly closedMs: Float64Array
  readonly openMs: Float64Array
}

/**
 * Share of cases answered by a given time, as a step function: it is share[i] from timesMs[i] on, and 0 before
 * timesMs[0]. `variance` is that of the share with independent cases; intervals multiply it by `designEffect`.
 */
export interface Curve {
  readonly n: number
  readonly answered: number
  readonly closed: number
  readonly open: number
  readonly timesMs: Float64Array
  readonly share: Float64Array
  readonly variance: Float64Array
  /** Ascending times at which open cases went out of sight. */
  readonly openMs: Float64Array
  readonly lastMs: number
  /** True when nobody was still waiting at lastMs: the share is then known for any later time too. */
  readonly isResolved: boolean
  readonly designEffect: number
}

/**
 * Aalen-Johansen estimate of the share answered, with closure as the competing event; without closures it is
 * 1 - Kaplan-Meier. Open cases are right-censored, and at equal times still at risk. Variance: delta method of
 * Marubini & Valsecchi (1995), which is Greenwood's (1926) when nothing closes and what R's survfit gives.
 * Sorts the three arrays in place (numeric, once).
 */
export function estimateCurve(times: WaitingTimes, designEffect = 1): Curve {
  const answeredMs = inOrder(times.answeredMs)
  const closedMs = inOrder(times.closedMs)
  const openMs = inOrder(times.openMs)
  const walk = walkEvents(answeredMs, closedMs, openMs)
  const lastEventMs = Math.max(lastOf(answeredMs), lastOf(closedMs))
  const lastOpenMs = lastOf(openMs)
  return {
    n: answeredMs.length + closedMs.length + openMs.length,
    answered: answeredMs.length,
    closed: closedMs.length,
    open: openMs.length,
    ...walk,
    openMs,
    lastMs: Math.max(lastEventMs, lastOpenMs),
    isResolved: lastEventMs > lastOpenMs,
    designEffect,
  }
}

/** Most times come in order: looking costs a hundredth of sorting. */
function inOrder(values: Float64Array): Float64Array {
  for (let index = 1; index < values.length; index += 1) {
    if ((values[index] ?? 0) < (values[index - 1] ?? 0)) return values.sort()
  }
  return values
}

function lastOf(sorted: Float64Array): number {
  return sorted[sorted.length - 1] ?? -Infinity
}

type Steps = Pick<Curve, 'timesMs' | 'share' | 'variance'>

function walkEvents(answeredMs: Float64Array, closedMs: Float64Array, openMs: Float64Array): Steps {
  const stepCount = distinctIn(answeredMs)
  const steps = {
    timesMs: new Float64Array(stepCount),
    share: new Float64Array(stepCount),
    variance: new Float64Array(stepCount),
  }
  const state = stateAtStart()
  let [a, c, o, place] = [0, 0, 0, 0]
  let atRisk = answeredMs.length + closedMs.length + openMs.length
  while (a < answeredMs.length || c < closedMs.length) {
    const timeMs = Math.min(answeredMs[a] ?? Infinity, closedMs[c] ?? Infinity)
    const [answeredBefore, closedBefore, openBefore] = [a, c, o]
    while ((openMs[o] ?? Infinity) < timeMs) o += 1
    while (answeredMs[a] === timeMs) a += 1
    while (closedMs[c] === timeMs) c += 1
    const answered = a - answeredBefore
    const events = answered + c - closedBefore
    atRisk -= o - openBefore
    takeEvents(state, answered, events, atRisk, c === 0)
    if (answered > 0) {
      steps.timesMs[place] = timeMs
      putStep(steps, place, state)
      place += 1
    }
    atRisk -= events
  }
  return steps
}

function distinctIn(sorted: Float64Array): number {
  let count = 0
  for (let index = 0; index < sorted.length; index += 1) {
    if (index === 0 || sorted[index] !== sorted[index - 1]) count += 1
  }
  return count
}
