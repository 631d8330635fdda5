import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaCdf, betaQuantile, logGamma } from '#shared/benchmark/statistics/beta.ts'
import { binomialCdf, binomialQuantile } from '#shared/benchmark/statistics/binomial.ts'
import { betaDraw, logNormalDraw } from '#shared/benchmark/statistics/draws.ts'
import { funnelLimits } from '#shared/benchmark/statistics/funnelLimits.ts'
import { overdispersionOf } from '#shared/benchmark/statistics/overdispersion.ts'
import { probabilityHigher } from '#shared/benchmark/statistics/pairwise.ts'
import { midRankPercentile, rankRanges } from '#shared/benchmark/statistics/rankRanges.ts'
import { effectiveCounts, pooledShare } from '#shared/benchmark/statistics/shareCounts.ts'
import { betaInterval, betaMean, betaPrior, posteriorOf } from '#shared/benchmark/statistics/shrinkage.ts'
import { uniformRandom } from '#shared/statistics/uniformRandom.ts'
import { wilson } from '#shared/metrics/statistics/wilson.ts'

describe('the incomplete beta function', () => {
  // Clopper-Pearson limits are quantiles of beta distributions: Newcombe, Stat Med 17 (1998) 857-872, table I, method 5,
  // and R's binom.test.
  it.each([
    [81, 263, 0.2527367456, 0.3676219226],
    [15, 148, 0.05784401008, 0.1616504903],
    [0, 20, 0, 0.168433471],
    [1, 29, 0.0008726468836, 0.1776442955],
    [10, 10, 0.6915028922, 1],
    [5, 5, 0.4781762499, 1],
    [3, 5, 0.1466327996, 0.9472550495],
    [94, 100, 0.8739700654, 0.9776651139],
    [47, 50, 0.8345180534, 0.9874514122],
  ])('gives the Clopper-Pearson limits of %i in %i', (x, n, low, high) => {
    expect(x === 0 ? 0 : betaQuantile(0.025, x, n - x + 1)).toBeCloseTo(low, 9)
    expect(x === n ? 1 : betaQuantile(0.975, x + 1, n - x)).toBeCloseTo(high, 9)
  })

  // Jeffreys' limits before their ends are set to 0 and 1: Brown, Cai & DasGupta (2001), R's qbeta.
  it.each([
    [81, 263, 0.254521935, 0.3656474992],
    [15, 148, 0.06044851701, 0.1576431435],
    [0, 20, 2.424647846e-5, 0.1166389829],
    [1, 29, 0.003746173649, 0.150077686],
    [10, 10, 0.7828037325, 0.9999521096],
    [5, 5, 0.6206228577, 0.9999065794],
    [3, 5, 0.2094166641, 0.9056096727],
    [94, 100, 0.8805253011, 0.9745707354],
    [47, 50, 0.848467437, 0.9828133509],
  ])("gives Jeffreys' limits of %i in %i", (x, n, low, high) => {
    const interval = betaInterval({ alpha: x + 0.5, beta: n - x + 0.5 })
    expect(interval.low).toBeCloseTo(low, 9)
    expect(interval.high).toBeCloseTo(high, 9)
  })

  it('is undone by its inverse, from a tenth of a case to a hundred thousand', () => {
    const shape = fc.double({ min: 0.1, max: 100_000, noNaN: true })
    const probability = fc.double({ min: 0.0005, max: 0.9995, noNaN: true })
    fc.assert(
      fc.property(shape, shape, probability, (a, b, p) => {
        const x = betaQuantile(p, a, b)
        // Where the distribution has all but no width, or lies against an end, x itself has too few digits.
        if (x < 1e-12 || x > 1 - 1e-9) return
        expect(betaCdf(x, a, b)).toBeCloseTo(p, 6)
      }),
      { numRuns: 300 },
    )
  })

  it('is symmetric, rises, and ends at 0 and 1', () => {
    expect(betaCdf(0, 2, 3)).toBe(0)
    expect(betaCdf(1, 2, 3)).toBe(1)
    expect(betaCdf(0.3, 2, 5) + betaCdf(0.7, 5, 2)).toBeCloseTo(1, 12)
    expect(betaCdf(0.31, 2, 5)).toBeGreaterThan(betaCdf(0.3, 2, 5))
  })

  it('rests on a gamma function that gives factorials', () => {
    expect(Math.exp(logGamma(11))).toBeCloseTo(3_628_800, 3)
    expect(Math.exp(logGamma(0.5))).toBeCloseTo(Math.sqrt(Math.PI), 12)
  })
})

describe('the binomial distribution', () => {
  it('adds up as counted by hand', () => {
    // Four throws of a coin: 1, 4, 6, 4, 1 of 16.
    expect([0, 1, 2, 3, 4].map((k) => binomialCdf(k, 4, 0.5) * 16)).toEqual(
      [1, 5, 11, 15, 16].map((sum) => expect.closeTo(sum, 10)),
    )
    expect(binomialCdf(-1, 4, 0.5)).toBe(0)
  })

  it('has the smallest count that reaches a probability as its quantile', () => {
    expect(binomialQuantile(0.3125, 4, 0.5)).toBe(1)
    expect(binomialQuantile(0.32, 4, 0.5)).toBe(2)
    expect(binomialQuantile(0.999, 10, 1)).toBe(10)
    expect(binomialQuantile(0.999, 10, 0)).toBe(0)
  })
})

describe('the limits of a funnel', () => {
  // Spiegelhalter, Stat Med 24 (2005) 1185-1202, A.1.1; computed with R's qbinom and pbinom, and with scipy. Share 0.9.
  it.each([
    [5, 0.4451028807, 0.9915324561, 0.2133333333, 0.9996612982],
    [10, 0.6212643402, 0.99283007, 0.4573304737, 0.9997132028],
    [20, 0.721532393, 0.9897184208, 0.6148281783, 0.9995887368],
    [50, 0.8002772724, 0.966137073, 0.7398715812, 0.9961193496],
    [100, 0.8322813884, 0.9496194045, 0.7916432815, 0.975821135],
    [200, 0.8540282856, 0.937309278, 0.8264327361, 0.9571484926],
    [500, 0.8719851011, 0.9245524717, 0.855310687, 0.9380113135],
    [1000, 0.8805170735, 0.9177213433, 0.8690821561, 0.9276591537],
  ])('at n = %i', (n, low95, high95, low998, high998) => {
    const limits = funnelLimits(n, 0.9)
    expect(limits.low95).toBeCloseTo(low95, 9)
    expect(limits.high95).toBeCloseTo(high95, 9)
    expect(limits.low998).toBeCloseTo(low998, 9)
    expect(limits.high998).toBeCloseTo(high998, 9)
  })

  it('stay between 0 and 1 where everybody or nobody counts', () => {
    for (const target of [0, 1])
      for (const limit of Object.values(funnelLimits(12, target)).slice(1)) {
        expect(limit).toBeGreaterThanOrEqual(0)
        expect(limit).toBeLessThanOrEqual(1)
      }
  })
})

// Eight invented units, answered within the norm of n; computed apart from the program with R and Python.
const units = [
  { successes: 45, n: 50 },
  { successes: 180, n: 200 },
  { successes: 9, n: 12 },
  { successes: 70, n: 100 },
  { successes: 400, n: 420 },
  { successes: 24, n: 40 },
  { successes: 88, n: 95 },
  { successes: 5, n: 5 },
]

describe('eight units that differ more than chance', () => {
  it('have their pooled share, z values, phi and variance between them', () => {
    expect(pooledShare(units)).toBeCloseTo(0.8904555315, 10)
    const { z, phi, tau2, isOverdispersed } = overdispersionOf(units)
    const expected = [
      0.2204206837, 0.4408413673, -1.290461857, -4.846061799, 4.809864299, -4.394080342, 1.217161697,
      1.508615363,
    ]
    for (const [index, one] of expected.entries()) expect(z[index]).toBeCloseTo(one, 8)
    expect(phi).toBeCloseTo(8.949084087, 8)
    expect(tau2).toBeCloseTo(0.02439196425, 10)
    expect(isOverdispersed).toBe(true)
  })

  it('are drawn to each other by a beta-binomial model (Kleinman 1973, weights n)', () => {
    const prior = betaPrior(units)
    expect(prior.alpha).toBeCloseTo(5.905937736, 7)
    expect(prior.beta).toBeCloseTo(0.7265526325, 8)
    const expected = [
      [0.8988822036, 0.8089162907, 0.9624059117],
      [0.8996936416, 0.8553393616, 0.9367361756],
      [0.7999970718, 0.596690947, 0.9429227223],
      [0.7118462438, 0.6227539501, 0.7934127402],
      [0.9514182508, 0.9291259986, 0.9697134424],
      [0.6413111867, 0.5000940525, 0.7710443463],
      [0.9239755652, 0.865397566, 0.9668635757],
      [0.9375410931, 0.7511466375, 0.9994868882],
    ]
    for (const [index, [mean = 0, low = 0, high = 0]] of expected.entries()) {
      const unit = units[index]
      if (unit === undefined) throw new Error('no unit')
      const posterior = posteriorOf(prior, unit)
      const interval = betaInterval(posterior)
      expect(betaMean(posterior)).toBeCloseTo(mean, 8)
      expect(interval.low).toBeCloseTo(low, 7)
      expect(interval.high).toBeCloseTo(high, 7)
    }
  })

  it('have the ranks of 400,000 draws made apart from the program', () => {
    const prior = betaPrior(units)
    const ranks = rankRanges(
      units.map((unit) => betaDraw(posteriorOf(prior, unit))),
      'highest',
    )
    expect(ranks.map(({ lowest }) => lowest)).toEqual([2, 3, 3, 6, 1, 7, 1, 1])
    expect(ranks.map(({ highest }) => highest)).toEqual([6, 6, 8, 8, 3, 8, 5, 6])
    const expected = [4.01, 4.2, 5.8, 6.99, 1.83, 7.71, 3.13, 2.34]
    // Standard error of a mean rank over 10,000 runs: at most 2 / 100.
    for (const [index, mean] of expected.entries())
      expect(Math.abs((ranks[index]?.expected ?? 0) - mean)).toBeLessThan(0.06)
  })

  it('the same figures give the same ranks', () => {
    const draws = units.map((unit) =>
      betaDraw({ alpha: unit.successes + 1, beta: unit.n - unit.successes + 1 }),
    )
    expect(rankRanges(draws, 'highest', 500)).toEqual(rankRanges(draws, 'highest', 500))
  })
})

describe('a group that differs no more than chance', () => {
  it('is given no more certainty than all its cases together', () => {
    const same = Array.from({ length: 6 }, () => ({ successes: 50, n: 100 }))
    const { alpha, beta } = betaPrior(same)
    expect(alpha + beta).toBeCloseTo(600, 9)
    expect(overdispersionOf(same)).toMatchObject({ phi: 0, tau2: 0, isOverdispersed: false })
  })

  it('has a prior too where everybody is answered', () => {
    const prior = betaPrior(Array.from({ length: 6 }, () => ({ successes: 20, n: 20 })))
    expect(prior).toEqual({ alpha: 0.5, beta: 0.5 })
  })
})

describe('which of two shares is the higher', () => {
  it('is exact: 45 of 50 against 70 of 100 with uniform priors', () => {
    // Finite sum, checked by quadrature: Beta(46, 6) against Beta(71, 31).
    const [first, second] = [
      { alpha: 46, beta: 6 },
      { alpha: 71, beta: 31 },
    ]
    expect(probabilityHigher(first, second)).toBeCloseTo(0.9972333587, 9)
    expect(probabilityHigher(second, first)).toBeCloseTo(0.002766641318, 9)
  })

  it('adds up to 1 both ways, for thousands of cases too', () => {
    const [first, second] = [
      { alpha: 4_001, beta: 1_001 },
      { alpha: 3_951, beta: 1_051 },
    ]
    expect(probabilityHigher(first, second) + probabilityHigher(second, first)).toBeCloseTo(1, 9)
    expect(() => probabilityHigher({ alpha: 0.5, beta: 1 }, second)).toThrow(RangeError)
  })
})

describe('the independent cases behind an interval', () => {
  it.each([
    [94, 100, 1],
    [400, 1000, 2.5],
    [20, 20, 1.6],
  ])('of %i in %i with design effect %d', (successes, n, designEffect) => {
    const counts = effectiveCounts({ value: successes / n, ...wilson(successes, n, designEffect), n })
    expect(counts.n).toBeCloseTo(n / designEffect, 1)
    expect(counts.successes / counts.n).toBeCloseTo(successes / n, 9)
  })
})

describe('draws', () => {
  it('of times have the median and the spread they are told', () => {
    const random = uniformRandom(1)
    const draw = logNormalDraw(1000, 0.5)
    const logs = Array.from({ length: 20_000 }, () => Math.log(draw(random))).sort((a, b) => a - b)
    expect(logs[10_000]).toBeCloseTo(Math.log(1000), 1)
    expect((logs[16_827] ?? 0) - (logs[10_000] ?? 0)).toBeCloseTo(0.5, 1)
  })

  it('of waits rank the shortest first', () => {
    const draws = [logNormalDraw(60, 0.01), logNormalDraw(600, 0.01), logNormalDraw(6000, 0.01)]
    expect(rankRanges(draws, 'lowest', 200).map(({ lowest, highest }) => [lowest, highest])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ])
  })
})

describe('the mid-rank percentile', () => {
  it('counts equal values for half', () => {
    expect(midRankPercentile(3, [1, 2, 3, 4])).toBe(0.625)
    expect(midRankPercentile(0, [1, 2])).toBe(0)
    expect(midRankPercentile(9, [1, 2])).toBe(1)
  })
})
