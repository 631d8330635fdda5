import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { epochDayOf } from '#shared/domain/localDate.ts'
import { createZone } from '#shared/domain/localTime.ts'
import { backlogAtEndOf, isWaitingAtEndOf, waitingTable } from '#shared/metrics/backlog.ts'
import { caseColumnsOf } from '#shared/metrics/caseColumns.ts'
import { at } from './caseMessages.ts'
import { caseRow, HOUR_MS } from './metricRows.ts'

const zone = createZone('Europe/Amsterdam')
const march = (day: number): number => epochDayOf(2025, 3, day)
const all = (count: number): Uint8Array => new Uint8Array(count).fill(1)

describe('the backlog', () => {
  it('is what waits at the end of a day', () => {
    const startedAtMs = at('2025-03-03T22:00')
    const cases = [
      caseRow(1, 1, { startedAtMs }),
      caseRow(2, 2, { startedAtMs }),
      caseRow(3, 40, { startedAtMs }),
      caseRow(4, null, { startedAtMs, closedAtMs: at('2025-03-03T23:00') }),
      caseRow(5, null, { startedAtMs, observedUntilMs: at('2025-03-05T09:00') }),
      caseRow(6, 1, { startedAtMs: at('2025-03-04T00:00') }),
    ]
    const days = [march(2), march(3), march(4), march(5), march(6)]
    // 3 March: the answer at midnight (2), 3 and 5. 4 March: 3 and 5. 5 March: 5, followed that day. Later unknown.
    expect(backlogAtEndOf(waitingTable(caseColumnsOf(cases), zone), all(6), days, zone)).toEqual([
      0, 3, 2, 1, 0,
    ])
  })

  it('counts each chosen case as looking at it does, over changes of the clock too', () => {
    const row = fc.record({
      hour: fc.integer({ min: 0, max: 24 * 40 }),
      hours: fc.option(fc.integer({ min: 0, max: 24 * 20 })),
      closed: fc.option(fc.integer({ min: 0, max: 24 * 20 })),
      followed: fc.integer({ min: 0, max: 24 * 20 }),
      isChosen: fc.boolean(),
    })
    const first = at('2025-03-10T00:00')
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
        const ordered = rows.toSorted((a, b) => a.hour - b.hour)
        const cases = ordered.map(({ hour, hours, closed, followed }, id) => {
          const startedAtMs = first + hour * HOUR_MS
          return caseRow(id, hours, {
            startedAtMs,
            closedAtMs: hours === null && closed !== null ? startedAtMs + closed * HOUR_MS : null,
            observedUntilMs: startedAtMs + Math.max(followed, hours ?? 0, closed ?? 0) * HOUR_MS,
          })
        })
        const marks = Uint8Array.from(ordered, ({ isChosen }) => (isChosen ? 1 : 0))
        const days = Array.from({ length: 45 }, (_, index) => march(8) + index)
        const expected = days.map(
          (day) =>
            cases.filter((each, index) => marks[index] === 1 && isWaitingAtEndOf(each, day, zone)).length,
        )
        expect(backlogAtEndOf(waitingTable(caseColumnsOf(cases), zone), marks, days, zone)).toEqual(expected)
      }),
    )
  })
})
