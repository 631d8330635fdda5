import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ascendingOrder } from '#shared/metrics/statistics/ascendingOrder.ts'

const values = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 5 }),
    fc.integer({ min: 0, max: 2 ** 40 }),
    fc.double({ min: 0, max: 1e12, noNaN: true }),
    fc.constant(-0),
    fc.constant(Infinity),
  ),
  { maxLength: 300 },
)

describe('the ascending order of numbers', () => {
  it('is that of sorting by comparing, equal numbers in the order they stood in', () => {
    fc.assert(
      fc.property(values, (list) => {
        const expected = list
          .map((value, index) => ({ value, index }))
          .toSorted((a, b) => (a.value === b.value ? a.index - b.index : a.value - b.value))
          .map(({ index }) => index)
        expect([...ascendingOrder(Float64Array.from(list))]).toEqual(expected)
      }),
    )
  })

  it('has what is no number at the end', () => {
    expect([...ascendingOrder(Float64Array.of(NaN, 3, NaN, 1))]).toEqual([3, 1, 0, 2])
  })
})
