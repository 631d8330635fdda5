import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { erlangA, stateAfter } from '#shared/staffing/queueing/erlangA.ts'
import { erlangB } from '#shared/staffing/queueing/erlangB.ts'
import { erlangC, shareStartedWithin, waitQuantile } from '#shared/staffing/queueing/erlangC.ts'
import { fluidBacklog } from '#shared/staffing/queueing/fluidBacklog.ts'
import { md1, md1ShareStartedWithin } from '#shared/staffing/queueing/md1.ts'
import { mg1, secondMomentOf } from '#shared/staffing/queueing/mg1.ts'
import { mg1WithVacations } from '#shared/staffing/queueing/mg1Vacations.ts'
import { weekLoad } from '#shared/staffing/queueing/offeredLoad.ts'
import {
  openingHoursOnly,
  openingWaitQuantile,
  shareOpenWithin,
} from '#shared/staffing/queueing/openingHoursOnly.ts'
import { priorityManyAgents, priorityOneAgent } from '#shared/staffing/queueing/priority.ts'
import { steadyOf } from './steadyOf.ts'

const people = fc.integer({ min: 1, max: 60 })
const load = fc.double({ min: 0.01, max: 0.98, noNaN: true })
const time = fc.double({ min: 0.1, max: 100, noNaN: true })
const almost = 1 + 1e-9

describe('closed forms', () => {
  it('lose no more than wait: Erlang C is at least Erlang B', () => {
    fc.assert(
      fc.property(people, load, time, (agents, rho, meanHandling) => {
        const offered = rho * agents
        const waits = steadyOf(erlangC({ arrivalRate: offered / meanHandling, meanHandling, agents }))
        expect(waits.pWait * almost).toBeGreaterThanOrEqual(erlangB(offered, agents))
        expect(waits.pWait).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('wait longer at a higher load, and less with one person more', () => {
    fc.assert(
      fc.property(people, load, load, (agents, one, other) => {
        const waitAt = (rho: number, count: number): number =>
          steadyOf(erlangC({ arrivalRate: rho * agents, meanHandling: 1, agents: count })).meanWait
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        expect(waitAt(low, agents)).toBeLessThanOrEqual(waitAt(high, agents) * almost)
        expect(waitAt(high, agents + 1)).toBeLessThan(waitAt(high, agents))
        expect(steadyOf(md1(low, 1)).meanWait).toBeLessThanOrEqual(steadyOf(md1(high, 1)).meanWait)
      }),
    )
  })

  it('agree where one model is a case of the other: Erlang C of one person is M/G/1, twice M/D/1', () => {
    fc.assert(
      fc.property(load, time, (rho, meanHandling) => {
        const arrivalRate = rho / meanHandling
        const handlingSecondMoment = secondMomentOf(meanHandling, 1)
        const wait = steadyOf(mg1({ arrivalRate, meanHandling, handlingSecondMoment })).meanWait
        const line = steadyOf(erlangC({ arrivalRate, meanHandling, agents: 1 }))
        expect(line.meanWait / wait).toBeCloseTo(1, 9)
        expect(steadyOf(md1(arrivalRate, meanHandling)).meanWait / wait).toBeCloseTo(0.5, 9)
        const looking = { meanAway: meanHandling, awaySecondMoment: handlingSecondMoment }
        const away = mg1WithVacations({ arrivalRate, meanHandling, handlingSecondMoment, ...looking })
        expect(steadyOf(away).meanWait / (wait + meanHandling)).toBeCloseTo(1, 9)
      }),
    )
  })

  it('turn a share into a wait and back', () => {
    fc.assert(
      fc.property(people, load, fc.double({ min: 0, max: 0.99, noNaN: true }), (agents, rho, share) => {
        const waits = steadyOf(erlangC({ arrivalRate: rho * agents, meanHandling: 1, agents }))
        const wait = waitQuantile(waits, share)
        const back = shareStartedWithin(waits, wait)
        if (wait === 0) expect(back * almost).toBeGreaterThanOrEqual(share)
        else expect(back).toBeCloseTo(share, 9)
      }),
    )
  })

  it('have a share for equal handling times that grows with the limit and has the mean wait under it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.8, noNaN: true }), (rho) => {
        const step = 0.05
        let area = 0
        let before = 0
        for (let limit = step / 2; limit < 80; limit += step) {
          const { share } = steadyOf(md1ShareStartedWithin(rho, 1, limit))
          expect(share).toBeGreaterThanOrEqual(before)
          area += (1 - share) * step
          before = share - 1e-13
        }
        expect(area).toBeCloseTo(steadyOf(md1(rho, 1)).meanWait, 2)
      }),
      { numRuns: 8 },
    )
  })

  it('come near Erlang C where hardly anybody gives up, and wait less wherever somebody does', () => {
    fc.assert(
      fc.property(people, fc.double({ min: 0.05, max: 0.9, noNaN: true }), (agents, rho) => {
        const input = { arrivalRate: rho * agents, meanHandling: 1, agents }
        const patient = steadyOf(erlangC(input))
        const leaving = erlangA({ ...input, meanPatience: 1e7 })
        expect(Math.abs(leaving.pWait - patient.pWait)).toBeLessThan(1e-4)
        expect(Math.abs(leaving.meanWait / patient.meanWait - 1)).toBeLessThan(1e-3)
        expect(erlangA({ ...input, meanPatience: 2 }).meanWait).toBeLessThan(patient.meanWait)
      }),
    )
  })

  it('lose nobody: who arrives is served, gives up or waits, and in the long run all are served or gave up', () => {
    const overAndUnder = fc.double({ min: 0.05, max: 3, noNaN: true })
    fc.assert(
      fc.property(people, overAndUnder, time, time, (agents, rho, meanPatience, limit) => {
        const waits = erlangA({ arrivalRate: rho * agents, meanHandling: 1, agents, meanPatience })
        const { served, abandoned, waiting } = stateAfter(waits, limit)
        expect(served + abandoned + waiting).toBeCloseTo(1, 9)
        expect(stateAfter(waits, 0).waiting).toBeCloseTo(waits.pWait, 9)
        const end = stateAfter(waits, 1e4)
        expect(end.abandoned).toBeCloseTo(waits.pAbandon, 8)
        expect(waits.occupancy).toBeLessThanOrEqual(almost)
      }),
    )
  })
})

describe('precedence', () => {
  const loads = fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 2, maxLength: 5 })

  it('moves waiting between classes but makes none: load times wait keeps its sum', () => {
    fc.assert(
      fc.property(loads, load, fc.array(time, { minLength: 5, maxLength: 5 }), (parts, rho, handling) => {
        const total = parts.reduce((sum, part) => sum + part, 0)
        const classes = parts.map((part, index) => {
          const meanHandling = handling[index] ?? 1
          const arrivalRate = (part / total) * (rho / meanHandling)
          return { arrivalRate, meanHandling, handlingSecondMoment: secondMomentOf(meanHandling, 1.3) }
        })
        const waits = steadyOf(priorityOneAgent(classes))
        const untilFree = classes.reduce(
          (sum, one) => sum + (one.arrivalRate * one.handlingSecondMoment) / 2,
          0,
        )
        const kept = classes.reduce(
          (sum, one, index) => sum + one.arrivalRate * one.meanHandling * (waits.meanWaits[index] ?? 0),
          0,
        )
        expect(kept / ((rho * untilFree) / (1 - rho))).toBeCloseTo(1, 8)
        waits.meanWaits.slice(1).forEach((wait, index) => {
          expect(wait).toBeGreaterThan(waits.meanWaits[index] ?? Infinity)
        })
      }),
    )
  })

  it('leaves the mean of all as without precedence, where all take as long', () => {
    fc.assert(
      fc.property(loads, load, people, (parts, rho, agents) => {
        const total = parts.reduce((sum, part) => sum + part, 0)
        const rates = parts.map((part) => (part / total) * rho * agents)
        const waits = steadyOf(priorityManyAgents(rates, { meanHandling: 1, agents }))
        const line = steadyOf(erlangC({ arrivalRate: rho * agents, meanHandling: 1, agents }))
        expect(waits.meanWait / line.meanWait).toBeCloseTo(1, 8)
      }),
    )
  })
})

describe('hours', () => {
  const block = fc
    .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 600 }))
    .map(([openMinute, length]) => ({ openMinute, closeMinute: Math.min(1440, openMinute + length) }))
  const week = fc.array(fc.array(block, { maxLength: 3 }), { minLength: 7, maxLength: 7 })

  it('give each minute of the week its wait, minute by minute', () => {
    fc.assert(
      fc.property(week, fc.integer({ min: 0, max: 3000 }), (days, limit) => {
        const waits = openingHoursOnly(days)
        const open = new Uint8Array(2 * 10_080)
        days.forEach((blocks, day) => {
          for (const { openMinute, closeMinute } of blocks) {
            open.fill(1, day * 1440 + openMinute, day * 1440 + closeMinute)
          }
        })
        open.copyWithin(10_080, 0, 10_080)
        if (waits.kind === 'neverOpen') {
          expect(open.includes(1)).toBe(false)
          return
        }
        let [sum, within] = [0, 0]
        for (let minute = 0; minute < 10_080; minute += 1) {
          const wait = open.indexOf(1, minute) - minute
          // Spread evenly over its minute, an arrival waits half a minute less.
          sum += wait === 0 ? 0 : wait - 0.5
          within += wait <= limit ? 1 : 0
        }
        expect(waits.meanWaitMinutes).toBeCloseTo(sum / 10_080, 6)
        expect(shareOpenWithin(waits, limit)).toBeCloseTo(within / 10_080, 9)
        expect(shareOpenWithin(waits, openingWaitQuantile(waits, 0.9))).toBeGreaterThan(0.9 - 1e-9)
      }),
      { numRuns: 40 },
    )
  })
})

describe('too much work', () => {
  it('is said with its load and never has a waiting time', () => {
    const over = fc.double({ min: 1, max: 5, noNaN: true })
    fc.assert(
      fc.property(over, people, (rho, agents) => {
        const one = { arrivalRate: rho, meanHandling: 1, handlingSecondMoment: 2 }
        const states = [
          erlangC({ arrivalRate: rho * agents * almost, meanHandling: 1, agents }),
          mg1(one),
          md1(rho, 1),
          md1ShareStartedWithin(rho, 1, 10),
          mg1WithVacations({ ...one, meanAway: 45, awaySecondMoment: 2025 }),
          priorityOneAgent([{ ...one, arrivalRate: 0.1 }, one]),
          priorityManyAgents([rho * agents, 0.1], { meanHandling: 1, agents }),
          fluidBacklog({ backlogAtOpening: 4, arrivalRate: rho * agents * almost, meanHandling: 1, agents }),
        ]
        for (const state of states) {
          expect(Object.keys(state).toSorted()).toEqual(['kind', 'load'])
          expect(state).toMatchObject({ kind: 'overloaded' })
        }
        const weekly = weekLoad({
          messagesPerWeek: rho * 10 * almost,
          handlingMinutes: 1,
          staffedMinutes: 10,
        })
        expect(weekly).toMatchObject({ kind: 'overloaded' })
      }),
    )
  })

  it('is not mistaken for a wrong input, which is refused by name', () => {
    expect(() => mg1({ arrivalRate: -1, meanHandling: 1, handlingSecondMoment: 2 })).toThrow('arrivalRate')
    expect(() => mg1({ arrivalRate: 0.1, meanHandling: 2, handlingSecondMoment: 3 })).toThrow('second moment')
    expect(() => erlangC({ arrivalRate: 1, meanHandling: 1, agents: 1.5 })).toThrow('agents')
    expect(() => erlangB(Number.NaN, 2)).toThrow('offeredLoad')
    expect(() => priorityOneAgent([])).toThrow('class')
    expect(() => openingHoursOnly([[], []])).toThrow('seven days')
  })
})
