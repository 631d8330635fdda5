import { describe, expect, it } from 'vitest'
import type { OpeningBlock } from '#shared/domain/openingHours.ts'
import { erlangA, stateAfter, waitQuantileWithLeaving } from '#shared/staffing/queueing/erlangA.ts'
import { erlangB } from '#shared/staffing/queueing/erlangB.ts'
import { erlangC, shareStartedWithin, waitQuantile } from '#shared/staffing/queueing/erlangC.ts'
import { fluidBacklog } from '#shared/staffing/queueing/fluidBacklog.ts'
import { md1ShareStartedWithin } from '#shared/staffing/queueing/md1.ts'
import { mg1, secondMomentOf } from '#shared/staffing/queueing/mg1.ts'
import { mg1WithVacations } from '#shared/staffing/queueing/mg1Vacations.ts'
import { offeredLoadErlang, weekLoad } from '#shared/staffing/queueing/offeredLoad.ts'
import {
  openingHoursOnly,
  openingWaitQuantile,
  shareOpenWithin,
} from '#shared/staffing/queueing/openingHoursOnly.ts'
import { priorityManyAgents, priorityOneAgent } from '#shared/staffing/queueing/priority.ts'
import { daysOfHours } from './daysOfHours.ts'
import { erlangARows, erlangBCRows, erlangCRows } from './erlangFigures.ts'
import { fluidRows, md1Rows, mg1Rows, openingRows, priorityRows, vacationRows } from './queueingFigures.ts'
import { steadyOf } from './steadyOf.ts'

/** The figures are given to twelve significant digits: no further off than rounding made them. */
function same(found: readonly number[], given: readonly (number | null | undefined)[]): void {
  expect(found).toHaveLength(given.length)
  found.forEach((value, index) => {
    const wanted = Number(given[index])
    const lastDigit = wanted === 0 ? 1e-14 : 10 ** (Math.floor(Math.log10(Math.abs(wanted))) - 11)
    expect(Math.abs(value - wanted), `${value} for ${wanted}`).toBeLessThanOrEqual(0.51 * lastDigit)
  })
}

describe('Erlang B and C', () => {
  it.each(erlangBCRows)('give the tabled shares for %d erlang and %d people', (load, agents, lost, waits) => {
    same([erlangB(load, agents)], [lost])
    same([steadyOf(erlangC({ arrivalRate: load, meanHandling: 1, agents })).pWait], [waits])
  })

  it('give the published waits of lines of one up to 55 people', () => {
    for (const [arrivalRate = 0, meanHandling = 0, agents = 0, ...given] of erlangCRows) {
      const input = {
        arrivalRate: Number(arrivalRate),
        meanHandling: Number(meanHandling),
        agents: Number(agents),
      }
      const waits = steadyOf(erlangC(input))
      const lost = erlangB(waits.offeredLoad, input.agents)
      const means = [waits.meanWait, waits.meanWaitOfWaiting, waits.meanQueue, waits.meanPresent]
      const quantiles = [0.5, 0.8, 0.9, 0.95].map((share) => waitQuantile(waits, share))
      same([waits.pWait, lost, ...means, waits.occupancy, ...quantiles], given.slice(0, 11))
      const limit = given[11]
      if (typeof limit === 'number') same([shareStartedWithin(waits, limit)], [given[12]])
    }
  })

  it('keep their digits where factorials would overflow', () => {
    expect(erlangB(400, 420)).toBeGreaterThan(0)
    // Exact share of waiting for 400 erlang and 420 people: 0.230285430775.
    const waits = steadyOf(erlangC({ arrivalRate: 400, meanHandling: 1, agents: 420 }))
    same([waits.pWait], [0.230285430775])
    expect(erlangB(0.01, 300)).toBe(0)
  })
})

describe('Erlang A', () => {
  it('gives the published shares, means and waits, overloaded lines included', () => {
    for (const row of erlangARows) {
      const waits = erlangA({
        arrivalRate: row.arrivalRate,
        meanHandling: 1 / row.serviceRate,
        agents: row.agents,
        meanPatience: 1 / row.leavingRate,
      })
      same([waits.pWait, waits.pAbandon, waits.occupancy], [row.pWait, row.pAbandon, row.occupancy])
      same(
        [waits.meanWait, waits.meanQueue, waits.meanWaitOfWaiting],
        [row.meanWait, row.meanQueue, row.meanWaitOfWaiting],
      )
      const quantiles = [0.5, 0.9, 0.95].map((share) => waitQuantileWithLeaving(waits, share))
      same(quantiles, [row.wait50, row.wait90, row.wait95])
      const after = stateAfter(waits, row.limit)
      same([after.waiting, after.served, after.abandoned], [row.waiting, row.served, row.abandoned])
    }
  })

  it('says that more work is offered than people can do, also where a queue of those who leave is steady', () => {
    const waits = erlangA({ arrivalRate: 3, meanHandling: 1, agents: 2, meanPatience: 4 })
    expect(waits.load).toBe(1.5)
    expect(erlangC({ arrivalRate: 3, meanHandling: 1, agents: 2 })).toEqual({ kind: 'overloaded', load: 1.5 })
  })

  it('refuses a patience with which millions would wait', () => {
    const line = { arrivalRate: 3, meanHandling: 1, agents: 2 }
    expect(() => erlangA({ ...line, meanPatience: 1e8 })).toThrow('meanPatience')
    expect(() => erlangA({ ...line, arrivalRate: 2, meanPatience: 1e13 })).toThrow('meanPatience')
  })

  it('stays exact where thousands wait: as many leave as cannot be served', () => {
    const waits = erlangA({ arrivalRate: 3000, meanHandling: 1, agents: 1000, meanPatience: 10 })
    expect(waits.pWait).toBeCloseTo(1, 12)
    expect(waits.pAbandon).toBeCloseTo(2 / 3, 9)
    // Fluid: who stays waits 10 ln 3 until a thousand a unit is left over.
    expect(waitQuantileWithLeaving(waits, 0.65)).toBeCloseTo(-10 * Math.log(0.35), 2)
    expect(stateAfter(waits, 10 * Math.log(3)).waiting).toBeCloseTo(1 / 6, 2)
  })
})

describe('one person', () => {
  it.each(mg1Rows)('%s', (_, arrivalRate, meanHandling, second, wait, response, queue, load) => {
    const waits = steadyOf(mg1({ arrivalRate, meanHandling, handlingSecondMoment: second }))
    same([waits.meanWait, waits.meanResponse, waits.meanQueue, waits.load], [wait, response, queue, load])
  })

  it('has E[S^2] from mean and spread', () => {
    expect(secondMomentOf(1, 1.5)).toBe(3.25)
    expect(secondMomentOf(6, 1)).toBe(72)
  })

  it.each(md1Rows)('with equal handling times and load %d starts within %d of them', (load, limit, share) => {
    same([steadyOf(md1ShareStartedWithin(load, 1, limit)).share], [share])
  })

  it('keeps its digits far out, where the alternating sum has none', () => {
    const waitingAfter = (limit: number): number => 1 - steadyOf(md1ShareStartedWithin(0.9, 1, limit)).share
    // Far out the share that still waits falls by one rate r, with 0.9 (e^r - 1) = r.
    expect(Math.log(waitingAfter(30) / waitingAfter(60)) / 30).toBeCloseTo(0.207146502944, 9)
    expect(Math.abs(waitingAfter(150))).toBeLessThan(1e-12)
  })

  it.each(vacationRows)('%s', (_, arrivalRate, meanHandling, second, meanAway, awaySecond, ...given) => {
    const handling = { arrivalRate, meanHandling, handlingSecondMoment: second }
    const waits = steadyOf(mg1WithVacations({ ...handling, meanAway, awaySecondMoment: awaySecond }))
    same([steadyOf(mg1(handling)).meanWait, waits.meanWaitForReturn, waits.meanWait], given)
  })
})

describe('precedence', () => {
  it('gives the waits per class of two and three classes with one and two people', () => {
    for (const { arrivalRates, serviceRate, agents, meanWaits, meanWait } of priorityRows) {
      const waits = steadyOf(priorityManyAgents(arrivalRates, { meanHandling: 1 / serviceRate, agents }))
      same([...waits.meanWaits, waits.meanWait], [...meanWaits, meanWait])
      if (agents > 1) continue
      const classes = arrivalRates.map((arrivalRate) => ({
        arrivalRate,
        meanHandling: 1 / serviceRate,
        handlingSecondMoment: 2 / serviceRate ** 2,
      }))
      same(steadyOf(priorityOneAgent(classes)).meanWaits, meanWaits)
    }
  })
})

describe('the hours alone', () => {
  it.each(openingRows)('with cover $name', ({ blocks, openHours, shareAtOnce, meanHours, ...row }) => {
    const waits = openingHoursOnly(daysOfHours(blocks))
    if (waits.kind === 'neverOpen') throw new Error('open hours were given')
    same(
      [waits.openMinutesPerWeek / 60, waits.shareAtOnce, waits.meanWaitMinutes / 60],
      [openHours, shareAtOnce, meanHours],
    )
    same(
      [1, 2, 4, 8, 12, 16, 24, 48].map((hours) => shareOpenWithin(waits, hours * 60)),
      row.within,
    )
    same(
      [0.5, 0.75, 0.9, 0.95].map((share) => openingWaitQuantile(waits, share) / 60),
      row.quantiles,
    )
  })

  it('takes overlapping and touching hours of several people as one', () => {
    const block = (from: number, to: number): OpeningBlock => ({
      openMinute: from * 60,
      closeMinute: to * 60,
    })
    const day = [block(12, 15), block(9, 12), block(13, 17), block(10, 11)]
    const weekend = [[], []]
    expect(openingHoursOnly([day, day, day, day, day, ...weekend])).toEqual(
      openingHoursOnly([...Array.from({ length: 5 }, () => [block(9, 17)]), ...weekend]),
    )
  })

  it('says that nobody ever works instead of giving a wait', () => {
    expect(openingHoursOnly([[], [], [], [], [], [], []])).toEqual({ kind: 'neverOpen' })
  })
})

describe('load and backlog', () => {
  it('is arrivals times handling time', () => {
    expect(offeredLoadErlang(100 / 30, 3)).toBeCloseTo(10, 12)
  })

  it.each(fluidRows)(
    '%d waiting, %d minutes each, %d people',
    (backlog, minutes, agents, rate, clear, last) => {
      const course = steadyOf(
        fluidBacklog({ backlogAtOpening: backlog, arrivalRate: rate, meanHandling: minutes / 60, agents }),
      )
      same([course.clearingTime, course.lastWaitAfterOpening], [clear, last])
    },
  )

  it('tells by how many messages the backlog grows every week where there is too little time', () => {
    const hour = 60
    expect(weekLoad({ messagesPerWeek: 300, handlingMinutes: 8, staffedMinutes: 40 * hour })).toEqual({
      kind: 'overloaded',
      load: 1,
      backlogGrowthPerWeek: 0,
    })
    expect(weekLoad({ messagesPerWeek: 330, handlingMinutes: 8, staffedMinutes: 40 * hour })).toEqual({
      kind: 'overloaded',
      load: 1.1,
      backlogGrowthPerWeek: 30,
    })
    expect(weekLoad({ messagesPerWeek: 150, handlingMinutes: 8, staffedMinutes: 40 * hour })).toEqual({
      kind: 'steady',
      load: 0.5,
    })
    expect(weekLoad({ messagesPerWeek: 5, handlingMinutes: 8, staffedMinutes: 0 })).toEqual({
      kind: 'overloaded',
      load: Infinity,
      backlogGrowthPerWeek: 5,
    })
    expect(weekLoad({ messagesPerWeek: 0, handlingMinutes: 8, staffedMinutes: 0 }).load).toBe(0)
  })
})
