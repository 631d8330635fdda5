import { describe, expect, it } from 'vitest'
import type { Estimate } from '#shared/metrics/statistics/interval.ts'
import type { ArrivalWeek, Duration, Scenario } from '#shared/staffing/engine/scenario.ts'
import { prepareSimulation } from '#shared/staffing/engine/simulate.ts'
import type { SimulatedRun } from '#shared/staffing/engine/simulate.ts'
import {
  meanOverRuns,
  pairedDifference,
  summariseRun,
  waitingThroughWeek,
} from '#shared/staffing/engine/summariseRun.ts'
import type { RunSummary } from '#shared/staffing/engine/summariseRun.ts'
import { mg1 } from '#shared/staffing/queueing/mg1.ts'
import { priorityManyAgents } from '#shared/staffing/queueing/priority.ts'
import { uniformRandom } from '#shared/statistics/uniformRandom.ts'
import { minuteMs, officePerson, plainScenario, weekMs } from './scenarios.ts'

const hourMs = 60 * minuteMs
const dayAndNight = {
  ...officePerson,
  days: Array.from({ length: 7 }, () => [{ openMinute: 0, closeMinute: 1440 }]),
}

function summaries(scenario: Scenario, replications: number, normsMs: readonly number[] = []): RunSummary[] {
  const simulation = prepareSimulation(scenario, 2026)
  return Array.from({ length: replications }, (_, index) => summariseRun(simulation.run(index), normsMs))
}

function meanPart(scenario: Scenario, part: 'queueMs' | 'closedMs'): Estimate {
  return meanOverRuns(summaries(scenario, 60).map(({ meanParts }) => meanParts?.[part] ?? NaN))
}

/** Arrivals day and night at 60 % of what so many people can do with 10 minutes of work each. */
function steady(people: number, handling: Duration): Scenario {
  return {
    ...plainScenario,
    horizonWeeks: 8,
    arrivals: { kind: 'poisson', perWeek: 604.8 * people, hourWeights: Array.from({ length: 168 }, () => 1) },
    handling,
    people: Array.from({ length: people }, () => dayAndNight),
  }
}

/** A week of arrivals by chance at 0.06 a minute, a third of them urgent. */
function urgentWeek(random: () => number): ArrivalWeek {
  const offsetsMs: number[] = []
  const priorities: number[] = []
  for (let ms = 0; ;) {
    ms += (-Math.log(1 - random()) / 0.06) * minuteMs
    if (ms >= weekMs) return { offsetsMs, priorities }
    offsetsMs.push(Math.floor(ms))
    priorities.push(random() < 1 / 3 ? 0 : 1)
  }
}

/** Until handling starts, of the messages of one priority. */
function meanWaitOf({ messages, handled }: SimulatedRun, priority: number): number {
  const mine = [...messages.priority.keys()].filter((at) => messages.priority[at] === priority)
  return mine.reduce((sum, at) => sum + (handled.queueMs[at] ?? NaN), 0) / mine.length
}

describe('the simulated mean wait', () => {
  // M/M/1: load * s / (1 - load); M/D/1: half of that; M/M/2: Erlang C 0.45 at 1.2 erlang, times s / (2 - 1.2).
  it.each([
    ['M/M/1', steady(1, { kind: 'exponential', meanMs: 10 * minuteMs }), 15],
    ['M/D/1', steady(1, { kind: 'fixed', ms: 10 * minuteMs }), 7.5],
    ['M/M/2', steady(2, { kind: 'exponential', meanMs: 10 * minuteMs }), 5.625],
  ])('holds the closed form of %s within its interval', (_, scenario, minutes) => {
    const { low, high } = meanPart(scenario, 'queueMs')
    expect((low ?? NaN) / minuteMs).toBeLessThan(minutes)
    expect((high ?? NaN) / minuteMs).toBeGreaterThan(minutes)
    expect(((high ?? NaN) - (low ?? NaN)) / minuteMs).toBeLessThan(minutes / 10)
  })

  it('holds the formula of Pollaczek and Khinchine for work of very unequal length', () => {
    const spread = 0.8
    const medianMs = (10 * minuteMs) / Math.exp(spread ** 2 / 2)
    const closed = mg1({
      arrivalRate: 0.06,
      meanHandling: 10,
      handlingSecondMoment: 100 * Math.exp(spread ** 2),
    })
    const minutes = closed.kind === 'steady' ? closed.meanWait : NaN
    const { low, high } = meanPart(steady(1, { kind: 'logNormal', medianMs, spread }), 'queueMs')
    expect((low ?? NaN) / minuteMs).toBeLessThan(minutes)
    expect((high ?? NaN) / minuteMs).toBeGreaterThan(minutes)
  })

  it('holds the waits of urgent and other messages with precedence', () => {
    const scenario = steady(1, { kind: 'exponential', meanMs: 10 * minuteMs })
    const waits = Array.from({ length: 60 }, (_, seed) => {
      const weeks = Array.from({ length: 8 }, (__, week) => urgentWeek(uniformRandom(1000 * seed + week)))
      const arrivals = { kind: 'replay', weeks, volumeFactor: 1 } as const
      const run = prepareSimulation({ ...scenario, arrivals, order: 'priority' }, seed).run(0)
      return [0, 1].map((priority) => meanWaitOf(run, priority) / minuteMs)
    })
    const closed = priorityManyAgents([0.02, 0.04], { meanHandling: 10, agents: 1 })
    const expected = closed.kind === 'steady' ? closed.meanWaits : []
    expect(expected).toHaveLength(2)
    for (const [priority, minutes] of expected.entries()) {
      const { low, high } = meanOverRuns(waits.map((both) => both[priority] ?? NaN))
      expect(low ?? NaN).toBeLessThan(minutes)
      expect(high ?? NaN).toBeGreaterThan(minutes)
    }
  })

  it('holds the mean of waiting for opening alone: closed spells squared over twice the week', () => {
    const scenario: Scenario = { ...plainScenario, handling: { kind: 'fixed', ms: 0 } }
    const { low, high } = meanPart(scenario, 'closedMs')
    const hours = (4 * 16 ** 2 + 64 ** 2) / (2 * 168)
    expect((low ?? NaN) / hourMs).toBeLessThan(hours)
    expect((high ?? NaN) / hourMs).toBeGreaterThan(hours)
  })
})

describe('summing up a replication', () => {
  const twoMessages: Scenario = {
    ...plainScenario,
    horizonWeeks: 1,
    arrivals: {
      kind: 'replay',
      volumeFactor: 1,
      weeks: [{ offsetsMs: [9 * hourMs, 10 * hourMs], priorities: null }],
    },
    handling: { kind: 'fixed', ms: hourMs / 2 },
  }

  it('gives the mean, the quantiles, the shares within norms and what waits', () => {
    expect(summaries(twoMessages, 1, [hourMs / 2, hourMs / 2 - 1])[0]).toEqual({
      arrivals: 2,
      answered: 2,
      waitingAtHorizon: 0,
      meanMs: hourMs / 2,
      medianMs: hourMs / 2,
      p90Ms: hourMs / 2,
      withinNorms: [1, 0],
      meanParts: { closedMs: 0, attentionMs: 0, queueMs: 0, handlingMs: hourMs / 2, consultationMs: 0 },
    })
  })

  it('gives no response time where nobody answers', () => {
    expect(summaries({ ...twoMessages, people: [] }, 1, [hourMs])[0]).toMatchObject({
      answered: 0,
      waitingAtHorizon: 2,
      meanMs: null,
      medianMs: null,
      p90Ms: null,
      withinNorms: [0],
      meanParts: null,
    })
  })

  it('counts what waits at each full hour of the week', () => {
    const run = prepareSimulation({ ...twoMessages, handling: { kind: 'fixed', ms: 2 * hourMs } }, 1).run(0)
    expect([...waitingThroughWeek(run).slice(8, 14)]).toEqual([0, 1, 2, 1, 1, 0])
  })

  it('gives no interval below ten replications, and a difference of pairs that is narrower than its parts', () => {
    expect(meanOverRuns([1, 2, 3])).toEqual({ value: 2, low: null, high: null })
    expect(() => meanOverRuns([])).toThrow(RangeError)
    expect(() => pairedDifference([1], [1, 2])).toThrow(RangeError)
    const share = (people: Scenario['people']): number[] =>
      summaries({ ...plainScenario, people }, 20, [4 * hourMs]).map(
        ({ withinNorms }) => withinNorms[0] ?? NaN,
      )
    const saturday = officePerson.days.with(5, [{ openMinute: 600, closeMinute: 960 }])
    const [baseline, changed] = [share([officePerson]), share([{ ...officePerson, days: saturday }])]
    const width = ({ low, high }: Estimate): number => (high ?? NaN) - (low ?? NaN)
    expect(pairedDifference(changed, baseline).low).toBeGreaterThan(0)
    expect(width(pairedDifference(changed, baseline))).toBeLessThan(width(meanOverRuns(baseline)))
  })
})
