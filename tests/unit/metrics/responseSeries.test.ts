import { describe, expect, it } from 'vitest'
import { parseLocalDate } from '#shared/domain/localDate.ts'
import { bucketsOf } from '#shared/domain/periodBuckets.ts'
import { defaultReportingCalendar } from '#shared/domain/reportingCalendar.ts'
import type { Granularity } from '#shared/domain/granularity.ts'
import { responseSeries } from '#shared/metrics/responseSeries.ts'
import type { ResponseBucket } from '#shared/metrics/responseSeries.ts'
import { seriesBreaks } from '#shared/metrics/seriesBreaks.ts'
import { defaultOpeningHours } from '#shared/domain/openingHours.ts'
import { at } from './caseMessages.ts'
import { caseRow, HOUR_MS } from './metricRows.ts'
import { chosenFrom, rule } from './responseTables.ts'

const span = (from: string, to: string) => ({
  from: parseLocalDate(from) ?? NaN,
  to: parseLocalDate(to) ?? NaN,
})

const cases = [
  ...Array.from({ length: 10 }, (_, id) => caseRow(id, id + 1, { startedAtMs: at('2025-03-31T23:30') })),
  ...Array.from({ length: 12 }, (_, id) => caseRow(20 + id, 2, { startedAtMs: at('2025-04-01T00:00') })),
  caseRow(50, 1, { startedAtMs: at('2025-05-10T10:00') }),
]

function series(from: string, to: string, granularity: Granularity, data = span('2025-03-10', '2025-05-20')) {
  const buckets = bucketsOf({ from, to }, granularity, defaultReportingCalendar('NL'))
  return responseSeries(chosenFrom(cases, { rules: [rule] }), buckets, { period: span(from, to), data })
}

const rowOf = ({ key, isWhole, cases: count }: ResponseBucket) => [key, isWhole, count]

describe('first response by parts of a time axis', () => {
  it('belongs to the part a case started in, by local date', () => {
    const [march, april, may] = series('2025-03-01', '2025-05-31', 'month')
    expect([march, april, may].map((bucket) => bucket?.cases)).toEqual([10, 12, 1])
    expect(march?.medianMs).toMatchObject({ value: 5.5 * HOUR_MS, n: 10 })
    expect(april?.withinNorm).toMatchObject({ value: 1, n: 12 })
    expect(may?.medianMs).toEqual({ value: null, reason: 'tooFew', n: 1 })
  })

  it('is whole only inside the period and the data', () => {
    expect(series('2025-03-01', '2025-05-31', 'month').map(rowOf)).toEqual([
      ['2025-03', false, 10],
      ['2025-04', true, 12],
      ['2025-05', false, 1],
    ])
    const weeks = series('2025-03-28', '2025-04-06', 'week')
    expect(weeks.map(rowOf)).toEqual([
      ['2025-W13', false, 0],
      ['2025-W14', true, 22],
    ])
  })

  it('is unknown outside the data, not nothing', () => {
    const [, , , june] = series('2025-03-01', '2025-06-30', 'month')
    expect(june).toMatchObject({
      isWhole: false,
      cases: { value: null, reason: 'noMessages' },
      medianMs: { value: null, reason: 'noMessages' },
    })
  })
})

describe('breaks of a series', () => {
  const hours = defaultOpeningHours('NL')
  const [week] = hours.weeks
  const none = { accounts: [], formats: [], hours, norms: [] }
  const year = { from: '2025-01-01', to: '2025-12-31' }

  it('are sources that begin well after the others, within the period', () => {
    const accounts = [
      { name: 'Gemeente', date: '2024-02-01' },
      { name: 'Bijna tegelijk', date: '2024-02-10' },
      { name: 'Vorig jaar', date: '2024-11-01' },
      { name: 'Nieuw', date: '2025-04-07' },
      { name: 'Later', date: '2026-01-02' },
    ]
    const formats = [
      { name: 'twcs', date: '2024-02-01' },
      { name: 'obi4wan', date: '2025-03-01' },
    ]
    expect(seriesBreaks(year, { ...none, accounts, formats })).toEqual([
      { date: '2025-03-01', kind: 'source', detail: 'obi4wan' },
      { date: '2025-04-07', kind: 'source', detail: 'Nieuw' },
    ])
  })

  it('are days on which other hours or another norm begin, also after the end of the one before', () => {
    const days = week?.days ?? []
    const weeks = [
      { validFrom: null, validTo: '2025-05-31', days },
      { validFrom: '2025-06-01', validTo: null, days },
      { validFrom: '2025-12-22', validTo: '2026-01-02', days },
    ]
    const norms = [
      { ...rule, validTo: '2025-08-31' },
      { ...rule, validFrom: '2025-01-01' },
    ]
    expect(seriesBreaks(year, { ...none, hours: { ...hours, weeks }, norms })).toEqual([
      { date: '2025-06-01', kind: 'hours', detail: null },
      { date: '2025-09-01', kind: 'norm', detail: null },
      { date: '2025-12-22', kind: 'hours', detail: null },
    ])
  })

  it('are none where nothing changed', () => {
    expect(seriesBreaks(year, { ...none, norms: [rule] })).toEqual([])
  })
})
