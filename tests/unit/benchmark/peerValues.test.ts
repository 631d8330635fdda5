import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BenchmarkValue } from '#shared/benchmark/peerValues.ts'
import { peerCurve, peerValues } from '#shared/benchmark/peerValues.ts'
import { quantileType7 } from '#shared/benchmark/quantileType7.ts'

const hour = 3_600_000
const codes = ['A', 'B', 'C', 'D', 'E', 'F']

function rows(year: number, metric: BenchmarkValue['metric'], values: readonly number[]): BenchmarkValue[] {
  return values.map((value, index) => ({ code: codes[index] ?? '', metric, year, value, n: 100 }))
}

describe('quantiles of a complete sample', () => {
  // Hyndman & Fan 1996, type 7, as R 4.2.2 quantile() gives them.
  const probabilities = [0.05, 0.1, 0.25, 0.3, 0.4, 0.5, 0.75, 0.9, 0.95]
  it.each([
    { sample: [15, 20, 35, 40, 50], quantiles: [16, 17, 20, 23, 29, 35, 40, 46, 48] },
    { sample: [3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20], quantiles: [4.5, 6, 7.5, 8, 8, 9, 14, 16, 18] },
    { sample: [1, 2, 3, 4], quantiles: [1.15, 1.3, 1.75, 1.9, 2.2, 2.5, 3.25, 3.7, 3.85] },
  ])('reproduces type 7 for $sample', ({ sample, quantiles }) => {
    for (const [index, p] of probabilities.entries()) {
      expect(quantileType7([...sample].reverse(), p)).toBeCloseTo(quantiles[index] ?? Number.NaN, 10)
    }
  })
})

describe('values of the peer group', () => {
  it('gives median and quartiles from five peers on', () => {
    const values = rows(2025, 'within2h', [0.15, 0.2, 0.35, 0.4, 0.5])
    expect(peerValues(values, codes, 'within2h')).toEqual({
      median: 0.35,
      q1: 0.2,
      q3: 0.4,
      n: 5,
      year: 2025,
    })
  })

  it('says too few below five, and counts members only', () => {
    const values = rows(2025, 'within2h', [0.15, 0.2, 0.35, 0.4, 0.5])
    expect(peerValues(values, codes.slice(0, 4), 'within2h')).toEqual({
      median: null,
      reason: 'tooFewPeers',
      n: 4,
    })
    expect(peerValues([], codes, 'medianMs')).toEqual({ median: null, reason: 'tooFewPeers', n: 0 })
  })

  it('takes the latest year with five peers and never mixes years', () => {
    const values = [...rows(2024, 'medianMs', [1, 2, 3, 4, 5, 6]), ...rows(2025, 'medianMs', [7, 8, 9, 10])]
    expect(peerValues(values, codes, 'medianMs')).toMatchObject({ median: 3.5, n: 6, year: 2024 })
    const newer = [...values, ...rows(2026, 'medianMs', [1, 1, 1, 1, 1])]
    expect(peerValues(newer, codes, 'medianMs')).toMatchObject({ year: 2026 })
    expect(peerValues(newer, codes, 'medianMs', 2025)).toMatchObject({ year: 2024 })
  })

  it('lets the value given last for a municipality and year count', () => {
    const values = [...rows(2025, 'within1h', [0, 0.1, 0.2, 0.3, 0.4]), ...rows(2025, 'within1h', [0.9])]
    expect(peerValues(values, codes, 'within1h')).toMatchObject({ median: 0.3, n: 5 })
  })

  it('keeps the quartiles in order whatever the values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 6 }),
        (sample) => {
          const found = peerValues(rows(2025, 'within4h', sample), codes, 'within4h')
          if (found.median === null) throw new Error('expected values')
          expect(found.q1).toBeLessThanOrEqual(found.median)
          expect(found.median).toBeLessThanOrEqual(found.q3)
          expect(Math.min(...sample)).toBeLessThanOrEqual(found.q1)
        },
      ),
    )
  })
})

describe('the curve of the peers', () => {
  it('stands at 1, 2, 4 and 24 hours and 7 days, and leaves out what too few peers tell', () => {
    const values = [
      ...rows(2025, 'within1h', [0.2, 0.2, 0.2, 0.2, 0.2]),
      ...rows(2025, 'within2h', [0.3, 0.3]),
      ...rows(2025, 'within24h', [0.7, 0.7, 0.8, 0.8, 0.9]),
      ...rows(2025, 'responseRate7d', [0.9, 0.9, 0.9, 0.9, 0.9]),
    ]
    expect(peerCurve(values, codes).map((point) => [point.timeMs / hour, point.median])).toEqual([
      [1, 0.2],
      [24, 0.8],
      [168, 0.9],
    ])
  })
})
