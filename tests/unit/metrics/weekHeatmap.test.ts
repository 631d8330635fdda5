import { describe, expect, it } from 'vitest'
import { defaultOpeningHours } from '#shared/domain/openingHours.ts'
import type { OpeningHours } from '#shared/domain/openingHours.ts'
import { openWeek, weekHeatmap } from '#shared/metrics/weekHeatmap.ts'
import { at } from './caseMessages.ts'
import { caseRow, HOUR_MS } from './metricRows.ts'
import { chosenFrom } from './responseTables.ts'

function sum(week: readonly (readonly number[])[]): number {
  return week.flat().reduce((total, count) => total + count, 0)
}

describe('the hours of the week', () => {
  it('count each case in its local hour, in summer and winter', () => {
    const starts = ['2025-03-03T00:00', '2025-03-03T00:59', '2025-07-06T23:30', '2025-12-31T12:00']
    const cases = starts.map((start, id) => caseRow(id, 1, { startedAtMs: at(start) }))
    const { arrivals } = weekHeatmap(chosenFrom(cases))
    expect([arrivals.length, ...arrivals.map((day) => day.length)]).toEqual([7, ...Array<number>(7).fill(24)])
    expect([arrivals[0]?.[0], arrivals[6]?.[23], arrivals[2]?.[12]]).toEqual([2, 1, 1])
    expect(sum(arrivals)).toBe(4)
  })

  it('put both readings of the hour that comes twice in one cell, and nothing in the one that is skipped', () => {
    // Sunday 26 October 2025: 2:30 is there twice. Sunday 30 March: 1:59 is followed by 3:00.
    const first = at('2025-10-26T02:30')
    const cases = [
      caseRow(1, 1, { startedAtMs: first }),
      caseRow(2, 1, { startedAtMs: first + HOUR_MS }),
      caseRow(3, 1, { startedAtMs: at('2025-03-30T01:30') }),
      caseRow(4, 1, { startedAtMs: at('2025-03-30T01:30') + HOUR_MS }),
    ]
    const [sunday] = weekHeatmap(chosenFrom(cases)).arrivals.slice(6)
    expect([sunday?.[1], sunday?.[2], sunday?.[3]]).toEqual([1, 2, 1])
  })

  it('show a median from ten cases on, and say how many cases those hours hold', () => {
    const monday = Array.from({ length: 10 }, (_, id) => caseRow(id, id + 1))
    const sunday = Array.from({ length: 9 }, (_, id) =>
      caseRow(20 + id, 1, { startedAtMs: at('2025-03-09T10:15') }),
    )
    const { response, shownCases } = weekHeatmap(chosenFrom([...monday, ...sunday]))
    expect(response[0]?.[10]).toMatchObject({ value: 5.5 * HOUR_MS, n: 10 })
    expect(response[6]?.[10]).toEqual({ value: null, reason: 'tooFew', n: 9 })
    expect(response[1]?.[10]).toEqual({ value: null, reason: 'noMessages', n: 0 })
    expect(shownCases).toBe(10)
  })

  it('say how much of each hour is open, by the hours that hold on a day', () => {
    const usual = defaultOpeningHours('NL')
    const halfPast = [
      { openMinute: 510, closeMinute: 720 },
      { openMinute: 750, closeMinute: 1440 },
    ]
    const hours: OpeningHours = {
      ...usual,
      weeks: [
        ...usual.weeks,
        { validFrom: '2025-06-01', validTo: null, days: [halfPast, [], [], [], [], [], []] },
      ],
    }
    expect(sum(openWeek(hours, '2025-05-31'))).toBe(40)
    const [monday] = openWeek(hours, '2025-06-01')
    expect([7, 8, 9, 11, 12, 13, 23].map((hour) => monday?.[hour])).toEqual([0, 0.5, 1, 1, 0.5, 1, 1])
    expect(sum(openWeek(hours, '2025-06-01'))).toBe(15)
  })
})
