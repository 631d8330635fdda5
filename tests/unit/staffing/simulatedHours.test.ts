import { describe, expect, it } from 'vitest'
import type { Scenario } from '#shared/staffing/engine/scenario.ts'
import { prepareSimulation } from '#shared/staffing/engine/simulate.ts'
import type { SimulatedRun } from '#shared/staffing/engine/simulate.ts'
import { meanOverRuns, summariseRun } from '#shared/staffing/engine/summariseRun.ts'
import type { RunSummary } from '#shared/staffing/engine/summariseRun.ts'
import { fluidBacklog } from '#shared/staffing/queueing/fluidBacklog.ts'
import { daysOfHours } from './daysOfHours.ts'
import { openingRows } from './queueingFigures.ts'
import { minuteMs, officePerson } from './scenarios.ts'
import {
  alwaysOpen,
  expectToHold,
  interval99,
  meanUnits,
  measured,
  settledFrom,
  shareWithin,
  unitMs,
} from './simulatedQueue.ts'
import { steadyOf } from './steadyOf.ts'

const unitsPerHour = 6

// Waits of 60 replications of 20 weeks, 99 % intervals; a week of arrivals by chance holds about a thousand.
describe('the simulator, with work that takes no time and cover that decides all', () => {
  it.each(openingRows.filter(({ openHours }) => openHours < 168))('holds the waits of $name', (row) => {
    const limits = [0, 1, 4, 16]
    const quantiles = [0.5, 0.75, 0.9, 0.95]
    const scenario: Scenario = {
      ...alwaysOpen(1, { kind: 'fixed', ms: 0 }),
      people: [{ ...officePerson, days: daysOfHours(row.blocks) }],
    }
    const columns = measured(scenario, (run) => {
      const after = settledFrom(run)
      const { closedMs } = run.handled
      const waits = closedMs.slice(after).sort()
      return [
        meanUnits(closedMs, after) / unitsPerHour,
        ...limits.map((hours) => shareWithin(closedMs, after, hours * unitsPerHour)),
        ...quantiles.map((share) => (waits[Math.floor(share * waits.length)] ?? NaN) / unitMs / unitsPerHour),
      ]
    })
    const within = [row.shareAtOnce, row.within[0], row.within[2], row.within[5]]
    const figures = [row.meanHours, ...within, ...row.quantiles]
    expect(columns).toHaveLength(figures.length)
    // A median of under half an hour, of waits up to a night, is known less well than a share.
    for (const [index, figure] of figures.entries())
      expectToHold(columns[index] ?? [], figure, index < figures.length - quantiles.length ? 0.03 : 0.1)
  })
})

describe('the simulator, with a large backlog in the morning', () => {
  // 4,000 that wait, ten minutes of work each; three arrivals an hour for each person.
  it.each([1, 2])('holds the time in which %d people are through, and the last of the backlog', (people) => {
    const backlogAtOpening = 4_000
    const closed = steadyOf(
      fluidBacklog({ backlogAtOpening, arrivalRate: 0.5 * people, meanHandling: 1, agents: people }),
    )
    const scenario: Scenario = {
      ...alwaysOpen(0.5 * people, { kind: 'exponential', meanMs: unitMs }, people),
      openingBacklog: backlogAtOpening,
      horizonWeeks: 12,
    }
    const [cleared, last] = measured(scenario, (run) => {
      const first = firstThatDoesNotWait(run)
      const { startMs } = run.handled
      return [(startMs[first] ?? NaN) / unitMs, (startMs[backlogAtOpening - 1] ?? NaN) / unitMs]
    })
    // The first that does not wait comes a little after the line is empty: half a message or so in thousands.
    expectToHold(cleared ?? [], closed.clearingTime, 0.02)
    expectToHold(last ?? [], closed.lastWaitAfterOpening, 0.01)
    expect(interval99(last ?? []).high).toBeLessThan(closed.clearingTime)
  })
})

function firstThatDoesNotWait({ handled, messages, openingBacklog }: SimulatedRun): number {
  return handled.startMs.findIndex((ms, at) => at >= openingBacklog && ms === messages.arrivalMs[at])
}

describe('a small municipality: 15 questions a day of 8 minutes, 61 % outside office hours', () => {
  const inOffice = (hour: number): boolean => hour < 5 * 24 && hour % 24 >= 9 && hour % 24 < 17
  const byDay = (hour: number): boolean => hour % 24 >= 7 && hour % 24 < 23
  // 40 hours of the office, 72 others by day and in the evening; next to nothing at night.
  const hourWeights = Array.from({ length: 168 }, (_, hour) =>
    inOffice(hour) ? 39 / 40 : byDay(hour) ? 61 / 72 : 0,
  )

  function hours(...covers: (readonly (readonly [number, number])[])[]): { median: number; p90: number } {
    const scenario: Scenario = {
      ...alwaysOpen(0, { kind: 'exponential', meanMs: 8 * minuteMs }),
      horizonWeeks: 52,
      arrivals: { kind: 'poisson', perWeek: 105, hourWeights },
      people: covers.map((blocks) => ({ ...officePerson, days: daysOfHours(blocks) })),
    }
    const simulation = prepareSimulation(scenario, 1)
    const years = Array.from({ length: 20 }, (_, year) => summariseRun(simulation.run(year), []))
    const mean = (of: (year: RunSummary) => number | null): number =>
      meanOverRuns(years.map((year) => (of(year) ?? NaN) / (60 * minuteMs))).value
    return { median: mean(({ medianMs }) => medianMs), p90: mean(({ p90Ms }) => p90Ms) }
  }

  const week = (from: number, to: number): (readonly [number, number])[] =>
    Array.from({ length: 5 }, (_, day) => [24 * day + from, 24 * day + to] as const)

  it('waits for cover, not for hands: a second person in the same hours saves next to nothing', () => {
    // Worked out elsewhere with hours of its own: 11.5 and 45.6 hours, 11.0 and 44.8, 0.24 and 38.1, 1.75 and 15.2.
    const one = hours(week(9, 17))
    expect([one.median, one.p90].map(Math.round)).toEqual([12, 46])
    const two = hours(week(9, 17), week(9, 17))
    expect([two.median, two.p90].map(Math.round)).toEqual([11, 45])
    expect(hours(week(9, 22)).median).toBeLessThan(0.5)
    const weekend = hours([...week(9, 17), [130, 136], [154, 160]])
    expect(weekend.median).toBeLessThan(2)
    expect(Math.round(weekend.p90)).toBe(15)
  })
})
