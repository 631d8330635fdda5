import { expect } from 'vitest'
import { drawMessages } from '#shared/staffing/engine/drawMessages.ts'
import { handleMessages } from '#shared/staffing/engine/handleMessages.ts'
import type { NextLook } from '#shared/staffing/engine/looks.ts'
import type { ArrivalWeek, Duration, Scenario } from '#shared/staffing/engine/scenario.ts'
import { prepareSimulation, runOutWeeks } from '#shared/staffing/engine/simulate.ts'
import type { SimulatedRun } from '#shared/staffing/engine/simulate.ts'
import { teamOf } from '#shared/staffing/engine/teamOf.ts'
import { seedOfStream, uniformRandom } from '#shared/statistics/uniformRandom.ts'
import { minuteMs, officePerson, plainScenario, weekMs } from './scenarios.ts'

/** Waiting lines are simulated with a unit of time of ten minutes, so that whole milliseconds are no rounding to speak of. */
export const unitMs = 10 * minuteMs
const replications = 60
const seed = 2026

export const dayAndNight = {
  ...officePerson,
  days: Array.from({ length: 7 }, () => [{ openMinute: 0, closeMinute: 1440 }]),
}

const everyHour = Array.from({ length: 168 }, () => 1)

/** Arrivals by chance at one rate (per unit of time), day and night, and so many people who are always there. */
export function alwaysOpen(rate: number, handling: Duration, people = 1): Scenario {
  return {
    ...plainScenario,
    horizonWeeks: people > 1 ? 12 : 20,
    arrivals: { kind: 'poisson', perWeek: (rate * weekMs) / unitMs, hourWeights: everyHour },
    handling,
    people: Array.from({ length: people }, () => dayAndNight),
  }
}

/** The same with as many classes as there are rates, the first of which goes first. */
export function withClasses(rates: readonly number[], handling: Duration, people: number): Scenario {
  const scenario = alwaysOpen(0, handling, people)
  const random = uniformRandom(seed)
  const weeks = Array.from({ length: 400 }, () => mixedWeek(rates, random))
  return { ...scenario, order: 'priority', arrivals: { kind: 'weekBootstrap', weeks, volumeFactor: 1 } }
}

function mixedWeek(rates: readonly number[], random: () => number): ArrivalWeek {
  const drawn = rates.flatMap((rate, priority) => {
    const ofClass: (readonly [offsetMs: number, priority: number])[] = []
    const gap = (): number => (-Math.log(1 - random()) / rate) * unitMs
    for (let ms = gap(); ms < weekMs; ms += gap()) ofClass.push([Math.floor(ms), priority])
    return ofClass
  })
  const ascending = drawn.toSorted((a, b) => a[0] - b[0])
  return { offsetsMs: ascending.map(([ms]) => ms), priorities: ascending.map(([, priority]) => priority) }
}

/** Stretches of other work with an exponential length, the same ones whenever they are asked after. */
export function exponentialLooks(meanMs: number): NextLook {
  return (sinceMs, fromMs) => {
    const random = uniformRandom(seedOfStream(seed, sinceMs % 2 ** 32, Math.floor(sinceMs / 2 ** 32)))
    let atMs = sinceMs
    while (atMs < fromMs) atMs += Math.max(1, Math.round(-Math.log(1 - random()) * meanMs))
    return atMs
  }
}

/** What `measure` says of each replication, column by column. `look`: how all people look instead of as in the scenario. */
export function measured(
  scenario: Scenario,
  measure: (run: SimulatedRun) => readonly number[],
  look: NextLook | null = null,
): readonly (readonly number[])[] {
  const simulation = prepareSimulation(scenario, seed)
  const rows = Array.from({ length: replications }, (_, replication) =>
    measure(look === null ? simulation.run(replication) : runWith(scenario, look, replication)),
  )
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? NaN))
}

function runWith(scenario: Scenario, look: NextLook, replication: number): SimulatedRun {
  const messages = drawMessages(scenario, seed, replication)
  const weeks = scenario.horizonWeeks + runOutWeeks
  const team = { ...teamOf(scenario, weeks, seed, replication), looks: scenario.people.map(() => look) }
  const rules = { endOfShift: scenario.endOfShift, order: scenario.order, horizonMs: weeks * weekMs }
  const horizonMs = scenario.horizonWeeks * weekMs
  return { messages, handled: handleMessages(messages, team, rules), openingBacklog: 0, horizonMs }
}

/** Of which message on they come in after the first week, in which a line that begins empty settles. */
export function settledFrom({ messages }: SimulatedRun): number {
  return messages.arrivalMs.findIndex((ms) => ms >= weekMs)
}

/** Mean over the messages from one on, in units of time. */
export function meanUnits(values: Float64Array, from: number): number {
  let sum = 0
  for (let at = from; at < values.length; at += 1) sum += values[at] ?? NaN
  return sum / (values.length - from) / unitMs
}

/** Mean of each class over the messages from one on, in units of time. */
export function meanUnitsPerClass(values: Float64Array, classOf: Uint8Array, from: number): number[] {
  const sums: number[] = []
  const counts: number[] = []
  for (let at = from; at < values.length; at += 1) {
    const own = classOf[at] ?? 0
    sums[own] = (sums[own] ?? 0) + (values[at] ?? NaN)
    counts[own] = (counts[own] ?? 0) + 1
  }
  return sums.map((sum, own) => sum / (counts[own] ?? 0) / unitMs)
}

/** Share of the messages from one on whose value stays within a limit in units of time. */
export function shareWithin(values: Float64Array, from: number, limit: number): number {
  let within = 0
  for (let at = from; at < values.length; at += 1) if ((values[at] ?? NaN) <= limit * unitMs) within += 1
  return within / (values.length - from)
}

export interface Interval99 {
  readonly low: number
  readonly high: number
}

/** 99 % interval of the mean of 60 independent replications: Student's t with 59 degrees of freedom, 2.6618. */
export function interval99(values: readonly number[]): Interval99 {
  expect(values).toHaveLength(replications)
  const mean = values.reduce((sum, value) => sum + value, 0) / replications
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (replications - 1)
  const half = 2.6618 * Math.sqrt(variance / replications)
  return { low: mean - half, high: mean + half }
}

/** The interval holds the figure, and is so narrow (half of it, as part of the figure) that it could have missed it. */
export function expectToHold(values: readonly number[], figure: number, mostHalfShare: number): void {
  const { low, high } = interval99(values)
  expect(low, `of ${figure}`).toBeLessThanOrEqual(figure)
  expect(high, `of ${figure}`).toBeGreaterThanOrEqual(figure)
  expect((high - low) / 2 / figure, `half width at ${figure}`).toBeLessThan(mostHalfShare)
}
