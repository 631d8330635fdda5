import { describe, expect, it } from 'vitest'
import type { Duration, Scenario } from '#shared/staffing/engine/scenario.ts'
import type { SimulatedRun } from '#shared/staffing/engine/simulate.ts'
import { erlangC, shareStartedWithin } from '#shared/staffing/queueing/erlangC.ts'
import { secondMomentOf } from '#shared/staffing/queueing/mg1.ts'
import { priorityOneAgent } from '#shared/staffing/queueing/priority.ts'
import { md1Rows, mg1Rows, priorityRows, vacationRows } from './queueingFigures.ts'
import {
  alwaysOpen,
  dayAndNight,
  expectToHold,
  exponentialLooks,
  interval99,
  meanUnits,
  meanUnitsPerClass,
  measured,
  settledFrom,
  shareWithin,
  unitMs,
  withClasses,
} from './simulatedQueue.ts'
import { weekMs } from './scenarios.ts'
import { steadyOf } from './steadyOf.ts'

// Closed forms within the simulator's own interval: 60 replications of 12 or 20 weeks with a fixed seed, the first week left out,
// 99 % because there are many checks. Each says how narrow the interval is, so that an error larger than that would show.

const exponential = (mean: number): Duration => ({ kind: 'exponential', meanMs: mean * unitMs })
const fixed = (length: number): Duration => ({ kind: 'fixed', ms: length * unitMs })

function logNormal(mean: number, variation: number): Duration {
  const variance = Math.log(1 + variation ** 2)
  return { kind: 'logNormal', medianMs: mean * unitMs * Math.exp(-variance / 2), spread: Math.sqrt(variance) }
}

function sample(lengths: readonly number[]): Duration {
  return { kind: 'sample', ascendingMs: lengths.map((length) => length * unitMs) }
}

function waits(scenario: Scenario): readonly number[] {
  return measured(scenario, (run) => [meanUnits(run.handled.queueMs, settledFrom(run))])[0] ?? []
}

function meanWaitOfRow(name: string): number {
  return mg1Rows.find(([row]) => row === name)?.[4] ?? NaN
}

describe('the simulator, with exponential times (M/M/c)', () => {
  it.each([
    [1, 0.8],
    [2, 1.6],
    [3, 2.4],
  ])('holds Erlang C for %d people: wait, share that waits, share within a limit, work', (people, load) => {
    const closed = steadyOf(erlangC({ arrivalRate: load, meanHandling: 1, agents: people }))
    const scenario = alwaysOpen(load, exponential(1), people)
    const units = ((scenario.horizonWeeks - 1) * weekMs) / unitMs
    const [wait, waiting, within, work] = measured(scenario, (run) => {
      const { queueMs, handlingMs } = run.handled
      const after = settledFrom(run)
      const busy = (meanUnits(handlingMs, after) * (handlingMs.length - after)) / units
      return [
        meanUnits(queueMs, after),
        1 - shareWithin(queueMs, after, 0),
        shareWithin(queueMs, after, 3),
        busy,
      ]
    })
    expectToHold(wait ?? [], closed.meanWait, 0.04)
    expectToHold(waiting ?? [], closed.pWait, 0.02)
    expectToHold(within ?? [], shareStartedWithin(closed, 3), 0.02)
    expectToHold(work ?? [], closed.offeredLoad, 0.005)
  })
})

describe('the simulator, with one person', () => {
  it.each([
    ['M/M/1 rho=.5', 0.5, exponential(1)],
    ['M/D/1 rho=.5', 0.5, fixed(1)],
    ['M/D/1 rho=.8', 0.8, fixed(1)],
    ['M/LN/1 rho=.8 CV=1.5', 0.8, logNormal(1, 1.5)],
    ['M/U(0,2)/1 rho=.8', 0.8, sample(Array.from({ length: 2_000 }, (_, at) => (at + 0.5) / 1_000))],
    // Two exponential kinds of work, with a mean of 1 and a variance of 4, by their own quantiles.
    ['M/H2/1 rho=.8 SCV=4', 0.8, sample(quantilesOfTwoKinds())],
  ])('holds Pollaczek and Khinchine: %s', (name, load, handling) => {
    expectToHold(waits(alwaysOpen(load, handling)), meanWaitOfRow(name), 0.1)
  })

  it.each([0.5, 0.8])('holds the shares of M/D/1 that wait at most so long, at a load of %d', (load) => {
    const rows = md1Rows.filter(([row, , share]) => row === load && share < 0.99)
    const shares = measured(alwaysOpen(load, fixed(1)), (run) =>
      rows.map(([, limit]) => shareWithin(run.handled.queueMs, settledFrom(run), limit)),
    )
    expect(shares.length).toBeGreaterThanOrEqual(3)
    for (const [index, [, , share]] of rows.entries()) expectToHold(shares[index] ?? [], share, 0.03)
  })
})

/** Balanced means, as usual for two exponential kinds: p/m1 = (1-p)/m2 = 1/2 …, squared variation 4. */
function quantilesOfTwoKinds(): readonly number[] {
  const often = (1 + Math.sqrt(3 / 5)) / 2
  const kinds = [
    { share: often, mean: 0.5 / often },
    { share: 1 - often, mean: 0.5 / (1 - often) },
  ]
  return kinds
    .flatMap(({ share, mean }) => {
      const count = Math.round(share * 100_000)
      return Array.from({ length: count }, (_, at) => -Math.log(1 - (at + 0.5) / count) * mean)
    })
    .toSorted((a, b) => a - b)
}

describe('the simulator, with somebody who answers beside other work', () => {
  it.each(vacationRows)(
    'holds %s',
    (name, rate, meanHandling, second, meanAway, awaySecond, alone, untilReturn, mean) => {
      // Minutes or units: the figures are in the row's own; a unit of ten minutes is taken for a tenth of them.
      const scale = meanHandling
      const scenario = {
        ...alwaysOpen(rate * scale, exponential(1)),
        people: [{ ...dayAndNight, looksEveryMs: (meanAway / scale) * unitMs }],
      }
      const look = awaySecond > meanAway ** 2 ? exponentialLooks((meanAway / scale) * unitMs) : null
      expect(second).toBe(secondMomentOf(meanHandling, 1))
      const [wait, unseen] = measured(
        scenario,
        ({ handled, ...run }) => {
          const after = settledFrom({ handled, ...run })
          const unseen = meanUnits(handled.attentionMs, after)
          return [unseen + meanUnits(handled.queueMs, after), unseen]
        },
        look,
      )
      expectToHold(wait ?? [], mean / scale, 0.03)
      // What comes in while the person is at other work (1 - load) waits for the rest of the stretch, unseen.
      expectToHold(unseen ?? [], ((1 - rate * meanHandling) * untilReturn) / scale, 0.03)
      expect(interval99(wait ?? []).low * scale, name).toBeGreaterThan(alone)
    },
  )
})

describe('the simulator, with precedence', () => {
  it.each(priorityRows)('holds Cobham for $arrivalRates.length classes and $agents people', (row) => {
    const { arrivalRates, serviceRate, agents, meanWaits } = row
    const rates = arrivalRates.map((rate) => rate / serviceRate)
    const means = measured(withClasses(rates, exponential(1), agents), classMeans)
    for (const [priority, wait] of meanWaits.entries()) {
      expectToHold(means[priority] ?? [], wait * serviceRate, 0.06)
    }
  })

  it('holds it for equal work of one person in two classes', () => {
    const moments = { meanHandling: 1, handlingSecondMoment: 1 }
    const rates = [0.3, 0.5]
    const closed = steadyOf(priorityOneAgent(rates.map((arrivalRate) => ({ arrivalRate, ...moments }))))
    const means = measured(withClasses(rates, fixed(1), 1), classMeans)
    for (const [priority, wait] of closed.meanWaits.entries()) {
      expectToHold(means[priority] ?? [], wait, 0.05)
    }
  })
})

function classMeans(run: SimulatedRun): readonly number[] {
  return meanUnitsPerClass(run.handled.queueMs, run.messages.priority, settledFrom(run))
}

describe('these checks', () => {
  it('tell one kind of work, of line and of presence from another', () => {
    const outside = (values: readonly number[], figure: number): boolean => {
      const { low, high } = interval99(values)
      return figure < low || figure > high
    }
    const equal = waits(alwaysOpen(0.5, fixed(1)))
    expect(outside(equal, meanWaitOfRow('M/D/1 rho=.5'))).toBe(false)
    expect(outside(equal, meanWaitOfRow('M/E2/1 rho=.5'))).toBe(true)
    expect(outside(equal, 1.03 * meanWaitOfRow('M/D/1 rho=.5'))).toBe(true)
    const inTurn = { ...withClasses([0.3, 0.5], exponential(1), 1), order: 'fifo' as const }
    const means = measured(inTurn, classMeans)
    for (const [priority, wait] of [1.14285714286, 5.71428571429].entries())
      expect(outside(means[priority] ?? [], wait)).toBe(true)
    const beside = {
      ...alwaysOpen(0.5, exponential(1)),
      people: [{ ...dayAndNight, looksEveryMs: 4 * unitMs }],
    }
    expect(outside(waits(beside), 3)).toBe(true)
  })
})
