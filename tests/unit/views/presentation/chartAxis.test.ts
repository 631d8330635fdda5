import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChartAxis } from '#shared/report/chart.ts'
import { pointShareAxis, shareAxis, timeAxis } from '#shared/views/presentation/chartAxis.ts'
import { createWords } from '#shared/views/words.ts'
import { day, hour, minute } from './responseVariants.ts'

const [nl, en] = [createWords('nl'), createWords('en')]

function labels({ ticks }: ChartAxis): string {
  return ticks.map(({ label }) => label).join(' ')
}
function times(mostMs: number, clock: 'calendar' | 'opening' = 'calendar', words = nl): ChartAxis {
  return timeAxis(words, clock, [mostMs], (unit) => `tijd (${unit})`).axis
}

describe('an axis of times', () => {
  it('counts in minutes up to two hours', () => {
    expect(labels(times(48 * minute))).toBe('0 10 20 30 40 50 min')
    expect(labels(times(2 * hour))).toBe('0 30 60 90 120 min')
    expect(times(48 * minute)).toMatchObject({ unit: 'minutes', title: 'tijd (minuten)' })
  })
  it('counts in hours above', () => {
    expect(labels(times(16 * hour))).toBe('0 4 8 12 16 uur')
    expect(labels(times(16 * hour, 'calendar', en))).toBe('0 4 8 12 16 hours')
    expect(times(16 * hour)).toMatchObject({ unit: 'hours', title: 'tijd (uren)', max: 16 })
  })
  it('names whole days where the steps are days', () => {
    expect(labels(times(4 * day))).toBe('0 1 2 3 4 dagen')
    expect(times(4 * day)).toMatchObject({ unit: 'hours', title: 'tijd (dagen)', max: 96 })
  })
  it('knows no days in opening hours', () => {
    expect(labels(times(4 * day, 'opening'))).toBe('0 20 40 60 80 100 uur')
  })
  it('tells where a time stands in its own unit', () => {
    expect(timeAxis(nl, 'calendar', [48 * minute], String).at(30 * minute)).toBe(30)
    expect(timeAxis(nl, 'calendar', [4 * day], String).at(36 * hour)).toBe(36)
  })
  it('holds every time with two to six round ticks at one distance', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 4000 * day, noNaN: true }),
        fc.constantFrom('calendar', 'opening'),
        (most, clock) => {
          const { axis, at } = timeAxis(nl, clock, [most], String)
          const [first, second] = axis.ticks
          const step = (second?.value ?? 0) - (first?.value ?? 0)
          expect(at(most)).toBeLessThanOrEqual(axis.max * (1 + 1e-9))
          expect(axis.ticks.length).toBeGreaterThanOrEqual(2)
          expect(axis.ticks.length).toBeLessThanOrEqual(6)
          expect(axis.ticks.at(-1)?.value).toBe(axis.max)
          for (const [place, { value }] of axis.ticks.entries()) expect(value).toBeCloseTo(place * step, 6)
          expect(new Set(axis.ticks.map(({ label }) => label)).size).toBe(axis.ticks.length)
        },
      ),
    ))
})

describe('an axis of shares', () => {
  it('ends at a round share above all of them', () => {
    expect(labels(shareAxis(nl, 'deel', [0.42, 0.61]))).toBe('0 20 40 60 80%')
    expect(labels(shareAxis(nl, 'deel', [0.08]))).toBe('0 2 4 6 8%')
  })
  it('has the whole where asked', () =>
    expect(labels(shareAxis(nl, 'deel', [0.1], true))).toBe('0 20 40 60 80 100%'))
  it('begins under points that lie high, never under half', () => {
    expect(labels(pointShareAxis(nl, 'deel', [0.66, 0.9]))).toBe('60 80 100%')
    expect(labels(pointShareAxis(nl, 'deel', [0.3, 0.9]))).toBe('0 20 40 60 80 100%')
    expect(labels(pointShareAxis(nl, 'deel', []))).toBe('0 20 40 60 80 100%')
  })
  it('holds every share', () =>
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (shares) => {
        for (const axis of [shareAxis(nl, 'deel', shares), pointShareAxis(nl, 'deel', shares)]) {
          for (const share of shares) {
            expect(share).toBeLessThanOrEqual(axis.max + 1e-9)
            expect(share).toBeGreaterThanOrEqual(axis.min)
          }
          expect(axis.ticks.length).toBeLessThanOrEqual(6)
        }
      }),
    ))
})
