import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { peerBand } from '#shared/benchmark/peerValues.ts'
import { quantileType7 } from '#shared/benchmark/quantileType7.ts'

const of = (year: number, values: readonly number[]) => values.map((value) => ({ value, year }))

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

describe('the middle half of the peers', () => {
  it('has median and quartiles from five peers on', () => {
    expect(peerBand(of(2025, [0.15, 0.2, 0.35, 0.4, 0.5]))).toEqual({
      median: 0.35,
      q1: 0.2,
      q3: 0.4,
      n: 5,
      year: 2025,
    })
    expect(peerBand(of(2025, [0.1, 0.2, 0.3, 0.4]))).toEqual({ median: null, reason: 'tooFewPeers', n: 4 })
  })

  it('names the year that most are of, and of equally many the latest', () => {
    expect(peerBand([...of(2024, [1, 2, 3]), ...of(2026, [4, 5])])).toMatchObject({ year: 2024 })
    expect(peerBand([...of(2024, [1, 2, 3]), ...of(2026, [4, 5, 6])])).toMatchObject({ year: 2026 })
  })

  it('never leaves the range of its values, in any order', () => {
    const sample = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 40 })
    fc.assert(
      fc.property(sample, (values) => {
        const band = peerBand(of(2025, values))
        if (band.median === null) throw new Error('five and more')
        expect(band.q1).toBeGreaterThanOrEqual(Math.min(...values))
        expect(band.median).toBeGreaterThanOrEqual(band.q1)
        expect(band.q3).toBeGreaterThanOrEqual(band.median)
        expect(band.q3).toBeLessThanOrEqual(Math.max(...values))
        expect(peerBand(of(2025, [...values].reverse()))).toEqual(band)
      }),
      { numRuns: 100 },
    )
  })
})
