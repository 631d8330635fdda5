import { describe, expect, it } from 'vitest'
import { defaultOpeningHours } from '#shared/domain/openingHours.ts'
import type { OpeningHours } from '#shared/domain/openingHours.ts'
import { byHourOfDay } from '#shared/metrics/byHourOfDay.ts'
import type { HourFigure } from '#shared/metrics/byHourOfDay.ts'
import type { CaseRow } from '#shared/metrics/caseRow.ts'
import { at } from './caseMessages.ts'
import { caseRow, HOUR_MS } from './metricRows.ts'
import { chosenFrom } from './responseTables.ts'

const hours = defaultOpeningHours('NL')

function told(cases: readonly CaseRow[], open: OpeningHours = hours): readonly HourFigure[] {
  return byHourOfDay(chosenFrom(cases), open, '2025-03-03')
}

describe('first response by the hour of the day', () => {
  it('takes the same hour of Monday to Friday together, in local time of summer and winter', () => {
    const starts = ['2025-03-03T09:05', '2025-03-07T09:59', '2025-07-02T09:30', '2025-03-04T23:10']
    const counts = told(starts.map((start, id) => caseRow(id, 1, { startedAtMs: at(start) })))
    expect(counts.map(({ hour }) => hour)).toEqual(Array.from({ length: 24 }, (_, hour) => hour))
    expect([counts[9]?.cases, counts[23]?.cases, counts[0]?.cases]).toEqual([3, 1, 0])
  })

  it('leaves Saturday and Sunday out', () => {
    const starts = ['2025-03-08T09:05', '2025-03-09T09:05']
    const counts = told(starts.map((start, id) => caseRow(id, 1, { startedAtMs: at(start) })))
    expect(counts.reduce((sum, { cases }) => sum + cases, 0)).toBe(0)
  })

  it('gives a median with interval from ten cases on, and says so below', () => {
    const ten = Array.from({ length: 10 }, (_, id) =>
      caseRow(id, id + 1, { startedAtMs: at(`2025-03-0${String(3 + (id % 5))}T10:15`) }),
    )
    const nine = Array.from({ length: 9 }, (_, id) =>
      caseRow(20 + id, 1, { startedAtMs: at('2025-03-04T14:15') }),
    )
    const byHour = told([...ten, ...nine])
    expect(byHour[10]?.medianMs).toMatchObject({ value: 5.5 * HOUR_MS, n: 10, low: expect.any(Number) })
    expect(byHour[14]?.medianMs).toEqual({ value: null, reason: 'tooFew', n: 9 })
    expect(byHour[3]?.medianMs).toEqual({ value: null, reason: 'noMessages', n: 0 })
  })

  it('counts a holiday as the weekday on which it falls', () => {
    // Easter Monday.
    const [row] = [caseRow(1, 1, { startedAtMs: at('2025-04-21T11:00') })]
    expect(told([row])[11]?.cases).toBe(1)
  })

  it('says how much of the hour is open on the middle one of the working days', () => {
    const late = [{ openMinute: 9 * 60, closeMinute: 20 * 60 }]
    const usual = [{ openMinute: 9 * 60, closeMinute: 16 * 60 + 30 }]
    const week = { validFrom: null, validTo: null, days: [usual, usual, usual, late, usual, [], []] }
    const byHour = told([], { ...hours, weeks: [week] })
    expect([8, 9, 16, 17, 19].map((hour) => byHour[hour]?.open)).toEqual([0, 1, 0.5, 0, 0])
  })
})
