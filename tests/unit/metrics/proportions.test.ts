import { describe, expect, it } from 'vitest'
import { designEffect, pooledDesignEffect } from '#shared/metrics/statistics/designEffect.ts'
import { differenceOf } from '#shared/metrics/statistics/difference.ts'
import { Z95 } from '#shared/metrics/statistics/interval.ts'
import type { Estimate } from '#shared/metrics/statistics/interval.ts'
import { wilson } from '#shared/metrics/statistics/wilson.ts'

function share(successes: number, n: number): Estimate {
  return { value: successes / n, ...wilson(successes, n) }
}

describe('the Wilson interval', () => {
  // Newcombe, Stat Med 17 (1998) 857-872, table I, and the same formula in R's prop.test.
  it.each([
    [81, 263, 0.2552885199, 0.366209577],
    [15, 148, 0.06238639953, 0.1604872417],
    [0, 20, 0, 0.1611251581],
    [1, 29, 0.006113214293, 0.1717552188],
    [10, 10, 0.7224672001, 1],
    [5, 5, 0.5655175352, 1],
    [3, 5, 0.2307242813, 0.8823792258],
    [94, 100, 0.8752318455, 0.972213876],
    [47, 50, 0.8378290831, 0.9793850297],
  ])('of %i in %i', (successes, n, low, high) => {
    const interval = wilson(successes, n)
    expect(interval.low).toBeCloseTo(low, 9)
    expect(interval.high).toBeCloseTo(high, 9)
  })

  // Agresti & Coull (1998) as in Brown, Cai & DasGupta (2001): a plain interval around the Wilson interval's own centre.
  it.each([
    [81, 263, 0.2552206652, 0.3662774317],
    [15, 148, 0.06138597493, 0.1614876663],
    [1, 29, -0.008418075476, 0.1862865086],
    [3, 5, 0.2290901566, 0.8840133505],
    [94, 100, 0.8726687467, 0.9747769749],
    [47, 50, 0.8316348267, 0.9855792861],
  ])('of %i in %i lies around the centre of Agresti and Coull', (successes, n, low, high) => {
    const interval = wilson(successes, n)
    const centre = (interval.low + interval.high) / 2
    const spread = Z95 * Math.sqrt((centre * (1 - centre)) / (n + Z95 * Z95))
    expect(centre - spread).toBeCloseTo(low, 9)
    expect(centre + spread).toBeCloseTo(high, 9)
  })

  it('with design effect 2 is that of half as many cases', () => {
    expect(wilson(94, 100, 2)).toEqual(wilson(47, 50))
  })
})

describe('a difference of two shares', () => {
  // Newcombe, Stat Med 17 (1998) 873-890, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.2, 0.0524314724, 0.333872654],
    [9, 10, 3, 10, 0.6, 0.1705227239, 0.8090179735],
    [6, 7, 2, 7, 0.5714285714, 0.05822792748, 0.8062496375],
    [5, 56, 0, 29, 0.08928571429, -0.0381371479, 0.1925600139],
    [0, 10, 0, 20, 0, -0.1611251581, 0.2775327999],
    [0, 10, 0, 10, 0, -0.2775327999, 0.2775327999],
    [10, 10, 0, 20, 1, 0.6790860371, 1],
    [10, 10, 0, 10, 1, 0.6075093504, 1],
  ])('%i/%i - %i/%i', (x1, n1, x2, n2, value, low, high) => {
    const difference = differenceOf(share(x1, n1), share(x2, n2))
    expect(difference.value).toBeCloseTo(value, 9)
    expect(difference.low).toBeCloseTo(low, 9)
    expect(difference.high).toBeCloseTo(high, 9)
  })

  it('has no upper limit when the first median has none', () => {
    const difference = differenceOf({ value: 90, low: 5, high: null }, { value: 60, low: 40, high: 100 })
    expect(difference.value).toBe(30)
    expect(difference.high).toBeNull()
    expect(difference.low).toBeCloseTo(30 - Math.hypot(85, 40), 9)
  })
})

describe('the design effect of clustered weeks', () => {
  const alternating = (weeks: number, even: number, odd: number): { successes: number; n: number }[] =>
    Array.from({ length: weeks }, (_, week) => ({ successes: week % 2 === 0 ? even : odd, n: 10 }))

  it('is 1 with fewer than 20 weeks', () => {
    expect(designEffect(alternating(19, 10, 0))).toBe(1)
  })

  it('is large when whole weeks are good or bad', () => {
    // 20 weeks of 10: between weeks (20/19) * 20 * 25, binomial 200 * 0.25.
    expect(designEffect(alternating(20, 10, 0))).toBeCloseTo(((20 / 19) * 20 * 25) / 50, 9)
  })

  it('is never below 1', () => {
    expect(designEffect(alternating(30, 5, 5))).toBe(1)
  })

  it('is 1 when everybody was answered', () => {
    expect(designEffect(alternating(30, 10, 10))).toBe(1)
  })

  it('is averaged over norm times, of which silent ones do not count', () => {
    const clustered = alternating(20, 10, 0)
    expect(pooledDesignEffect([clustered, alternating(20, 10, 10)])).toBeCloseTo(designEffect(clustered), 9)
    expect(pooledDesignEffect([])).toBe(1)
  })
})
