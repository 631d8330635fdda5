import { describe, expect, it } from 'vitest'
import { meanOf, quantileType7 } from '#shared/metrics/statistics/sample.ts'

const probabilities = [0.05, 0.1, 0.25, 0.3, 0.4, 0.5, 0.75, 0.9, 0.95]

describe('quantiles of a complete sample', () => {
  // Hyndman & Fan 1996, type 7, by R's quantile().
  it.each([
    { sample: [15, 20, 35, 40, 50], expected: [16, 17, 20, 23, 29, 35, 40, 46, 48] },
    { sample: [3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20], expected: [4.5, 6, 7.5, 8, 8, 9, 14, 16, 18] },
    { sample: [1, 2, 3, 4], expected: [1.15, 1.3, 1.75, 1.9, 2.2, 2.5, 3.25, 3.7, 3.85] },
  ])('of $sample', ({ sample, expected }) => {
    const sorted = Float64Array.from(sample)
    probabilities.forEach((probability, index) => {
      expect(quantileType7(sorted, probability)).toBeCloseTo(expected[index] ?? NaN, 9)
    })
  })

  it('do not exist without values', () => {
    expect(() => quantileType7(new Float64Array(), 0.5)).toThrow(RangeError)
  })
})

it('the mean adds up and divides', () => {
  expect(meanOf(Float64Array.from([1, 2, 6]))).toBe(3)
})
