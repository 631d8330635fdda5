import { describe, expect, it } from 'vitest'
import { defaultOpeningHours } from '#shared/domain/openingHours.ts'
import { compareMetrics } from '#shared/metrics/compareMetrics.ts'
import { computeMetrics } from '#shared/metrics/computeMetrics.ts'
import { wholePeriod } from '#shared/metrics/metricsInput.ts'
import { monthlySeries } from '#shared/metrics/monthlySeries.ts'
import { at } from './caseMessages.ts'
import { HOUR_MS, archiveSource, caseRow, input } from './metricRows.ts'

const hours = defaultOpeningHours('NL')

function casesIn(
  month: string,
  count: number,
  answeredAfterHours: (index: number) => number | null,
): ReturnType<typeof caseRow>[] {
  return Array.from({ length: count }, (_, index) =>
    caseRow(Number(month.slice(5)) * 1000 + index, answeredAfterHours(index), {
      startedAtMs: at(`${month}-0${1 + (index % 9)}T10:00`),
      observedUntilMs: at('2025-06-20T12:00'),
    }),
  )
}

describe('the monthly series', () => {
  const cases = [
    ...casesIn('2025-03', 20, () => 1),
    ...casesIn('2025-05', 20, () => 3),
    ...casesIn('2025-06', 5, () => 1),
  ]

  it('has every month from the first to the last, also the empty ones', () => {
    const series = monthlySeries(input({ cases }), wholePeriod, hours)
    expect(series.map(({ month, figures }) => [month, figures.cases])).toEqual([
      ['2025-03', 20],
      ['2025-04', 0],
      ['2025-05', 20],
      ['2025-06', 5],
    ])
    expect(series.map(({ figures }) => figures.firstResponse.medianMs.value)).toEqual([
      HOUR_MS,
      null,
      3 * HOUR_MS,
      null,
    ])
  })

  it('marks a month that is not over yet, or cut by the selection', () => {
    const whole = (from: string | null): readonly boolean[] =>
      monthlySeries(input({ cases }), { ...wholePeriod, period: { from, to: null } }, hours).map(
        ({ isWhole }) => isWhole,
      )
    expect(whole(null)).toEqual([true, true, true, false])
    expect(whole('2025-03-05')).toEqual([false, true, true, false])
  })

  it('knows from the source itself that a month is over', () => {
    const sending = [
      { accountId: 2, channel: 'x', sendingClass: 'reply', sentAtMs: at('2025-03-01T09:00'), count: 20 },
    ] as const
    const isWhole = (observedUntil: string): boolean | undefined =>
      monthlySeries(
        input({ sending, sources: [{ ...archiveSource, observedUntilMs: at(observedUntil) }] }),
        wholePeriod,
        hours,
      )[0]?.isWhole
    expect([isWhole('2025-03-31T23:00'), isWhole('2025-04-01T00:00')]).toEqual([false, true])
  })

  it('is empty without rows', () => {
    expect(monthlySeries(input({}), wholePeriod, hours)).toEqual([])
  })
})

describe('what changed', () => {
  const figuresOf = (cases: ReturnType<typeof caseRow>[]): ReturnType<typeof computeMetrics> =>
    computeMetrics(input({ cases }), wholePeriod, hours)
  // Response rate 56 of 70 against 48 of 80: example (a) of Newcombe, Stat Med 17 (1998) 873-890, table II.
  const now = figuresOf(casesIn('2025-05', 70, (index) => (index < 56 ? 1 : null)))
  const before = figuresOf(casesIn('2025-03', 80, (index) => (index < 48 ? 2 : null)))

  it('in a share has Newcombe’s interval', () => {
    const change = compareMetrics(now, before).responseRate7d
    expect(change.value).toBeCloseTo(0.2, 9)
    expect(change).toMatchObject({
      low: expect.closeTo(0.0524314724, 9),
      high: expect.closeTo(0.333872654, 9),
    })
  })

  it('in the median is a time', () => {
    const slower = figuresOf(casesIn('2025-03', 80, (index) => (index < 70 ? 2 : null)))
    expect(compareMetrics(now, slower).medianMs.value).toBe(-HOUR_MS)
  })

  it('in the median is unknown when the interval of one has no end', () => {
    expect(before.firstResponse.medianMs).toMatchObject({ value: 2 * HOUR_MS, high: null })
    expect(compareMetrics(now, before).medianMs).toEqual({ value: null, reason: 'notReached' })
  })

  it('in the number of cases allows for chance', () => {
    expect(compareMetrics(now, before).cases).toMatchObject({ value: -10 })
  })

  it('is unknown when one of the two is', () => {
    expect(compareMetrics(now, figuresOf([])).responseRate7d).toEqual({ value: null, reason: 'noMessages' })
    expect(compareMetrics(now, before).p90Ms).toEqual({ value: null, reason: 'notReached' })
  })
})
