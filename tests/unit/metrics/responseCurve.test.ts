import { describe, expect, it } from 'vitest'
import { estimateCurve } from '#shared/metrics/statistics/curve.ts'
import type { Curve } from '#shared/metrics/statistics/curve.ts'
import { bandAt, drawnPoints, pointAt } from '#shared/metrics/statistics/curveBand.ts'
import { quantileOf } from '#shared/metrics/statistics/curveQuantile.ts'

// Expected numbers: R 4.2.2, package survival 3.5-3. Data: 6-MP arm of Freireich et al., Blood 21 (1963) 699-716
// (listed by Gehan 1965); maintained arm of survival::aml; two small webcare examples made for this purpose.

/** status: 1 = answered, 2 = closed, anything else = still open */
function curveOf(times: readonly number[], status: readonly number[], designEffect = 1): Curve {
  const pick = (wanted: (code: number) => boolean): Float64Array =>
    Float64Array.from(times.filter((_, index) => wanted(status[index] ?? 0)))
  return estimateCurve(
    {
      answeredMs: pick((code) => code === 1),
      closedMs: pick((code) => code === 2),
      openMs: pick((code) => code !== 1 && code !== 2),
    },
    designEffect,
  )
}

function expectSeries(actual: Iterable<number>, expected: readonly number[]): void {
  const values = [...actual]
  expect(values).toHaveLength(expected.length)
  values.forEach((value, index) => expect(value).toBeCloseTo(expected[index] ?? NaN, 8))
}

const gehan = curveOf(
  [6, 6, 6, 7, 10, 13, 16, 22, 23, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35],
  [1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
)
const aml = curveOf([9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161], [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0])
const webcare = curveOf([5, 12, 12, 30, 45, 45, 60, 90, 240, 240], [1, 1, 0, 1, 1, 0, 0, 1, 1, 0])

const closures = [10, 20, 20, 35, 50, 60, 60, 80, 120, 150, 200, 240]
const closureStatus = [1, 1, 2, 1, 0, 1, 2, 1, 0, 1, 2, 0]
const competing = curveOf(closures, closureStatus)

const published = [
  {
    name: '6-MP',
    curve: gehan,
    times: [6, 7, 10, 13, 16, 22, 23],
    survival: [
      0.8571428571, 0.8067226891, 0.7529411765, 0.6901960784, 0.6274509804, 0.5378151261, 0.4481792717,
    ],
    standardError: [
      0.07636035483, 0.08693528518, 0.09634965299, 0.1068147078, 0.1140538653, 0.1282337517, 0.1345914568,
    ],
    lower: [0.6197179553, 0.5631465646, 0.5031995108, 0.4316102225, 0.367510856, 0.2677789368, 0.188052006],
    upper: [0.9515517476, 0.9228090192, 0.8893618352, 0.8490659633, 0.8049121895, 0.7467907176, 0.6801426285],
    quantiles: [
      [0.1, 6, 6, 10],
      [0.25, 13, 6, 22],
      [0.5, 23, 13, null],
      [0.75, null, 23, null],
      [0.9, null, null, null],
    ],
  },
  {
    name: 'maintained AML',
    curve: aml,
    times: [9, 13, 18, 23, 31, 34, 48],
    survival: [
      0.9090909091, 0.8181818182, 0.7159090909, 0.6136363636, 0.4909090909, 0.3681818182, 0.1840909091,
    ],
    standardError: [
      0.0866784172, 0.1162912998, 0.1396649706, 0.152632331, 0.1641932672, 0.1626688858, 0.1534927458,
    ],
    lower: [0.5080802058, 0.4474286147, 0.3501903859, 0.26575204, 0.1673309098, 0.09282957494, 0.01173848012],
    upper: [0.9866738227, 0.9511622286, 0.8990239742, 0.8352992433, 0.7533997904, 0.6570408324, 0.5250148427],
    quantiles: [
      [0.1, 13, 9, 18],
      [0.25, 18, 9, 34],
      [0.5, 31, 13, null],
      [0.75, 48, 31, null],
      [0.9, null, 34, null],
    ],
  },
  {
    name: 'webcare',
    curve: webcare,
    times: [5, 12, 30, 45, 90, 240],
    survival: [0.9, 0.8, 0.6857142857, 0.5714285714, 0.380952381, 0.1904761905],
    standardError: [0.09486832981, 0.1264911064, 0.1514940174, 0.1637747155, 0.1900221345, 0.1648262493],
    lower: [0.4730092714, 0.4086907816, 0.3045850742, 0.2171927024, 0.07010645229, 0.009937196492],
    upper: [0.9852813934, 0.9458726458, 0.887148495, 0.8145721379, 0.7043774129, 0.5508578752],
    quantiles: [
      [0.5, 90, 5, null],
      [0.9, null, 90, null],
    ],
  },
] as const

describe('a response curve when nothing is closed (Kaplan-Meier)', () => {
  it.each(published)('reproduces steps, Greenwood errors and log-log limits of $name', (example) => {
    const { curve } = example
    expect([...curve.timesMs]).toEqual(example.times)
    expectSeries(
      curve.share.map((share) => 1 - share),
      example.survival,
    )
    expectSeries(curve.variance.map(Math.sqrt), example.standardError)
    const bands = [...curve.timesMs].map((_, index) => bandAt(curve, index))
    expectSeries(
      bands.map((band) => 1 - band.high),
      example.lower,
    )
    expectSeries(
      bands.map((band) => 1 - band.low),
      example.upper,
    )
  })

  it.each(published)('reproduces the quantiles of $name with their limits', ({ curve, quantiles }) => {
    for (const [probability, valueMs, lowMs, highMs] of quantiles) {
      expect(quantileOf(curve, probability)).toEqual({ valueMs, lowMs, highMs })
    }
  })

  it('gives the share answered within a time', () => {
    const within = (minutes: number): readonly number[] => {
      const point = pointAt(webcare, minutes)
      return [point?.share ?? NaN, point?.low ?? NaN, point?.high ?? NaN]
    }
    expectSeries(within(15), [0.2, 0.05412735416, 0.5913092184])
    expectSeries(within(60), [0.4285714286, 0.1854278621, 0.7828072976])
    expectSeries(within(120), [0.619047619, 0.2956225871, 0.9298935477])
  })

  it('does not drop the open cases, which would make the median look better', () => {
    expect(quantileOf(webcare, 0.5).valueMs).toBe(90)
  })
})

describe('a response curve with closures (Aalen-Johansen)', () => {
  it('reproduces share and standard error of the webcare example', () => {
    const at = [10, 20, 35, 50, 60, 80, 120, 150, 200, 240]
    expectSeries(
      at.map((timeMs) => pointAt(competing, timeMs)?.share ?? NaN),
      [
        0.08333333333, 0.1666666667, 0.25, 0.25, 0.3452380952, 0.4404761905, 0.4404761905, 0.5674603175,
        0.5674603175, 0.5674603175,
      ],
    )
    expect([...competing.timesMs]).toEqual([10, 20, 35, 60, 80, 150])
    expectSeries(
      competing.variance.map(Math.sqrt),
      [0.07978559231, 0.1075828707, 0.125, 0.1407452073, 0.1488548684, 0.1584967341],
    )
  })

  it('equals 1 - Kaplan-Meier when closures are taken as still open', () => {
    const naive = curveOf(
      closures,
      closureStatus.map((code) => (code === 2 ? 0 : code)),
    )
    expectSeries(
      naive.share,
      [0.08333333333, 0.1666666667, 0.2592592593, 0.3650793651, 0.4920634921, 0.6613756614],
    )
  })
})

describe('the edges of a response curve', () => {
  it('uses Wilson on the cases at risk where nobody was answered yet', () => {
    // 10 cases, one out of sight before minute 4, so 9 at risk; Wilson 0 of 9 ends at z²/(9 + z²).
    const curve = curveOf([3, 5, 6, 7, 8, 9, 10, 11, 12, 13], [0, 1, 1, 1, 1, 1, 1, 1, 1, 1])
    const point = pointAt(curve, 4)
    expect(point?.share).toBe(0)
    expect(point?.low).toBe(0)
    expect(point?.high).toBeCloseTo(3.8414588207 / 12.8414588207, 8)
  })

  it('uses Wilson where everybody was answered', () => {
    const curve = curveOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], Array<number>(10).fill(1))
    const point = pointAt(curve, 60)
    expect(point?.share).toBe(1)
    // Newcombe 1998, table I conventions: Wilson 10 of 10 = 0.7224672001 to 1
    expect(point?.low).toBeCloseTo(0.7224672001, 8)
    expect(point?.high).toBe(1)
  })

  it('knows nothing about times after the data end while somebody is still waiting', () => {
    expect(pointAt(curveOf([5, 9], [1, 0]), 10)).toBeNull()
    expect(pointAt(curveOf([5, 9], [1, 2]), 10)?.share).toBe(0.5)
  })

  it('takes the middle of a flat piece at exactly the wanted share', () => {
    expect(quantileOf(curveOf([1, 2, 3, 4], [1, 1, 1, 1]), 0.5).valueMs).toBe(2.5)
    expect(quantileOf(curveOf([1, 2, 3, 9], [1, 1, 0, 0]), 0.5).valueMs).toBe(5.5)
  })

  it('counts a wait of nothing as answered at once', () => {
    expect(pointAt(curveOf([0, 0, 5, 7], [1, 1, 1, 0]), 0)?.share).toBe(0.5)
  })

  it('is empty without cases', () => {
    const curve = curveOf([], [])
    expect(pointAt(curve, 1)).toBeNull()
    expect(quantileOf(curve, 0.5).valueMs).toBeNull()
    expect(drawnPoints(curve, 10)).toEqual([])
  })

  it('widens the band by the design effect and leaves the share alone', () => {
    const wide = curveOf([5, 12, 12, 30, 45, 45, 60, 90, 240, 240], [1, 1, 0, 1, 1, 0, 0, 1, 1, 0], 2)
    expect([...wide.share]).toEqual([...webcare.share])
    expect(bandAt(wide, 2).low).toBeLessThan(bandAt(webcare, 2).low)
    expect(bandAt(wide, 2).high).toBeGreaterThan(bandAt(webcare, 2).high)
  })

  it('draws at most the wanted number of points and keeps both ends', () => {
    const times = Array.from({ length: 1000 }, (_, index) => index + 1)
    const points = drawnPoints(curveOf(times, Array<number>(1000).fill(1)), 50)
    expect(points).toHaveLength(50)
    expect(points[0]?.timeMs).toBe(1)
    expect(points.at(-1)?.share).toBe(1)
  })

  it('keeps the steps at which a share is read', () => {
    const times = Array.from({ length: 1000 }, (_, index) => index + 1)
    const curve = curveOf(times, Array<number>(1000).fill(1))
    const kept = [0.5, 120.5, 777]
    const points = drawnPoints(curve, 50, kept)
    for (const timeMs of kept.slice(1)) {
      const read = points.findLast((point) => point.timeMs <= timeMs)
      expect(read?.share).toBe(pointAt(curve, timeMs)?.share)
    }
    expect(points.every((point, index) => point.timeMs > (points[index - 1]?.timeMs ?? 0))).toBe(true)
  })
})
