import { describe, expect, it } from 'vitest'
import { formatDate, formatMonth, formatPeriod } from '#shared/locale/dates.ts'
import {
  formatDurationLong,
  formatDurationRange,
  formatDurationShort,
  formatRemaining,
} from '#shared/locale/durations.ts'
import {
  formatBytes,
  formatList,
  formatNumber,
  formatPercent,
  formatPercentRange,
  formatSignedPoints,
} from '#shared/locale/numbers.ts'

const minute = 60_000
const hour = 60 * minute

// Dutch examples: Intl of Node 20.20 with ICU 78.2 and CLDR 48, locale nl-NL.
describe('Dutch numbers', () => {
  it('writes 1234.5 as 1.234,5', () => expect(formatNumber('nl', 1234.5, 1)).toBe('1.234,5'))
  it('writes 1234567.891 as 1.234.567,89', () =>
    expect(formatNumber('nl', 1234567.891, 2)).toBe('1.234.567,89'))
  it('writes 0.943 as 94,3%', () => expect(formatPercent('nl', 0.943)).toBe('94,3%'))
  it('writes an interval with one per cent sign', () =>
    expect(formatPercentRange('nl', 0.415, 0.469)).toBe('41,5 – 46,9%'))
  it('uses the real minus sign', () => expect(formatNumber('nl', -3.2, 1)).toBe('−3,2'))
  it('signs a difference in points', () => {
    expect(formatSignedPoints('nl', -0.033)).toBe('−3,3')
    expect(formatSignedPoints('nl', 0.005)).toBe('+0,5')
  })
  it('gives a difference that rounds to nought no sign', () => {
    expect(formatSignedPoints('nl', 0.0004)).toBe('0,0')
    expect(formatSignedPoints('nl', -0.0004)).toBe('0,0')
  })
  it('lists with "en" before the last', () => expect(formatList('nl', ['A', 'B', 'C'])).toBe('A, B en C'))
  it('tells file sizes as file managers do', () => {
    expect(formatBytes('nl', 17_600)).toBe('18 kB')
    expect(formatBytes('nl', 4_200_000)).toBe('4,2 MB')
  })
})

describe('Dutch dates', () => {
  it('writes a day in full', () => expect(formatDate('nl', '2025-03-03')).toBe('3 maart 2025'))
  it('writes a month with its year', () => expect(formatMonth('nl', '2025-03')).toBe('maart 2025'))
  it('names whole months', () => {
    expect(formatPeriod('nl', '2026-07-01', '2026-09-30')).toBe('juli t/m september 2026')
    expect(formatPeriod('nl', '2026-02-01', '2026-02-28')).toBe('februari 2026')
    expect(formatPeriod('nl', '2025-10-01', '2026-09-30')).toBe('oktober 2025 t/m september 2026')
  })
  it('names whole years', () => {
    expect(formatPeriod('nl', '2025-01-01', '2025-12-31')).toBe('2025')
    expect(formatPeriod('nl', '2024-01-01', '2025-12-31')).toBe('2024 t/m 2025')
  })
  it('knows the leap day', () => expect(formatPeriod('nl', '2024-02-01', '2024-02-29')).toBe('februari 2024'))
  it('writes other periods with both days', () =>
    expect(formatPeriod('nl', '2017-10-10', '2017-10-12')).toBe('10 t/m 12 oktober 2017'))
})

describe('durations', () => {
  it('is short in tables and long in sentences', () => {
    expect(formatDurationShort('nl', 170 * minute)).toBe('2 u 50')
    expect(formatDurationLong('nl', 170 * minute)).toBe('2 uur en 50 minuten')
    expect(formatDurationLong('en', 170 * minute)).toBe('2 hours and 50 minutes')
  })
  it('keeps two digits of minutes after hours', () =>
    expect(formatDurationShort('nl', 242 * minute)).toBe('4 u 02'))
  it('leaves out noughts', () => {
    expect(formatDurationShort('nl', 4 * hour)).toBe('4 u')
    expect(formatDurationLong('nl', hour)).toBe('1 uur')
    expect(formatDurationLong('nl', minute)).toBe('1 minuut')
  })
  it('never says 0 minutes', () => {
    expect(formatDurationShort('nl', 20_000)).toBe('< 1 min')
    expect(formatDurationLong('nl', 0)).toBe('minder dan 1 minuut')
  })
  it('carries a rounded minute over to the hour', () =>
    expect(formatDurationShort('nl', 2 * hour - 20_000)).toBe('2 u'))
  it('tells days and hours from two days on', () => {
    expect(formatDurationShort('nl', 47 * hour)).toBe('47 u')
    expect(formatDurationShort('nl', 76 * hour)).toBe('3 dgn 4 u')
    expect(formatDurationLong('nl', 49 * hour)).toBe('2 dagen en 1 uur')
  })
  it('has no days in opening hours, where a day is not 24 hours', () =>
    expect(formatDurationShort('nl', 76 * hour, 'opening')).toBe('76 u'))
  it('writes an interval', () =>
    expect(formatDurationRange('nl', 151 * minute, 192 * minute)).toBe('2 u 31 – 3 u 12'))
  it('tells remaining time in seconds below a minute and a half', () => {
    expect(formatRemaining('nl', 6200)).toBe('6 seconden')
    expect(formatRemaining('nl', 200)).toBe('1 seconde')
    expect(formatRemaining('nl', 3 * minute)).toBe('3 minuten')
  })
})
