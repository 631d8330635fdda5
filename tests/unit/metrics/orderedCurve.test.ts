import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimateCurve } from '#shared/metrics/statistics/curve.ts'
import { quantileOf } from '#shared/metrics/statistics/curveQuantile.ts'
import {
  curveInOrder,
  CurveRoom,
  keptCurve,
  quantileInOrder,
} from '#shared/metrics/statistics/orderedCurve.ts'
import { outcomeCode } from '#shared/metrics/waitColumns.ts'

interface Wait {
  readonly wait: number
  readonly outcome: number
}

const wait = fc.record({
  wait: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.double({ min: 0, max: 5, noNaN: true })),
  outcome: fc.constantFrom(0, 0, 0, 1, 2),
})
const waits = fc.array(wait, { maxLength: 120 })

function plainCurve(list: readonly Wait[], designEffect: number) {
  const of = (asked: number): Float64Array =>
    Float64Array.from(list.filter(({ outcome }) => outcome === asked).map((one) => one.wait))
  const [answeredMs, closedMs, openMs] = [
    of(outcomeCode.answered),
    of(outcomeCode.closed),
    of(outcomeCode.open),
  ]
  return estimateCurve({ answeredMs, closedMs, openMs }, designEffect)
}

function columnsOf(list: readonly Wait[]) {
  const inOrder = list.toSorted((a, b) => a.wait - b.wait)
  return {
    wait: Float64Array.from(inOrder, (one) => one.wait),
    outcome: Uint8Array.from(inOrder, ({ outcome }) => outcome),
  }
}

describe('a curve walked over waits in order', () => {
  it('is that of the same waits put in three lists, to the last bit', () => {
    fc.assert(
      fc.property(
        waits,
        fc.func(fc.boolean()),
        fc.double({ min: 1, max: 9, noNaN: true }),
        (list, isIn, effect) => {
          const columns = columnsOf(list)
          const chosen = [...columns.wait.keys()].filter((position) => isIn(position))
          const part = chosen.map((position) => ({
            wait: columns.wait[position] ?? NaN,
            outcome: columns.outcome[position] ?? NaN,
          }))
          const curve = curveInOrder(columns, Uint32Array.from(chosen), new CurveRoom(), effect)
          expect(curve).toEqual(plainCurve(part, effect))
        },
      ),
      { numRuns: 400 },
    )
  })

  it('is so with as many cases that their third power is no whole number of a double any more', () => {
    const list = Array.from({ length: 230_000 }, (_, place) => ({
      wait: (place * 7919) % 100_003,
      outcome: [0, 0, 1, 0, 2][place % 5] ?? 0,
    }))
    const columns = columnsOf(list)
    const all = Uint32Array.from(columns.wait.keys())
    expect(curveInOrder(columns, all, new CurveRoom())).toEqual(plainCurve(list, 1))
  })

  it('has the quantile of the whole curve, although it is walked no further than that takes', () => {
    const manyWaits = fc.array(wait, { minLength: 60, maxLength: 400 })
    const probability = fc.constantFrom(0.1, 0.25, 0.5, 0.9)
    let stopped = 0
    fc.assert(
      fc.property(
        manyWaits,
        probability,
        fc.double({ min: 1, max: 4, noNaN: true }),
        (list, share, effect) => {
          const columns = columnsOf(list)
          const all = Uint32Array.from(columns.wait.keys())
          const whole = plainCurve(list, effect)
          const { answered, ...quantile } = quantileInOrder(columns, all, new CurveRoom(), effect, share)
          expect(quantile).toEqual(quantileOf(whole, share))
          expect(answered === 0).toBe(whole.answered === 0)
          if (answered < whole.answered) stopped += 1
        },
      ),
      { numRuns: 400 },
    )
    expect(stopped).toBeGreaterThan(50)
  })

  it('stays as it is when it is kept and the room is used again', () => {
    const columns = columnsOf([
      { wait: 1, outcome: 0 },
      { wait: 2, outcome: 2 },
      { wait: 3, outcome: 0 },
    ])
    const room = new CurveRoom()
    const kept = keptCurve(curveInOrder(columns, Uint32Array.of(0, 1, 2), room))
    const before = structuredClone(kept)
    curveInOrder(columns, Uint32Array.of(1, 2), room)
    expect(kept).toEqual(before)
  })
})
