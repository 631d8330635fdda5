import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { epochDayOf } from '#shared/domain/localDate.ts'
import { populationIn, questionsPer1000Of, thousandMonths } from '#shared/metrics/questionsPerInhabitants.ts'
import { collectMean, t95 } from '#shared/metrics/statistics/clusteredMean.ts'
import { countInterval, weekDispersion } from '#shared/metrics/statistics/countInterval.ts'

const noneLeftOut = (): boolean => false

describe('the 95 % point of Student’s t', () => {
  // Printed tables of the t distribution, column 0.975.
  it.each([
    [9, 2.262157],
    [19, 2.093024],
    [30, 2.042272],
    [99, 1.984217],
  ])('with %i degrees of freedom', (degreesOfFreedom, expected) => {
    expect(t95(degreesOfFreedom)).toBeCloseTo(expected, 3)
  })
})

describe('a mean', () => {
  it('has the interval of Student’s t, worked out by hand', () => {
    const sample = collectMean()
    for (const value of [1, 1, 1, 1, 1, 2, 2, 2, 3, 6]) sample.add(1, value)
    // sum of squares 62 - 10 * 4 = 22; variance of the mean 22 / 9 / 10; t(9) = 2.262157
    const { value, low, high } = sample.estimate()
    expect(value).toBe(2)
    expect(low).toBeCloseTo(2 - 2.262157 * Math.sqrt(22 / 90), 3)
    expect(high).toBeCloseTo(2 + 2.262157 * Math.sqrt(22 / 90), 3)
  })

  it('is less certain where weeks differ more than chance, from 20 weeks on', () => {
    const ofWeeks = (weeks: number): ReturnType<typeof collectMean> => {
      const sample = collectMean()
      for (let week = 0; week < weeks; week++)
        for (const value of [1, 1]) sample.add(week, week % 2 === 0 ? value : value + 2)
      return sample
    }
    // 20 weeks of two equal values: 20/19 * 20 * (2 - 4)^2 / 40^2 = 0.0526316; t(19) = 2.093024
    expect(ofWeeks(20).estimate().high).toBeCloseTo(2 + 2.093024 * Math.sqrt(80 / 1_520), 3)
    const few = ofWeeks(18).estimate()
    expect(few.high).toBeCloseTo(2 + t95(35) * Math.sqrt(1 / 35), 6)
  })

  it('of equal values has no interval: nothing tells how they spread', () => {
    const sample = collectMean()
    for (let count = 0; count < 30; count++) sample.add(count, 0.1)
    expect(sample.estimate()).toEqual({ value: expect.closeTo(0.1, 12), low: null, high: null })
  })

  it('always lies inside its interval', () => {
    const values = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 9 })), {
      minLength: 2,
      maxLength: 80,
    })
    fc.assert(
      fc.property(values, (list) => {
        const sample = collectMean()
        for (const [week, value] of list) sample.add(week, value)
        const { value, low, high } = sample.estimate()
        expect(low ?? value).toBeLessThanOrEqual(value)
        expect(high ?? value).toBeGreaterThanOrEqual(value)
      }),
    )
  })
})

describe('a count', () => {
  it('of 10 has the score interval of a Poisson count', () => {
    // 10 + z^2/2 -/+ z * sqrt(10 + z^2/4)
    expect(countInterval(10).low).toBeCloseTo(5.432, 3)
    expect(countInterval(10).high).toBeCloseTo(18.4095, 3)
  })

  it('that varies more than chance has a wider interval', () => {
    const quiet = Array.from({ length: 20 }, () => 5)
    const wild = quiet.map((_, week) => (week % 2 === 0 ? 0 : 10))
    expect(weekDispersion(quiet)).toBe(1)
    // variance 25 * 20 / 19 over a mean of 5
    expect(weekDispersion(wild)).toBeCloseTo(25 / 5 / (19 / 20), 9)
    expect(weekDispersion(wild.slice(1))).toBe(1)
    expect(countInterval(100, 5).low).toBeLessThan(countInterval(100).low)
    expect(countInterval(100, 5).high).toBeGreaterThan(countInterval(100).high)
  })
})

describe('questions per 1,000 inhabitants a month', () => {
  const byYear = { '2024': 10_000, '2025': 20_000 }
  const december = epochDayOf(2024, 12, 1)
  const january = epochDayOf(2025, 1, 31)
  const days = { from: december, to: january, isLeftOut: noneLeftOut }

  it('take the population of each year, and whole months as one month', () => {
    expect(thousandMonths(byYear, days)).toBeCloseTo(10 + 20, 9)
    const asked = Array.from({ length: 60 }, (_, index) => december + index)
    const figure = questionsPer1000Of(asked, byYear, days)
    expect(figure.value).toBeCloseTo(2, 9)
    expect(figure.n).toBe(60)
  })

  it('leave days out of the months as well as of the questions', () => {
    const isLeftOut = (day: number): boolean => day >= epochDayOf(2025, 1, 1)
    expect(thousandMonths(byYear, { ...days, isLeftOut })).toBeCloseTo(10, 9)
  })

  it('are unknown without a population, and too few below 10', () => {
    const three = [december, december, december]
    expect(questionsPer1000Of(three, null, days)).toEqual({ value: null, reason: 'noPopulation', n: 3 })
    expect(questionsPer1000Of(three, {}, days)).toEqual({ value: null, reason: 'noPopulation', n: 3 })
    expect(questionsPer1000Of(three, byYear, days)).toEqual({ value: null, reason: 'tooFew', n: 3 })
    expect(questionsPer1000Of([], byYear, days)).toEqual({ value: null, reason: 'noMessages', n: 0 })
    const allLeftOut = { ...days, isLeftOut: () => true }
    expect(questionsPer1000Of([], byYear, allLeftOut)).toEqual({ value: null, reason: 'noMessages', n: 0 })
  })

  it('take the last population before a year that is not known yet, and the first one before the table', () => {
    expect(populationIn(byYear, 2030)).toEqual({ year: 2025, inhabitants: 20_000 })
    expect(populationIn(byYear, 2010)).toEqual({ year: 2024, inhabitants: 10_000 })
    expect(populationIn({ '2024': 0 }, 2024)).toBeNull()
  })
})
