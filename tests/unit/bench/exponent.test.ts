import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fittedExponent } from '../../bench/exponent.ts'

const sizes = [100_000, 300_000, 1_000_000]

describe('the exponent of growth', () => {
  it('is the power that the times were made with', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.2, max: 3, noNaN: true }),
        fc.double({ min: 1e-6, max: 1, noNaN: true }),
        (power, factor) => {
          const times = sizes.map((size) => ({ size, taken: factor * size ** power }))
          expect(fittedExponent(times)).toBeCloseTo(power, 9)
        },
      ),
    )
  })

  it('lies by least squares between what two pairs of sizes tell', () => {
    // Logarithms to base 10: sizes 1, 2, 3; times 1, 2, 4. By hand: slope = (1 x 1.333 + 1 x 1.667) / 2 = 1.5.
    const times = [1, 2, 4].map((power, index) => ({ size: 10 ** (index + 1), taken: 10 ** power }))
    expect(fittedExponent(times)).toBeCloseTo(1.5, 12)
  })

  it('is not told of one size', () => {
    expect(() => fittedExponent([{ size: 10, taken: 1 }])).toThrow(RangeError)
    expect(() => fittedExponent([])).toThrow(RangeError)
  })
})
