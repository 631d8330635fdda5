import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge, spreadOfRuns } from '../../bench/judged.ts'
import { readMeasures } from '../../bench/measure.ts'
import type { Measure } from '../../bench/measure.ts'

const plain: Measure = { what: 'a view', unit: 'ms', runs: [10], against: null, goal: null }
const runs = fc.array(fc.double({ min: 0.001, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 40 })

describe('the spread of runs', () => {
  it('is made of values that were measured, the first that so large a part does not exceed', () => {
    const taken = Array.from({ length: 20 }, (_, index) => 20 - index)
    expect(spreadOfRuns(taken)).toEqual({ least: 1, p50: 10, p95: 19, most: 20 })
    expect(spreadOfRuns([3, 1, 2])).toEqual({ least: 1, p50: 2, p95: 3, most: 3 })
  })

  it('ascends from the least to the most, whatever the runs', () => {
    fc.assert(
      fc.property(runs, (taken) => {
        const { least, p50, p95, most } = spreadOfRuns(taken)
        expect([least, p50, p95, most]).toEqual([least, p50, p95, most].toSorted((a, b) => a - b))
        for (const value of [least, p50, p95, most]) expect(taken).toContain(value)
      }),
    )
  })
})

describe('a measure', () => {
  it('is held against its goal by the middle of its runs, or by the end that the goal names', () => {
    const taken = { ...plain, runs: [10, 20, 200] }
    const reached = (goal: Measure['goal']): boolean | null => judge({ ...taken, goal }).isReached
    expect(reached({ value: 20, isAtMost: true })).toBe(true)
    expect(reached({ value: 19, isAtMost: true })).toBe(false)
    expect(reached({ value: 100, isAtMost: true, at: 'p95' })).toBe(false)
    expect(reached({ value: 200, isAtMost: true, at: 'most' })).toBe(true)
    expect(reached({ value: 20, isAtMost: false })).toBe(true)
    expect(reached({ value: 21, isAtMost: false })).toBe(false)
    expect(reached(null)).toBeNull()
  })

  it('is put in proportion middle to middle, with the proportions of the pairs as spread', () => {
    const { ratio, isReached } = judge({
      ...plain,
      runs: [12, 10, 11],
      against: { what: 'peer', runs: [3, 2, 2] },
      goal: { ratio: 5.4, isAtMost: true },
    })
    expect(ratio).toEqual({ least: 4, p50: 5.5, most: 5.5 })
    expect(isReached).toBe(false)
  })

  it('of which the peer is missing neither reaches nor misses a goal about the proportion', () => {
    expect(judge({ ...plain, goal: { ratio: 3, isAtMost: true } }).isReached).toBeNull()
  })

  it('comes over a line of JSON as it was, and is refused when it is something else', () => {
    const measure: Measure = {
      ...plain,
      against: { what: 'peer', runs: [2] },
      goal: { value: 9, isAtMost: true },
    }
    expect(readMeasures(JSON.stringify([measure]))).toEqual([measure])
    expect(() => readMeasures(JSON.stringify([{ ...measure, runs: [] }]))).toThrow()
    expect(() => readMeasures(JSON.stringify([{ ...measure, unit: 'hours' }]))).toThrow()
  })
})
