import { describe, expect, it } from 'vitest'
import type { AnnotationView } from '#shared/contract/annotations.ts'
import type { SeriesBreak } from '#shared/contract/response.ts'
import { granularities } from '#shared/domain/granularity.ts'
import { formatBucket, formatBucketShort } from '#shared/locale/buckets.ts'
import { lineRuns, timeAxisView } from '#shared/views/timeAxis.ts'
import { createWords } from '#shared/views/words.ts'

const words = createWords('nl')
const months = [
  { key: '2025-12', from: '2025-12-01', to: '2025-12-31', isWhole: true },
  { key: '2026-01', from: '2026-01-01', to: '2026-01-31', isWhole: true },
  { key: '2026-02', from: '2026-02-01', to: '2026-02-10', isWhole: false },
]
const storm: AnnotationView = {
  id: 4,
  kind: 'storm',
  title: 'Storm Bram',
  from: '2025-12-20',
  to: '2026-01-04',
  isExcludable: true,
}

function axis(annotations: readonly AnnotationView[] = [], breaks: readonly SeriesBreak[] = []) {
  return timeAxisView({ buckets: months, granularity: 'month', annotations, breaks, words })
}

describe('a time axis', () => {
  it('gives every part a width by its days', () => {
    const { slots } = axis()
    expect(slots.map(({ left, right }) => Math.round((right - left) * 72))).toEqual([31, 31, 10])
    expect(slots.map(({ name }) => name)).toEqual(['december 2025', 'januari 2026', '1 t/m 10 februari 2026'])
    expect(slots.map(({ tick, year }) => [tick, year])).toEqual([
      ['dec', '2025'],
      ['jan', '2026'],
      ['feb', '2026'],
    ])
    expect(slots.map(({ isWhole }) => isWhole)).toEqual([true, true, false])
  })

  it('is empty without parts', () =>
    expect(
      timeAxisView({ buckets: [], granularity: 'week', annotations: [storm], breaks: [], words }),
    ).toEqual({
      slots: [],
      bands: [],
      breaks: [],
      remarks: [],
    }))

  it('places what was noted by its days, cut off at the ends, and tells it with its dates', () => {
    const { bands, remarks } = axis([
      { ...storm, id: 5, title: 'Verkiezingen', from: '2026-02-09', to: '2026-03-30' },
      storm,
      { ...storm, id: 6, from: '2024-01-01', to: '2025-11-30' },
    ])
    expect(bands.map(({ left, right }) => [left * 72, right * 72].map(Math.round))).toEqual([
      [19, 35],
      [70, 72],
    ])
    expect(remarks[0]).toBe('Storm Bram: 20 december 2025 t/m 4 januari 2026.')
  })

  it('draws a break where something else begins, not at the first day and not beyond the last', () => {
    const { breaks, remarks } = axis(
      [],
      [
        { date: '2025-12-01', kind: 'source', detail: 'X' },
        { date: '2026-01-01', kind: 'hours', detail: null },
        { date: '2026-02-01', kind: 'source', detail: 'WhatsApp' },
        { date: '2026-02-02', kind: 'norm', detail: null },
        { date: '2026-02-03', kind: 'source', detail: null },
        { date: '2026-02-11', kind: 'hours', detail: null },
      ],
    )
    expect(breaks.map(({ label }) => label)).toEqual([
      'andere openingstijden',
      'nieuwe bron: WhatsApp',
      'andere norm',
      'nieuwe bron',
    ])
    expect(remarks[0]).toBe('Vanaf 1 januari 2026: andere openingstijden.')
  })

  it('refuses a date that is none', () =>
    expect(() =>
      timeAxisView({
        buckets: [{ key: 'x', from: '2026-02-30', to: '2026-03-01', isWhole: true }],
        granularity: 'month',
        annotations: [],
        breaks: [],
        words,
      }),
    ).toThrow(RangeError))
})

describe('a line over a time axis', () => {
  const point = (y: number | null, isWhole = true) => ({ y, isWhole })

  it('is broken where there is no figure and where a part is not whole', () =>
    expect(lineRuns([point(0.1), point(0.2), point(null), point(0.3), point(0.4, false)])).toEqual([
      [point(0.1), point(0.2)],
      [point(0.3)],
    ]))

  it('has no runs without a figure', () => expect(lineRuns([point(null), point(0.4, false)])).toEqual([]))
})

describe('the names of parts of a time axis', () => {
  const dates = { from: '2026-05-04', to: '2026-08-31' }
  const shorts = (language: 'nl' | 'en') =>
    granularities.map((granularity) => formatBucketShort(language, granularity, dates))

  it('are short under the axis', () => {
    expect(shorts('nl')).toEqual(['4 mei', 'mei', 'kw 2', '2026', '2026', 'mei–aug'])
    expect(shorts('en')).toEqual(['4 May', 'May', 'Q2', '2026', '2026', 'May–Aug'])
  })

  it('tell both years of a council term, and one month by its name', () => {
    expect(formatBucketShort('nl', 'term', { from: '2022-03-30', to: '2026-03-29' })).toBe('2022–26')
    expect(formatBucketShort('nl', 'planning', { from: '2026-05-01', to: '2026-05-20' })).toBe('mei')
  })

  it('number a week', () => {
    const week = { from: '2026-12-28', to: '2027-01-03' }
    expect(formatBucket('nl', 'week', week)).toBe('week 53, 28 december 2026 t/m 3 januari 2027')
    expect(formatBucket('en', 'quarter', { from: '2026-07-01', to: '2026-09-30' })).toBe(
      'July to September 2026',
    )
  })
})
