import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ascendingDurations } from '#shared/staffing/engine/ascendingDurations.ts'
import { uniformRandom } from '#shared/statistics/uniformRandom.ts'

const longest = 2 ** 32

function expectSorted(values: readonly number[]): void {
  const given = Float64Array.from(values)
  expect([...ascendingDurations(given)]).toEqual(values.toSorted((a, b) => a - b))
  expect([...given]).toEqual(values)
}

describe('durations in ascending order', () => {
  it('are the same values in order, also where some never end or last very long', () => {
    const duration = fc.oneof(
      fc.integer({ min: 0, max: 5_000 }),
      fc.integer({ min: 0, max: longest - 1 }),
      fc.constant(Infinity),
    )
    fc.assert(fc.property(fc.array(duration, { maxLength: 40 }), expectSorted))
    fc.assert(fc.property(fc.array(duration, { minLength: 600, maxLength: 1_200 }), expectSorted), {
      numRuns: 20,
    })
  })

  it('hold the limits of 32 bits and what is longer', () => {
    const random = uniformRandom(5)
    const many = Array.from({ length: 3_000 }, () => Math.floor(random() * longest))
    for (const extra of [[], [longest - 1, 0, Infinity], [longest], [longest * 20, Infinity]])
      expectSorted([...many, ...extra])
  })
})
