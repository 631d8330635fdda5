import { describe, expect, it } from 'vitest'
import {
  formatIsoWeek,
  isoWeekOf,
  monthsBetween,
  periodOfMonth,
  timeSpanOf,
  weekIndexOf,
} from '#shared/domain/calendarPeriod.ts'
import { formatLocalDate, parseLocalDate, weekdayOf } from '#shared/domain/localDate.ts'
import { createZone } from '#shared/domain/localTime.ts'

function day(date: string): number {
  return parseLocalDate(date) ?? NaN
}

describe('ISO weeks', () => {
  it.each([
    ['2024-12-30', '2025-W01', 1],
    ['2025-01-01', '2025-W01', 3],
    ['2025-12-29', '2026-W01', 1],
    ['2026-01-01', '2026-W01', 4],
    ['2026-12-31', '2026-W53', 4],
    ['2027-01-03', '2026-W53', 7],
    ['2027-01-04', '2027-W01', 1],
    ['2020-12-31', '2020-W53', 4],
    ['2021-01-03', '2020-W53', 7],
  ])('%s is in %s, day %i', (date, week, weekday) => {
    expect(formatIsoWeek(isoWeekOf(day(date)))).toBe(week)
    expect(weekdayOf(day(date)) + 1).toBe(weekday)
  })

  it('have one running number each', () => {
    expect(weekIndexOf(day('2027-01-03'))).toBe(weekIndexOf(day('2026-12-28')))
    expect(weekIndexOf(day('2027-01-04'))).toBe(weekIndexOf(day('2027-01-03')) + 1)
  })
})

describe('periods', () => {
  const amsterdam = createZone('Europe/Amsterdam')

  it('hold both dates they name, in local time', () => {
    expect(timeSpanOf({ from: '2025-03-30', to: '2025-03-30' }, amsterdam)).toEqual({
      fromMs: Date.parse('2025-03-29T23:00:00Z'),
      toMs: Date.parse('2025-03-30T22:00:00Z'),
    })
  })

  it('without dates hold everything', () => {
    expect(timeSpanOf({ from: null, to: null }, amsterdam)).toEqual({ fromMs: -Infinity, toMs: Infinity })
  })

  it('of a month end on its last day', () => {
    expect(periodOfMonth('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(periodOfMonth('2025-12')).toEqual({ from: '2025-12-01', to: '2025-12-31' })
  })

  it('list the months they touch', () => {
    expect(monthsBetween(day('2025-11-30'), day('2026-02-01'))).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
    ])
  })
})

describe('local dates', () => {
  it('come back as they were written', () => {
    expect(formatLocalDate(day('2024-02-29'))).toBe('2024-02-29')
    expect(parseLocalDate('2023-02-29')).toBeNull()
    expect(parseLocalDate('29-02-2024')).toBeNull()
  })
})
