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

describe('the ascending order of times', () => {
  const units = [1, 1000, 60_000, 0.5]
  const times = fc.tuple(
    fc.array(fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 2 ** 33 })), {
      maxLength: 200,
    }),
    fc.constantFrom(...units),
    fc.constantFrom(0, 1_700_000_000_000),
  )

  it('is that of sorting by comparing, in whatever unit they are whole and whenever they begin', () => {
    fc.assert(
      fc.property(times, ([list, unit, first]) => {
        const asked = Float64Array.from(list, (value) => first + value * unit)
        const expected = [...asked.keys()].toSorted((a, b) => (asked[a] ?? 0) - (asked[b] ?? 0) || a - b)
        expect([...ascendingOrder(asked)]).toEqual(expected)
      }),
    )
  })
})
