import { describe, expect, test } from 'vitest'
import { parseLocalDate } from '#shared/domain/localDate.ts'
import {
  askedPeriod,
  comparisonOf,
  comparisonsOn,
  defaultPeriod,
  isoWeeksIn,
  quartersIn,
  wholePeriodOf,
} from '#data/useCases/overviewPeriods.ts'
import type { DayRange } from '#data/useCases/overviewPeriods.ts'

function days(from: string, to: string): DayRange {
  return { from: parseLocalDate(from) ?? 0, to: parseLocalDate(to) ?? 0 }
}

describe('the period a page opens with', () => {
  test('is the latest whole quarter within the data', () => {
    const period = defaultPeriod(days('2024-02-10', '2025-08-20'), () => true)
    expect(wholePeriodOf(period)).toEqual({ from: '2025-04-01', to: '2025-06-30' })
  })

  test('may end on the last day of the data', () => {
    const period = defaultPeriod(days('2024-04-01', '2026-09-30'), () => true)
    expect(wholePeriodOf(period)).toEqual({ from: '2026-07-01', to: '2026-09-30' })
  })

  test('passes over quarters without messages', () => {
    const first = parseLocalDate('2024-12-31') ?? 0
    const period = defaultPeriod(days('2024-01-01', '2025-12-31'), (range) => range.to <= first)
    expect(wholePeriodOf(period)).toEqual({ from: '2024-10-01', to: '2024-12-31' })
  })

  test('is the last twelve whole months before an older quarter, where the latest quarter holds too little', () => {
    const isLong = ({ from, to }: DayRange): boolean => to - from > 92
    const isOld = ({ to }: DayRange): boolean => to <= (parseLocalDate('2024-06-30') ?? 0)
    const data = days('2023-01-15', '2025-08-20')
    const period = defaultPeriod(data, (range) => isLong(range) || isOld(range))
    expect(wholePeriodOf(period)).toEqual({ from: '2024-08-01', to: '2025-07-31' })
    // Less than twelve months of data.
    const short = defaultPeriod(days('2024-03-20', '2024-12-31'), isOld)
    expect(wholePeriodOf(short)).toEqual({ from: '2024-04-01', to: '2024-06-30' })
  })

  test('is all of the data when they hold no whole quarter', () => {
    const data = days('2017-10-10', '2017-10-12')
    expect(defaultPeriod(data, () => true)).toEqual(data)
  })
})

describe('the quarters of the data', () => {
  test('are those that the data touch, the running one included', () => {
    const quarters = quartersIn(days('2026-02-10', '2026-08-15')).map(wholePeriodOf)
    expect(quarters).toEqual([
      { from: '2026-07-01', to: '2026-09-30' },
      { from: '2026-04-01', to: '2026-06-30' },
      { from: '2026-01-01', to: '2026-03-31' },
    ])
  })
})

describe('a period that was asked', () => {
  const data = days('2024-01-01', '2025-12-31')
  test('keeps its dates, and takes the end of the data for an open end', () => {
    expect(askedPeriod({ from: '2025-01-01', to: '2025-03-31' }, data)).toEqual(
      days('2025-01-01', '2025-03-31'),
    )
    expect(askedPeriod({ from: '2025-01-01', to: null }, data)).toEqual(days('2025-01-01', '2025-12-31'))
    expect(askedPeriod({ from: null, to: '2024-05-01' }, data)).toEqual(days('2024-01-01', '2024-05-01'))
    expect(askedPeriod({ from: null, to: null }, data)).toBeNull()
  })
})

describe('what a period is compared with', () => {
  const data = days('2022-01-01', '2026-12-31')

  test('the same ISO weeks of the year before', () => {
    expect(comparisonOf(days('2025-04-01', '2025-06-30'), data)).toEqual({
      comparison: {
        kind: 'sameWeeksLastYear',
        period: { from: '2024-04-02', to: '2024-07-01' },
        isPart: false,
      },
      reason: null,
    })
  })

  test('a year with 53 weeks lies 371 days back', () => {
    expect([2020, 2024, 2026].map(isoWeeksIn)).toEqual([53, 52, 53])
    const { comparison } = comparisonOf(days('2027-01-04', '2027-01-10'), days('2022-01-01', '2027-12-31'))
    expect(comparison?.period).toEqual({ from: '2025-12-29', to: '2026-01-04' })
  })

  test('without a whole year before it the span right before it', () => {
    expect(comparisonOf(days('2022-05-01', '2022-05-30'), data).comparison).toEqual({
      kind: 'previousPeriod',
      period: { from: '2022-04-01', to: '2022-04-30' },
      isPart: false,
    })
  })

  test('nothing where the data do not reach back', () => {
    const none = { comparison: null, reason: 'tooEarly' }
    expect(comparisonOf(days('2022-02-01', '2022-06-30'), data)).toEqual(none)
    expect(comparisonOf(days('2022-05-01', '2022-05-30'), data, 'sameWeeksLastYear')).toEqual(none)
  })

  test('what was chosen, or nothing when that was chosen', () => {
    const quarter = days('2025-04-01', '2025-06-30')
    expect(comparisonsOn(quarter, data).map(({ kind }) => kind)).toEqual([
      'sameWeeksLastYear',
      'previousPeriod',
    ])
    expect(comparisonOf(quarter, data, 'previousPeriod').comparison?.period).toEqual({
      from: '2025-01-01',
      to: '2025-03-31',
    })
    expect(comparisonOf(quarter, data, 'none')).toEqual({ comparison: null, reason: 'chosen' })
  })

  test('a period that is not over has the same part of the period before it, never all of that', () => {
    const running = days('2026-10-01', '2026-12-31')
    const observed = days('2022-01-01', '2026-10-20')
    expect(comparisonOf(running, observed).comparison).toEqual({
      kind: 'sameWeeksLastYear',
      period: { from: '2025-10-02', to: '2025-10-21' },
      isPart: true,
    })
    expect(comparisonOf(running, observed, 'previousPeriod').comparison).toEqual({
      kind: 'previousPeriod',
      period: { from: '2026-07-01', to: '2026-07-20' },
      isPart: true,
    })
  })

  test('whole months are held against as many whole months before them', () => {
    const previous = (from: string, to: string, data_ = data): unknown =>
      comparisonOf(days(from, to), data_, 'previousPeriod').comparison?.period
    expect(previous('2024-03-01', '2024-03-31')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(previous('2024-01-01', '2024-12-31')).toEqual({ from: '2023-01-01', to: '2023-12-31' })
    expect(previous('2024-03-04', '2024-03-10')).toEqual({ from: '2024-02-26', to: '2024-03-03' })
    // 30 days of March have passed; February has no more than 29.
    expect(previous('2024-03-01', '2024-03-31', days('2022-01-01', '2024-03-30'))).toEqual({
      from: '2024-02-01',
      to: '2024-02-29',
    })
  })

  test('a period wholly after the data has nothing', () => {
    const comparison = comparisonOf(days('2027-01-01', '2027-01-31'), data)
    expect(comparison).toEqual({ comparison: null, reason: 'beyondData' })
  })
})
