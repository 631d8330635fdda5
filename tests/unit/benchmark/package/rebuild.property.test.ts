import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildPackageContent } from '#shared/benchmark/package/buildPackage.ts'
import { checkPackage } from '#shared/benchmark/package/checkPackage.ts'
import type { PackageContent, PackageStratumOf } from '#shared/benchmark/package/exchangePackage.ts'
import { packageCurve, packageFigures } from '#shared/benchmark/package/rebuildFigures.ts'
import { classStartMs, responseGridMs } from '#shared/benchmark/package/responseGrid.ts'
import type { Figure } from '#shared/domain/figure.ts'
import { createZone } from '#shared/domain/localTime.ts'
import { clocks } from '#shared/domain/period.ts'
import type { Clock } from '#shared/domain/period.ts'
import type { CaseRow } from '#shared/metrics/caseRow.ts'
import { computeMetrics } from '#shared/metrics/computeMetrics.ts'
import { firstResponseCurve } from '#shared/metrics/firstResponse.ts'
import { wholePeriod } from '#shared/metrics/metricsInput.ts'
import { monthsIn } from '#shared/metrics/monthlySeries.ts'
import { pointAt } from '#shared/metrics/statistics/curveBand.ts'
import type { Curve } from '#shared/metrics/statistics/curve.ts'
import { waitingClock } from '#shared/metrics/waitingClock.ts'
import { usually } from '../../../support/thoroughness.ts'
import { hours, packageInput } from './packageInput.ts'
import { randomCases } from './randomCases.ts'

const HALF_POINT = 0.005
const HOUR_MS = 3_600_000
const readTimesMs = [1 / 12, 1 / 4, 1, 2, 4, 8, 16, 24, 40, 72, 168].map((time) => time * HOUR_MS)

function isOf(of: PackageStratumOf): (row: CaseRow) => boolean {
  return (row) =>
    of.by === 'all' ? true : of.by === 'month' ? monthOf(row.startedAtMs) === of.key : row[of.by] === of.key
}

const monthOf = monthsIn(createZone('Europe/Amsterdam'))

interface Sample {
  readonly content: PackageContent
  readonly of: PackageStratumOf
  readonly clock: Clock
  /** The cases of this part, and the curve made of them. */
  readonly cases: readonly CaseRow[]
  readonly curve: Curve
}

/** Every part of the package of these cases on both clocks, with what the messages themselves say of it. */
function forEveryPart(cases: readonly CaseRow[], check: (sample: Sample) => void): void {
  const content = buildPackageContent(packageInput({ cases }))
  if ('reason' in content) throw new Error(content.reason)
  for (const { of } of content.strata) {
    const part = cases.filter(isOf(of))
    for (const clock of clocks) {
      const curve = firstResponseCurve(part, waitingClock(clock, hours, part, []))
      check({ content, of, clock, cases: part, curve })
    }
  }
}

function ownFigures({ cases, clock }: Sample): ReturnType<typeof computeMetrics> {
  return computeMetrics(packageInput({ cases }).rows, { ...wholePeriod, clock }, hours)
}

function figuresOf({ content, of, clock }: Sample): NonNullable<ReturnType<typeof packageFigures>> {
  const figures = packageFigures(content, of, clock)
  if (figures === null) throw new Error('the part is not in the package')
  return figures
}

/** The class of a time: index of the first end at or after it. */
function classOf(timeMs: number): number {
  const index = responseGridMs.findIndex((endMs) => timeMs <= endMs)
  return index === -1 ? responseGridMs.length : index
}

/** Where a flat piece at one half begins and ends; the same twice when the curve passes one half in one step. */
function halfOf(curve: Curve): readonly [number, number] {
  const tolerance = Math.sqrt(Number.EPSILON)
  const index = curve.share.findIndex((share) => share >= 0.5 - tolerance)
  const first = curve.timesMs[index] ?? NaN
  const isFlat = Math.abs((curve.share[index] ?? 0) - 0.5) < tolerance
  return [first, isFlat ? (curve.timesMs[index + 1] ?? curve.lastMs) : first]
}

function expectMedian(sample: Sample): void {
  const own = ownFigures(sample).firstResponse.medianMs
  const { medianMs } = figuresOf(sample)
  const [from, to] = halfOf(sample.curve)
  if (own.value === null || from > 720 * HOUR_MS) return expectWithoutValue(own, medianMs)
  const lowMs = (classStartMs(classOf(from)) + classStartMs(classOf(to))) / 2
  const ends = [from, to].map((timeMs) => responseGridMs[classOf(timeMs)] ?? Infinity)
  expect(medianMs.value).toBeGreaterThanOrEqual(lowMs)
  expect(medianMs.value).toBeLessThanOrEqual(ends.reduce((sum, endMs) => sum + endMs, 0) / 2)
}

/** Beyond the grid's last end nothing can be read. */
function expectWithoutValue(own: Figure, rebuilt: Figure): void {
  const reason = own.value === null ? own.reason : 'notReached'
  expect(rebuilt).toEqual({ value: null, reason, n: own.n })
}

function expectInterval(own: Figure, rebuilt: Figure, within: number): void {
  if (own.value === null || rebuilt.value === null) throw new Error('a value was expected')
  for (const side of ['low', 'high'] as const) {
    const [ours, theirs] = [own[side], rebuilt[side]]
    if (ours === null || theirs === null) throw new Error('an interval was expected')
    expect(Math.abs(ours - theirs)).toBeLessThan(within)
  }
}

describe('what is rebuilt from a package', () => {
  it('are shares within half a point of those from the messages, at every time that is read', () => {
    fc.assert(
      fc.property(randomCases(10, 300), (cases) => {
        forEveryPart(cases, (sample) => {
          const points = packageCurve(sample.content, sample.of, sample.clock) ?? []
          for (const timeMs of readTimesMs) {
            const own = pointAt(sample.curve, timeMs)
            const rebuilt = points.find((point) => point.timeMs === timeMs)
            if (own === null) expect(rebuilt).toBeUndefined()
            else expect(Math.abs((rebuilt?.share ?? 0) - own.share)).toBeLessThan(HALF_POINT)
          }
        })
      }),
      { numRuns: usually(60, 200) },
    )
  })

  it('are norm shares, each null for the same reason, and close intervals from 50 cases on', () => {
    fc.assert(
      fc.property(randomCases(10, 300), (cases) => {
        forEveryPart(cases, (sample) => {
          const own = ownFigures(sample).firstResponse.within
          const figures = figuresOf(sample)
          for (const norm of ['1h', '2h', '4h', '24h'] as const) {
            const [ours, rebuilt] = [own[norm], figures[`within${norm}`]]
            if (ours.value === null) expect(rebuilt).toEqual(ours)
            else expect(Math.abs((rebuilt.value ?? NaN) - ours.value)).toBeLessThan(HALF_POINT)
            expect(rebuilt.n).toBe(ours.n)
            if (ours.value !== null && ours.n >= 50) expectInterval(ours, rebuilt, 0.015)
          }
        })
      }),
      { numRuns: usually(60, 200) },
    )
  })

  it('are medians within the step of the grid in which the true one lies', () => {
    fc.assert(
      fc.property(randomCases(10, 300), (cases) => {
        forEveryPart(cases, expectMedian)
      }),
      { numRuns: usually(60, 200) },
    )
  })

  it('are the very rates, where they are given', () => {
    fc.assert(
      fc.property(randomCases(10, 300), (cases) => {
        forEveryPart(cases, (sample) => {
          const own = ownFigures(sample)
          const figures = figuresOf(sample)
          for (const id of ['responseRate7d', 'dialogueShare'] as const) {
            const [ours, rebuilt] = [own[id], figures[id]]
            if (rebuilt.value === null) continue
            expect(rebuilt.value).toBe(ours.value)
            expect(rebuilt.n).toBe(ours.n)
            expectInterval(ours, rebuilt, 0.005)
          }
        })
      }),
      { numRuns: usually(60, 200) },
    )
  })

  it('rises, and its intervals hold the value', () => {
    fc.assert(
      fc.property(randomCases(10, 120), (cases) => {
        forEveryPart(cases, (sample) => {
          let before = 0
          for (const { share, low, high } of packageCurve(sample.content, sample.of, sample.clock) ?? []) {
            expect(share).toBeGreaterThanOrEqual(before)
            expect(low).toBeLessThanOrEqual(share + 1e-12)
            expect(high).toBeGreaterThanOrEqual(share - 1e-12)
            before = share
          }
          const { medianMs } = figuresOf(sample)
          if (medianMs.value === null) return
          expect(medianMs.low ?? 0).toBeLessThanOrEqual(medianMs.value)
          expect(medianMs.high ?? Infinity).toBeGreaterThanOrEqual(medianMs.value)
        })
      }),
      { numRuns: usually(60, 200) },
    )
  })
})

describe('a package just made', () => {
  it('has no fault', () => {
    fc.assert(
      fc.property(randomCases(10, 300), (cases) => {
        const content = buildPackageContent(packageInput({ cases }))
        expect('reason' in content ? content.reason : checkPackage(content)).toEqual([])
      }),
      { numRuns: usually(100, 300) },
    )
  })
})
