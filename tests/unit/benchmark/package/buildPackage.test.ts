import { describe, expect, it } from 'vitest'
import { buildPackageContent } from '#shared/benchmark/package/buildPackage.ts'
import { packageContentSchema } from '#shared/benchmark/package/exchangePackage.ts'
import { roundShare } from '#shared/benchmark/package/packageGrid.ts'
import { packageFigures } from '#shared/benchmark/package/rebuildFigures.ts'
import { responseGridMs } from '#shared/benchmark/package/responseGrid.ts'
import { computeMetrics } from '#shared/metrics/computeMetrics.ts'
import { wholePeriod } from '#shared/metrics/metricsInput.ts'
import { contentOf, hours, manyCases, packageInput, sent } from './packageInput.ts'

const HOUR_MS = 3_600_000

describe('the grid of waiting times', () => {
  it('has a class that ends at every time at which a page reads a share', () => {
    const read = [1 / 12, 1 / 4, 1, 2, 4, 8, 16, 24, 40, 72, 168].map((time) => time * HOUR_MS)
    expect(read.filter((time) => !responseGridMs.includes(time))).toEqual([])
  })

  it('ascends by one minute below four minutes and by at most a third above', () => {
    responseGridMs.forEach((endMs, index) => {
      const startMs = responseGridMs[index - 1] ?? 0
      expect(endMs).toBeGreaterThan(startMs)
      expect(endMs - startMs).toBeLessThanOrEqual(Math.max(60_000, startMs / 3 + 1e-6))
    })
  })
})

describe('a share in a package', () => {
  it.each([
    [0, 0],
    [0.000_01, 0.0001],
    [0.123_449, 0.1234],
    [0.499_96, 0.4999],
    [0.5, 0.5],
    [0.500_04, 0.5001],
    [0.999_96, 0.9999],
    [1, 1],
  ])('of %d has four decimals and stays on its side of 0, one half and 1', (share, rounded) => {
    expect(roundShare(share)).toBe(rounded)
  })
})

describe('a package', () => {
  const rows = packageInput({
    cases: [...manyCases(60, 1), ...manyCases(40, 100, { channel: 'x', topic: 'complaint' })],
    sending: sent(30, 20, 150),
  })

  it('fits its schema and holds the whole and its parts', () => {
    const content = contentOf(rows)
    expect(packageContentSchema.parse(content)).toEqual(content)
    expect(content.strata.map(({ of, cases }) => [of, cases])).toEqual([
      [{ by: 'all' }, 100],
      [{ by: 'channel', key: 'x' }, 40],
      [{ by: 'channel', key: 'whatsapp' }, 60],
      [{ by: 'topic', key: 'service' }, 60],
      [{ by: 'topic', key: 'complaint' }, 40],
      [{ by: 'team', key: 'communications' }, 100],
      [{ by: 'month', key: '2025-03' }, 100],
    ])
    expect(content.sending).toMatchObject({ replies: 30, sent: 200, reposts: 20, ownPosts: 150 })
  })

  it('gives back the rates and shares of the messages it was made of', () => {
    const content = contentOf(rows)
    const own = computeMetrics(rows.rows, wholePeriod, hours)
    const figures = packageFigures(content, { by: 'all' }, 'calendar')
    expect(figures?.responseRate7d).toEqual(own.responseRate7d)
    expect(figures?.dialogueShare).toEqual(own.dialogueShare)
    expect(figures?.conversationRatio).toEqual(own.conversationRatio)
    expect(figures?.within2h.value).toBeCloseTo(own.firstResponse.within['2h'].value ?? NaN, 4)
  })

  it('is not made of nothing, nor of too little', () => {
    expect(buildPackageContent(packageInput({}))).toEqual({ reason: 'noMessages' })
    expect(buildPackageContent(packageInput({ cases: manyCases(9, 1) }))).toEqual({ reason: 'tooFew' })
  })

  it('of an archive of own messages holds what was sent only', () => {
    const content = contentOf(packageInput({ sending: sent(30, 20, 150) }))
    expect(content.strata).toEqual([])
    const figures = packageFigures(content, { by: 'all' }, 'calendar')
    expect(figures?.conversationRatio.value).toBe(0.15)
    expect(figures?.medianMs).toEqual({ value: null, reason: 'tooFew', n: 0 })
    expect(packageFigures(content, { by: 'channel', key: 'x' }, 'calendar')).toBeNull()
  })

  it('is of whole months only', () => {
    const half = packageInput({}, { period: { from: '2025-01-01', to: '2025-12-30' } })
    expect(() => buildPackageContent(half)).toThrow(RangeError)
  })
})
