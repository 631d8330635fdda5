import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { granularities } from '#shared/domain/granularity.ts'
import { epochDayOf, formatLocalDate, parseLocalDate } from '#shared/domain/localDate.ts'
import { bucketsOf, granularityFor } from '#shared/domain/periodBuckets.ts'
import { defaultReportingCalendar, reportingCalendarSchema } from '#shared/domain/reportingCalendar.ts'

const dutch = defaultReportingCalendar('NL')
const flemish = defaultReportingCalendar('VL')

describe('the parts of a period', () => {
  it('are whole ISO weeks, of which some years have 53', () =>
    expect(bucketsOf({ from: '2020-12-22', to: '2021-01-05' }, 'week', dutch)).toEqual([
      { key: '2020-W52', from: '2020-12-21', to: '2020-12-27' },
      { key: '2020-W53', from: '2020-12-28', to: '2021-01-03' },
      { key: '2021-W01', from: '2021-01-04', to: '2021-01-10' },
    ]))

  it('count the last days of December in week 1 of the next year where that holds their Thursday', () =>
    expect(bucketsOf({ from: '2024-12-29', to: '2024-12-31' }, 'week', dutch).map(({ key }) => key)).toEqual([
      '2024-W52',
      '2025-W01',
    ]))

  it('are calendar months, quarters and years', () => {
    const period = { from: '2024-02-10', to: '2024-04-01' }
    expect(bucketsOf(period, 'month', dutch)).toEqual([
      { key: '2024-02', from: '2024-02-01', to: '2024-02-29' },
      { key: '2024-03', from: '2024-03-01', to: '2024-03-31' },
      { key: '2024-04', from: '2024-04-01', to: '2024-04-30' },
    ])
    expect(bucketsOf(period, 'quarter', dutch)).toEqual([
      { key: '2024-Q1', from: '2024-01-01', to: '2024-03-31' },
      { key: '2024-Q2', from: '2024-04-01', to: '2024-06-30' },
    ])
    expect(bucketsOf(period, 'year', dutch)).toEqual([{ key: '2024', from: '2024-01-01', to: '2024-12-31' }])
  })

  it('are council terms, from the day the new council takes office', () => {
    expect(bucketsOf({ from: '2022-03-29', to: '2026-04-01' }, 'term', dutch)).toEqual([
      { key: 'T2018-03-29', from: '2018-03-29', to: '2022-03-29' },
      { key: 'T2022-03-30', from: '2022-03-30', to: '2026-03-31' },
      { key: 'T2026-04-01', from: '2026-04-01', to: '2030-04-02' },
    ])
    expect(bucketsOf({ from: '2024-12-31', to: '2025-01-01' }, 'term', flemish)).toEqual([
      { key: 'T2019-01-01', from: '2019-01-01', to: '2024-12-31' },
      { key: 'T2025-01-01', from: '2025-01-01', to: '2030-12-31' },
    ])
  })

  it('are terms as long as their neighbour where the calendar knows none', () => {
    const calendar = { ...dutch, termStarts: ['2021-11-24', '2026-04-01'] }
    expect(bucketsOf({ from: '2017-11-23', to: '2017-11-24' }, 'term', calendar)).toEqual([
      { key: 'T2013-11-24', from: '2013-11-24', to: '2017-11-23' },
      { key: 'T2017-11-24', from: '2017-11-24', to: '2021-11-23' },
    ])
    expect(bucketsOf({ from: '2034-04-01', to: '2034-04-01' }, 'term', calendar)).toEqual([
      { key: 'T2034-04-01', from: '2034-04-01', to: '2038-03-31' },
    ])
    const one = { ...dutch, termStarts: ['2026-04-01'] }
    expect(bucketsOf({ from: '2026-03-31', to: '2026-03-31' }, 'term', one)[0]?.from).toBe('2022-04-01')
  })

  it('are reports, each from the day after the one before', () => {
    expect(bucketsOf({ from: '2026-01-01', to: '2026-12-31' }, 'planning', dutch)).toEqual([
      { key: '2026-P01', from: '2026-01-01', to: '2026-04-30' },
      { key: '2026-P02', from: '2026-05-01', to: '2026-08-31' },
      { key: '2026-P03', from: '2026-09-01', to: '2026-12-31' },
    ])
  })

  it('leave no days of a year outside the reports, and end with February in every year', () => {
    const calendar = { ...dutch, planningEnds: ['02-28', '09-30'] }
    const parts = bucketsOf({ from: '2024-02-29', to: '2024-11-11' }, 'planning', calendar)
    expect(parts).toEqual([
      { key: '2024-P01', from: '2024-01-01', to: '2024-02-29' },
      { key: '2024-P02', from: '2024-03-01', to: '2024-09-30' },
      { key: '2024-P03', from: '2024-10-01', to: '2024-12-31' },
    ])
  })

  it('follow each other without gaps, cover the period and sort by their keys', () => {
    const day = fc.integer({ min: epochDayOf(1995, 1, 1), max: epochDayOf(2045, 1, 1) })
    const calendar = fc.constantFrom(dutch, flemish, { termStarts: ['2021-11-24'], planningEnds: ['06-30'] })
    fc.assert(
      fc.property(day, fc.nat(900), fc.constantFrom(...granularities), calendar, (from, length, by, one) => {
        const period = { from: formatLocalDate(from), to: formatLocalDate(from + length) }
        const parts = bucketsOf(period, by, one)
        expect((parts[0]?.from ?? '') <= period.from).toBe(true)
        expect((parts[0]?.to ?? '') >= period.from).toBe(true)
        expect((parts.at(-1)?.to ?? '') >= period.to).toBe(true)
        expect((parts.at(-1)?.from ?? '') <= period.to).toBe(true)
        parts.slice(1).forEach((part, index) => {
          expect(parseLocalDate(part.from)).toBe((parseLocalDate(parts[index]?.to ?? '') ?? 0) + 1)
          expect(part.key > (parts[index]?.key ?? '')).toBe(true)
        })
      }),
      { numRuns: 300 },
    )
  })

  it('are none of a period that ends before it starts, and an error for dates that do not exist', () => {
    expect(bucketsOf({ from: '2026-02-01', to: '2026-01-01' }, 'week', dutch)).toEqual([])
    expect(() => bucketsOf({ from: '2026-02-30', to: '2026-03-01' }, 'week', dutch)).toThrow(RangeError)
  })
})

describe('the granularity', () => {
  it('is by the length of the period unless asked for', () => {
    expect(granularityFor({ from: '2026-07-01', to: '2026-09-30' }, null)).toBe('week')
    expect(granularityFor({ from: '2026-01-01', to: '2026-12-31' }, undefined)).toBe('month')
    expect(granularityFor({ from: '2020-01-01', to: '2026-12-31' }, null)).toBe('quarter')
    expect(granularityFor({ from: '2010-01-01', to: '2026-12-31' }, null)).toBe('year')
    expect(granularityFor({ from: '2010-01-01', to: '2012-12-31' }, 'week')).toBe('week')
  })

  it('is never so fine that nobody can read it', () => {
    expect(granularityFor({ from: '1800-01-01', to: '2026-12-31' }, 'week')).toBe('year')
    expect(granularityFor({ from: '2000-01-01', to: '2026-12-31' }, 'week')).toBe('month')
  })
})

describe('the reporting calendar', () => {
  it('takes existing days in order only', () => {
    for (const calendar of [dutch, flemish])
      expect(reportingCalendarSchema.safeParse(calendar).success).toBe(true)
    const isTaken = (part: object): boolean =>
      reportingCalendarSchema.safeParse({ ...dutch, ...part }).success
    expect(isTaken({ termStarts: [] })).toBe(false)
    expect(isTaken({ termStarts: ['2026-04-01', '2022-03-30'] })).toBe(false)
    expect(isTaken({ termStarts: ['2026-02-30'] })).toBe(false)
    expect(isTaken({ planningEnds: ['04-31'] })).toBe(false)
    expect(isTaken({ planningEnds: ['02-29'] })).toBe(false)
    expect(isTaken({ planningEnds: ['06-30', '06-30'] })).toBe(false)
  })
})
