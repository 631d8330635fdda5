import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimateCurve } from '#shared/metrics/statistics/curve.ts'
import type { Curve } from '#shared/metrics/statistics/curve.ts'
import { bandAt } from '#shared/metrics/statistics/curveBand.ts'
import { quantileOf } from '#shared/metrics/statistics/curveQuantile.ts'

const times = fc
  .array(fc.integer({ min: 0, max: 4_000 }), { minLength: 200, maxLength: 900 })
  .map((list) => Float64Array.from(list))
const few = fc
  .array(fc.integer({ min: 0, max: 4_000 }), { maxLength: 300 })
  .map((list) => Float64Array.from(list))

/** The first step whose upper edge reaches a share, by looking at every step. */
function firstReaching(curve: Curve, probability: number): number | null {
  const index = [...curve.timesMs].findIndex(
    (_, step) => bandAt(curve, step).high >= probability - Math.sqrt(Number.EPSILON),
  )
  return curve.timesMs[index] ?? null
}

describe('the quantiles of a long curve', () => {
  it('have the lower limit that looking at every step finds', () => {
    fc.assert(
      fc.property(
        times,
        few,
        few,
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        fc.double({ min: 1, max: 40, noNaN: true }),
        (answeredMs, closedMs, openMs, probability, designEffect) => {
          const curve = estimateCurve({ answeredMs, closedMs, openMs }, designEffect)
          expect(quantileOf(curve, probability).lowMs).toBe(firstReaching(curve, probability))
        },
      ),
      { numRuns: 200 },
    )
  })
})
