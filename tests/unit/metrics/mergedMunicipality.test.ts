import { describe, expect, test } from 'vitest'
import { defaultOpeningHours } from '#shared/domain/openingHours.ts'
import type { OpeningBlock, OpeningHours } from '#shared/domain/openingHours.ts'
import { formerMunicipalityAt } from '#shared/metrics/accountOrigins.ts'
import type { AccountOrigin } from '#shared/metrics/accountOrigins.ts'
import { computeMetrics } from '#shared/metrics/computeMetrics.ts'
import { monthlySeries } from '#shared/metrics/monthlySeries.ts'
import { wholePeriod } from '#shared/metrics/metricsInput.ts'
import type { MetricsInput } from '#shared/metrics/metricsInput.ts'
import { waitingClock } from '#shared/metrics/waitingClock.ts'
import { at } from './caseMessages.ts'
import { bothSides, caseRow } from './metricRows.ts'

const HOUR_MS = 3_600_000
/** Sunday 1 January 2023; the own municipality is open Monday to Friday 9-17, the former one was 8-12. */
const mergedAtMs = at('2023-01-01T00:00')
const own = defaultOpeningHours('NL')
const mornings: readonly OpeningBlock[] = [{ openMinute: 8 * 60, closeMinute: 12 * 60 }]
const former: OpeningHours = {
  ...own,
  weeks: [
    { validFrom: null, validTo: null, days: [mornings, mornings, mornings, mornings, mornings, [], []] },
  ],
}
const origins: readonly AccountOrigin[] = [
  { accountId: 7, spells: [{ code: 'GM0501', untilMs: mergedAtMs, hours: former }] },
]

function wait(accountId: number, from: string, to: string): { hours: number; whileClosed: boolean } {
  const row = caseRow(1, null, { accountId, startedAtMs: at(from), observedUntilMs: at('2023-06-01T00:00') })
  const clock = waitingClock('opening', own, [row], origins)
  return { hours: clock.waitMs(row, at(to)) / HOUR_MS, whileClosed: clock.isWhileClosed(row, at(to)) }
}

describe('a wait around a merger', () => {
  test('before it counts the hours of the municipality that the account was of', () => {
    // Thursday 11-12 and Friday 8-9; by the own hours it would be Thursday 11-17.
    expect(wait(7, '2022-12-29T11:00', '2022-12-30T09:00')).toEqual({ hours: 2, whileClosed: false })
    expect(wait(1, '2022-12-29T11:00', '2022-12-30T09:00')).toEqual({ hours: 6, whileClosed: false })
  })

  test('across it counts the earlier hours up to that day and the own ones after it', () => {
    // Friday 30 December 11-12, Monday 2 January 9-10.
    expect(wait(7, '2022-12-30T11:00', '2023-01-02T10:00').hours).toBe(2)
    expect(wait(1, '2022-12-30T11:00', '2023-01-02T10:00').hours).toBe(7)
  })

  test('after it counts the own hours for every account', () => {
    expect(wait(7, '2023-01-02T10:00', '2023-01-02T14:00').hours).toBe(4)
    expect(wait(1, '2023-01-02T10:00', '2023-01-02T14:00').hours).toBe(4)
  })

  test('is within closed time when the former municipality had closed and the own one is not open yet', () => {
    expect(wait(7, '2022-12-30T13:00', '2023-01-02T08:30')).toEqual({ hours: 0, whileClosed: true })
    expect(wait(7, '2022-12-30T13:00', '2023-01-02T09:00')).toEqual({ hours: 0, whileClosed: false })
    expect(wait(7, '2022-12-30T11:30', '2022-12-30T11:45').whileClosed).toBe(false)
  })

  test('is the same in calendar time, whosever the account was', () => {
    const row = caseRow(1, null, { accountId: 7, startedAtMs: at('2022-12-30T11:00') })
    const clock = waitingClock('calendar', own, [row], origins)
    expect(clock.waitMs(row, at('2023-01-02T10:00')) / HOUR_MS).toBe(71)
  })

  test('follows two mergers one after the other', () => {
    const twice: AccountOrigin = {
      accountId: 7,
      spells: [
        { code: '1', untilMs: at('2023-01-03T00:00'), hours: former },
        { code: '2', untilMs: at('2023-01-04T00:00'), hours: null },
        { code: '3', untilMs: at('2023-01-05T00:00'), hours: former },
      ],
    }
    const row = caseRow(1, null, { accountId: 7, startedAtMs: at('2023-01-02T00:00') })
    const clock = waitingClock('opening', own, [row], [twice])
    // 4 h on the 2nd, 8 on the 3rd, 4 on the 4th, 8 on the 5th.
    expect(clock.waitMs(row, at('2023-01-06T00:00')) / HOUR_MS).toBe(24)
    const formerAt = formerMunicipalityAt([twice])
    expect([
      formerAt(7, at('2023-01-03T12:00')),
      formerAt(7, at('2023-01-05T00:00')),
      formerAt(8, 0),
    ]).toEqual(['2', null, null])
  })
})

/** Cases of a former municipality's account before and after the merger, and of an own account. */
const input: MetricsInput = {
  cases: [
    ...Array.from({ length: 12 }, (_, index) =>
      caseRow(index, 1, {
        accountId: 7,
        channel: 'x',
        startedAtMs: at('2022-11-07T10:00') + index * 24 * HOUR_MS,
      }),
    ),
    ...Array.from({ length: 11 }, (_, index) =>
      caseRow(100 + index, 1, {
        accountId: 7,
        channel: 'x',
        startedAtMs: at('2023-02-06T10:00') + index * 24 * HOUR_MS,
      }),
    ),
    ...Array.from({ length: 10 }, (_, index) =>
      caseRow(200 + index, 1, {
        accountId: 1,
        channel: 'x',
        startedAtMs: at('2022-11-07T11:00') + index * 24 * HOUR_MS,
      }),
    ),
  ],
  linkedReplies: [],
  inbound: [],
  sending: [
    { accountId: 7, channel: 'x', sendingClass: 'reply', sentAtMs: at('2022-12-31T23:00'), count: 3 },
    { accountId: 7, channel: 'x', sendingClass: 'reply', sentAtMs: mergedAtMs, count: 5 },
  ],
  sources: [
    { accountId: 7, channel: 'x', supports: bothSides },
    { accountId: 1, channel: 'x', supports: bothSides },
  ],
  origins,
}

describe('the choice of a former municipality', () => {
  const of = (predecessor: string | null) => computeMetrics(input, { ...wholePeriod, predecessor }, own)

  test('shows all together unless one is chosen', () => {
    expect(of(null).cases).toBe(33)
    expect(of(null).sending.replies).toBe(8)
  })

  test('shows a former one until its merger, and the own one without that', () => {
    expect([of('GM0501').cases, of('GM0501').sending.replies]).toEqual([12, 3])
    expect([of('GM1992').cases, of('GM1992').sending.replies]).toEqual([21, 5])
  })

  test('calls no month of a former one whole that it did not live to the end of', () => {
    const untilMidMonth = {
      ...input,
      origins: [{ accountId: 7, spells: [{ code: 'GM0501', untilMs: at('2022-11-15T00:00'), hours: null }] }],
    }
    const series = monthlySeries(untilMidMonth, { ...wholePeriod, predecessor: 'GM0501' }, own)
    expect(series.map(({ month, isWhole }) => [month, isWhole])).toEqual([['2022-11', false]])
  })
})
