import { describe, expect, it } from 'vitest'
import type { Estimate } from '#shared/metrics/statistics/interval.ts'
import type { Scenario } from '#shared/staffing/engine/scenario.ts'
import { prepareSimulation } from '#shared/staffing/engine/simulate.ts'
import {
  meanOverRuns,
  pairedDifference,
  summariseRun,
  waitingThroughWeek,
} from '#shared/staffing/engine/summariseRun.ts'
import type { RunSummary } from '#shared/staffing/engine/summariseRun.ts'
import { minuteMs, officePerson, plainScenario } from './scenarios.ts'

const hourMs = 60 * minuteMs

function summaries(scenario: Scenario, replications: number, normsMs: readonly number[] = []): RunSummary[] {
  const simulation = prepareSimulation(scenario, 2026)
  return Array.from({ length: replications }, (_, index) => summariseRun(simulation.run(index), normsMs))
}

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

  it('tells a quantile that falls on the last question that was answered', () => {
    const mondayOnly = [[{ openMinute: 9 * 60, closeMinute: 10 * 60 }], [], [], [], [], [], []]
    const people = [{ ...officePerson, days: mondayOnly, rotation: { everyWeeks: 2, firstWeek: 0 } }]
    const offsetsMs = [9 * hourMs, 9 * hourMs, 24 * hourMs]
    const arrivals = { ...twoMessages.arrivals, weeks: [{ offsetsMs, priorities: null }] }
    expect(summaries({ ...twoMessages, people, arrivals }, 1)[0]).toMatchObject({
      answered: 2,
      medianMs: hourMs,
      p90Ms: null,
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
