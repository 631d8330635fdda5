import { describe, expect, it } from 'vitest'
import { meanOf, quantileType7 } from '#shared/metrics/statistics/sample.ts'
import { handleMessages } from '#shared/staffing/engine/handleMessages.ts'
import type { Handled, Messages } from '#shared/staffing/engine/messages.ts'
import { shiftsOf } from '#shared/staffing/engine/shifts.ts'
import type { Shifts } from '#shared/staffing/engine/shifts.ts'
import { traces } from './simulationTraces.ts'
import type { Trace } from './simulationTraces.ts'

const minuteMs = 60_000
const weekMinutes = 7 * 24 * 60

function minutes(values: readonly number[]): Float64Array {
  return Float64Array.from(values, (value) => value * minuteMs)
}

function inMinutes(values: Float64Array): number[] {
  return Array.from(values, (value) => value / minuteMs)
}

function team(rosters: Trace['rosters'], weeks: number): Shifts[] {
  return rosters.map((blocks) =>
    shiftsOf(
      Array.from({ length: weeks }, (_, week) => week * weekMinutes * minuteMs).flatMap((weekMs) =>
        blocks.map(([start, end]) => [weekMs + start * minuteMs, weekMs + end * minuteMs] as const),
      ),
    ),
  )
}

function messages(trace: Pick<Trace, 'arrivals' | 'services' | 'priorities'>): Messages {
  return {
    arrivalMs: minutes(trace.arrivals),
    handlingMs: minutes(trace.services),
    priority: Uint8Array.from(trace.priorities),
    attentionMs: new Float64Array(trace.arrivals.length),
    consultationMs: new Float64Array(trace.arrivals.length),
  }
}

function responses(handled: Handled, arrivals: readonly number[]): Float64Array {
  return Float64Array.from(inMinutes(handled.sentMs), (sent, index) => sent - (arrivals[index] ?? 0))
}

describe('handling messages with a team', () => {
  it.each(traces)('follows the known trace "$name" to the minute', (trace) => {
    const people = team(trace.rosters, trace.rosterWeeks)
    const handled = handleMessages(
      messages(trace),
      { people, handlingFactors: people.map(() => 1), looks: people.map(() => null), departments: null },
      { endOfShift: trace.endOfShift, order: trace.priority ? 'priority' : 'fifo', horizonMs: Infinity },
    )
    expect([...handled.person]).toEqual(trace.agents)
    expect(inMinutes(handled.startMs)).toEqual(trace.starts)
    expect(inMinutes(handled.sentMs)).toEqual(trace.ends)
    const response = responses(handled, trace.arrivals)
    expect(meanOf(response)).toBeCloseTo(trace.meanResponse, 9)
    expect(quantileType7(response.toSorted(), 0.5)).toBe(trace.medianResponse)
    expect(handled.answered).toBe(trace.arrivals.length)
    expect(handled.backlog).toBe(0)
  })

  const monday = { arrivals: [0], services: [20], priorities: [0] }
  const office: Trace['rosters'] = [
    [
      [540, 1020],
      [1980, 2460],
    ],
  ]

  function one(changed: Partial<Messages>, endOfShift: 'finish' | 'pause' = 'pause'): Record<string, number> {
    const people = team(office, 1)
    const handled = handleMessages(
      { ...messages(monday), ...changed },
      {
        people,
        handlingFactors: [1],
        looks: [null],
        departments:
          team(
            [
              [
                [540, 720],
                [1980, 2460],
              ],
            ],
            1,
          )[0] ?? null,
      },
      { endOfShift, order: 'fifo', horizonMs: Infinity },
    )
    const { closedMs, attentionMs, queueMs, handlingMs, consultationMs, sentMs } = handled
    const [closed, attention, queue, handling, consultation, sent] = [
      closedMs,
      attentionMs,
      queueMs,
      handlingMs,
      consultationMs,
      sentMs,
    ].map((part) => inMinutes(part)[0] ?? NaN)
    return Object.fromEntries(
      Object.entries({ closed, attention, queue, handling, consultation, sent }).map(([name, value]) => [
        name,
        value ?? NaN,
      ]),
    )
  }

  it('counts a message that came in the night as waiting for opening, without attention delay', () => {
    expect(one({ attentionMs: minutes([15]) })).toEqual({
      closed: 540,
      attention: 0,
      queue: 0,
      handling: 20,
      consultation: 0,
      sent: 560,
    })
  })

  it('splits an attention delay that runs into closing time', () => {
    expect(one({ arrivalMs: minutes([1010]), attentionMs: minutes([15]) })).toEqual({
      closed: 960,
      attention: 10,
      queue: 0,
      handling: 20,
      consultation: 0,
      sent: 2000,
    })
  })

  it('counts a department that answers tomorrow as consultation', () => {
    expect(one({ arrivalMs: minutes([700]), consultationMs: minutes([30]) })).toEqual({
      closed: 0,
      attention: 0,
      queue: 0,
      handling: 20,
      consultation: 1290,
      sent: 2010,
    })
  })

  it('counts the night in which paused work lies still as closed', () => {
    expect(one({ arrivalMs: minutes([1010]) })).toEqual({
      closed: 960,
      attention: 0,
      queue: 0,
      handling: 20,
      consultation: 0,
      sent: 1990,
    })
  })

  it('sends paused work that is done exactly at the end of the shift', () => {
    expect(one({ arrivalMs: minutes([1000]) })).toMatchObject({ sent: 1020, closed: 0 })
  })

  it('leaves a message unanswered when nobody works', () => {
    const handled = handleMessages(
      messages(monday),
      { people: [], handlingFactors: [], looks: [], departments: null },
      { endOfShift: 'finish', order: 'fifo', horizonMs: Infinity },
    )
    expect(handled).toMatchObject({ answered: 0, backlog: 1 })
  })
})
