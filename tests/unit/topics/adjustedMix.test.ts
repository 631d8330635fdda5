import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adjustedMix } from '#shared/topics/adjustedMix.ts'

/** Of the true mix, what a classifier with these chances would say, without chance. */
function saidOf(mix: readonly number[], chances: readonly (readonly number[])[], total: number): number[] {
  return (chances[0] ?? []).map((_, column) =>
    mix.reduce((sum, share, topic) => sum + total * share * (chances[topic]?.[column] ?? 0), 0),
  )
}
const values = (figures: ReturnType<typeof adjustedMix>) => figures.map(({ value }) => value ?? -1)

describe('the topic mix, corrected for known mistakes', () => {
  test('of a classifier without mistakes is what it said', () => {
    const perfect = [
      [50, 0, 0, 0],
      [0, 40, 0, 0],
      [0, 0, 30, 0],
    ]
    expect(values(adjustedMix([500, 300, 200, 0], perfect))).toEqual([
      expect.closeTo(0.5, 9),
      expect.closeTo(0.3, 9),
      expect.closeTo(0.2, 9),
    ])
  })

  test('is the true mix, whatever mistakes it makes, "unsure" included', () => {
    const share = fc.integer({ min: 1, max: 100 })
    fc.assert(
      fc.property(fc.tuple(share, share, share), fc.integer({ min: 5, max: 30 }), (weights, mistakes) => {
        const sum = weights[0] + weights[1] + weights[2]
        const mix = weights.map((weight) => weight / sum)
        const confusion = [
          [100 - 2 * mistakes, mistakes, 0, mistakes],
          [mistakes, 100 - 2 * mistakes, mistakes, 0],
          [0, mistakes, 100 - mistakes, 0],
        ]
        const chances = confusion.map((row) => row.map((count) => count / 100))
        const figures = adjustedMix(saidOf(mix, chances, 10_000), confusion)
        values(figures).forEach((value, topic) => expect(value).toBeCloseTo(mix[topic] ?? 0, 3))
      }),
      { numRuns: 20 },
    )
  })

  test('stays a mix where inverting the mistakes would give less than nothing', () => {
    const confusion = [
      [80, 20, 0],
      [20, 80, 0],
    ]
    const figures = adjustedMix([5, 95, 0], confusion)
    expect(values(figures)).toEqual([expect.closeTo(0, 3), expect.closeTo(1, 3)])
  })

  test('has an interval around it, the same every time, wider with fewer labels', () => {
    const many = [
      [800, 200, 0],
      [100, 900, 0],
    ]
    const few = many.map((row) => row.map((count) => count / 25))
    const said = [400, 600, 0]
    const width = (confusion: number[][]): number => {
      const [first] = adjustedMix(said, confusion)
      if (first === undefined || first.value === null) throw new Error('no figure')
      expect(first.low).toBeLessThan(first.value)
      expect(first.high).toBeGreaterThan(first.value)
      return (first.high ?? 0) - (first.low ?? 0)
    }
    expect(width(few)).toBeGreaterThan(width(many))
    expect(adjustedMix(said, few)).toEqual(adjustedMix(said, few))
  })

  test('of fewer than ten messages is not told', () => {
    expect(
      adjustedMix(
        [4, 5, 0],
        [
          [9, 1, 0],
          [1, 9, 0],
        ],
      ),
    ).toEqual([
      { value: null, reason: 'tooFew', n: 9 },
      { value: null, reason: 'tooFew', n: 9 },
    ])
  })
})
