import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { handleMessages } from '#shared/staffing/engine/handleMessages.ts'
import type { Messages, Team } from '#shared/staffing/engine/messages.ts'
import { noticeMessages } from '#shared/staffing/engine/notice.ts'
import { shiftsOf, unionOf } from '#shared/staffing/engine/shifts.ts'
import { BinaryHeap, handleByHeap } from '../../bench/simulation/heapPeer.ts'

const weekMinutes = 7 * 24 * 60

const message = fc.record({
  arrivalMs: fc.integer({ min: 0, max: weekMinutes }),
  handlingMs: fc.integer({ min: 0, max: 90 }),
  priority: fc.integer({ min: 0, max: 2 }),
  attentionMs: fc.integer({ min: 0, max: 120 }),
  consultationMs: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 900 })),
})
const shift = fc.tuple(fc.integer({ min: 0, max: 3 * weekMinutes }), fc.integer({ min: 1, max: 600 }))
const person = fc.record({
  shifts: fc.array(shift, { minLength: 1, maxLength: 12 }),
  factor: fc.constantFrom(0.8, 1, 1.5),
})

/** Minutes of a small world count as milliseconds: ties are frequent then. */
function messagesOf(drawn: readonly Record<keyof Messages, number>[]): Messages {
  const byArrival = drawn.toSorted((a, b) => a.arrivalMs - b.arrivalMs)
  return {
    arrivalMs: Float64Array.from(byArrival, ({ arrivalMs }) => arrivalMs),
    handlingMs: Float64Array.from(byArrival, ({ handlingMs }) => handlingMs),
    priority: Uint8Array.from(byArrival, ({ priority }) => priority),
    attentionMs: Float64Array.from(byArrival, ({ attentionMs }) => attentionMs),
    consultationMs: Float64Array.from(byArrival, ({ consultationMs }) => consultationMs),
  }
}

const world = fc.record({
  messages: fc.array(message, { maxLength: 80 }).map(messagesOf),
  people: fc.array(person, { minLength: 1, maxLength: 4 }),
  order: fc.constantFrom('fifo', 'priority'),
})

describe('the heap that the simulation is compared with', () => {
  it('begins every message at the very moment the engine does', () => {
    fc.assert(
      fc.property(world, ({ messages, people, order }) => {
        const team: Team = {
          people: people.map(({ shifts }) => shiftsOf(shifts.map(([from, length]) => [from, from + length]))),
          handlingFactors: people.map(({ factor }) => factor),
          looks: people.map(() => null),
          departments: null,
        }
        const { startMs } = handleMessages(messages, team, {
          endOfShift: 'finish',
          order,
          horizonMs: Infinity,
        })
        const noticed = noticeMessages(messages, unionOf(team.people), null, 'atArrival')
        expect(handleByHeap(messages, noticed, team, order)).toEqual(startMs)
      }),
    )
  })

  it('gives what was put in, the least first', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (values) => {
        const heap = new BinaryHeap<number>((a, b) => a < b)
        for (const value of values) heap.push(value)
        const taken = values.map(() => heap.pop())
        expect(taken).toEqual(values.toSorted((a, b) => a - b))
        expect(heap.size).toBe(0)
        expect(heap.pop()).toBeUndefined()
      }),
    )
  })
})
