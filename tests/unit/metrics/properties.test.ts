import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createOpeningClock } from '#shared/domain/openingClock.ts'
import { defaultOpeningHours } from '#shared/domain/openingHours.ts'
import type { CaseMessage } from '#shared/domain/message.ts'
import { buildCases } from '#shared/metrics/buildCases.ts'
import { threadKeyOf } from '#shared/metrics/threadKey.ts'
import { estimateCurve } from '#shared/metrics/statistics/curve.ts'
import type { WaitingTimes } from '#shared/metrics/statistics/curve.ts'
import { bandAt, pointAt } from '#shared/metrics/statistics/curveBand.ts'
import { quantileOf } from '#shared/metrics/statistics/curveQuantile.ts'
import { message } from './caseMessages.ts'

const minutes = fc
  .array(fc.integer({ min: 0, max: 60 }), { maxLength: 40 })
  .map((list) => Float64Array.from(list))
const noTimes = fc.constant(new Float64Array())
const waits = fc.record({ answeredMs: minutes, closedMs: minutes, openMs: minutes })
const waitsWithoutClosures = fc.record({ answeredMs: minutes, closedMs: noTimes, openMs: minutes })

function sharesOf(times: WaitingTimes): readonly number[] {
  return [...estimateCurve(times).share]
}

/** Kaplan-Meier by its product formula, the slow way. */
function oneMinusKaplanMeier({ answeredMs, openMs }: WaitingTimes): readonly number[] {
  const all = [...answeredMs, ...openMs]
  let waiting = 1
  return [...new Set(answeredMs)]
    .sort((a, b) => a - b)
    .map((time) => {
      const atRisk = all.filter((other) => other >= time).length
      waiting *= 1 - answeredMs.filter((other) => other === time).length / atRisk
      return 1 - waiting
    })
}

describe('every response curve', () => {
  it('rises, stays within 0 and 1, and lies inside its band', () => {
    fc.assert(
      fc.property(waits, (times) => {
        const curve = estimateCurve(times)
        let previous = 0
        curve.share.forEach((share, index) => {
          const { low, high } = bandAt(curve, index)
          expect(share).toBeGreaterThanOrEqual(previous)
          expect(share).toBeLessThanOrEqual(1)
          expect(low).toBeGreaterThanOrEqual(0)
          expect(high).toBeLessThanOrEqual(1)
          expect(low).toBeLessThanOrEqual(share + 1e-12)
          expect(high).toBeGreaterThanOrEqual(share - 1e-12)
          previous = share
        })
      }),
    )
  })

  it('without closures is 1 - Kaplan-Meier', () => {
    fc.assert(
      fc.property(waitsWithoutClosures, (times) => {
        const expected = oneMinusKaplanMeier(times)
        const shares = sharesOf(times)
        expect(shares).toHaveLength(expected.length)
        shares.forEach((share, index) => expect(share).toBeCloseTo(expected[index] ?? NaN, 10))
      }),
    )
  })

  it('with nobody open is the plain share', () => {
    fc.assert(
      fc.property(fc.record({ answeredMs: minutes, closedMs: minutes, openMs: noTimes }), (times) => {
        const curve = estimateCurve(times)
        curve.timesMs.forEach((time, index) => {
          const answered = times.answeredMs.filter((other) => other <= time).length
          expect(curve.share[index]).toBeCloseTo(answered / curve.n, 10)
        })
      }),
    )
  })

  it('never rises when cases are closed instead of left open', () => {
    fc.assert(
      fc.property(waits, fc.integer({ min: 0, max: 40 }), (times, number) => {
        const open = estimateCurve({
          answeredMs: times.answeredMs.slice(),
          closedMs: times.closedMs.slice(),
          openMs: times.openMs.slice(),
        })
        const closed = estimateCurve({
          answeredMs: times.answeredMs.slice(),
          closedMs: Float64Array.from([...times.closedMs, ...times.openMs.slice(0, number)]),
          openMs: times.openMs.slice(number),
        })
        closed.share.forEach((share, index) =>
          expect(share).toBeLessThanOrEqual((open.share[index] ?? 1) + 1e-12),
        )
      }),
    )
  })

  it('reaches a quantile exactly where the share reaches it', () => {
    fc.assert(
      fc.property(waits, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (times, probability) => {
        const curve = estimateCurve(times)
        const { valueMs } = quantileOf(curve, probability)
        if (valueMs === null) expect(curve.share.at(-1) ?? 0).toBeLessThan(probability)
        else expect(pointAt(curve, valueMs)?.share ?? 0).toBeGreaterThanOrEqual(probability - 1e-7)
      }),
    )
  })
})

describe('opening-hours time', () => {
  const span = { fromMs: Date.UTC(2024, 0, 1), toMs: Date.UTC(2027, 0, 1) }
  const clock = createOpeningClock(defaultOpeningHours('NL'), span)
  const instant = fc.integer({ min: span.fromMs, max: span.toMs })

  it('adds up, and is never more than the time that passed', () => {
    fc.assert(
      fc.property(fc.tuple(instant, instant, instant), (unordered) => {
        const [a = 0, b = 0, c = 0] = unordered.toSorted((x, y) => x - y)
        expect(clock.elapsedMs(a, b) + clock.elapsedMs(b, c)).toBe(clock.elapsedMs(a, c))
        expect(clock.elapsedMs(a, c)).toBeLessThanOrEqual(c - a)
        expect(clock.elapsedMs(a, b)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('is over at its due time', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 40 * 3_600_000 }), (startMs, openMs) => {
        const dueMs = clock.dueAtMs(startMs, openMs)
        if (dueMs !== null) expect(clock.elapsedMs(startMs, dueMs)).toBe(openMs)
      }),
    )
  })
})

const start = Date.UTC(2025, 2, 3, 9)
const anyMessage = fc.record({
  hours: fc.integer({ min: 0, max: 2000 }),
  writer: fc.constantFrom('in', 'human', 'thanks', 'auto'),
  citizenKey: fc.constantFrom('citizen-a', 'citizen-b', null),
  conversationKey: fc.constantFrom(null, null, 'ticket-1'),
  closedAfterHours: fc.option(fc.integer({ min: 0, max: 200 })),
  needsReply: fc.constantFrom('yes', 'yes', 'unlikely', 'no'),
  answers: fc.option(fc.nat({ max: 29 })),
} as const)

const messages = fc.array(anyMessage, { maxLength: 30 }).map((list): readonly CaseMessage[] =>
  list.map(({ hours, writer, closedAfterHours, answers, ...rest }, id) => {
    const sentAtMs = start + hours * 3_600_000
    return message(id, sentAtMs, writer, {
      ...rest,
      closedAtMs: closedAfterHours === null ? null : sentAtMs + closedAfterHours * 3_600_000,
      replyToId: answers === null || answers >= list.length || answers === id ? null : answers,
    })
  }),
)

describe('cases', () => {
  it('hold every inbound message that needs a reply exactly once', () => {
    fc.assert(
      fc.property(messages, (list) => {
        const members = buildCases(list).flatMap((row) => row.messageIds)
        expect(new Set(members).size).toBe(members.length)
        const needing = list.filter(({ direction, needsReply }) => direction === 'in' && needsReply === 'yes')
        expect(needing.filter(({ id }) => !members.includes(id))).toEqual([])
      }),
    )
  })

  it('do not depend on the order of the messages', () => {
    fc.assert(
      fc.property(messages, (list) => {
        expect(buildCases(list.toReversed())).toEqual(buildCases(list))
      }),
    )
  })

  it('are the same when each thread is built by itself', () => {
    fc.assert(
      fc.property(messages, (list) => {
        const byId = new Map(list.map((one) => [one.id, one]))
        const keyOf = (one: CaseMessage): string => threadKeyOf(one, byId.get(one.replyToId ?? -1))
        const apart = [...new Set(list.map(keyOf))].flatMap((key) =>
          buildCases(list.filter((one) => keyOf(one) === key)),
        )
        const ids = (rows: ReturnType<typeof buildCases>): readonly number[] =>
          rows.map((row) => row.firstMessageId).sort((a, b) => a - b)
        expect(ids(apart)).toEqual(ids(buildCases(list)))
      }),
    )
  })

  it('are answered or closed after they start, never both, and watched until after that', () => {
    fc.assert(
      fc.property(messages, (list) => {
        for (const row of buildCases(list)) {
          const endMs = row.firstReplyAtMs ?? row.closedAtMs ?? row.startedAtMs
          expect(row.firstReplyAtMs === null || row.closedAtMs === null).toBe(true)
          expect(endMs).toBeGreaterThanOrEqual(row.startedAtMs)
          expect(row.observedUntilMs).toBeGreaterThanOrEqual(endMs)
        }
      }),
    )
  })
})
