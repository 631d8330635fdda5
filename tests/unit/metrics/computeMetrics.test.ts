import { describe, expect, it } from 'vitest'
import { defaultOpeningHours } from '#shared/domain/openingHours.ts'
import { computeMetrics } from '#shared/metrics/computeMetrics.ts'
import { wholePeriod } from '#shared/metrics/metricsInput.ts'
import type { MetricsInput, MetricsSelection } from '#shared/metrics/metricsInput.ts'
import type { MetricsByChannel } from '#shared/metrics/metricsResult.ts'
import { responseCurve } from '#shared/metrics/responseCurve.ts'
import { at } from './caseMessages.ts'
import { HOUR_MS, archiveSource, caseRow, input, monday, whatsappSource } from './metricRows.ts'

const hours = defaultOpeningHours('NL')

function figures(parts: Partial<MetricsInput>, selection: Partial<MetricsSelection> = {}): MetricsByChannel {
  return computeMetrics(input(parts), { ...wholePeriod, ...selection }, hours)
}

/** Ten cases: answered after 1 to 6 hours, one closed after 3, three open. */
const tenCases = [
  ...[1, 2, 3, 4, 5, 6].map((answeredAfter, index) => caseRow(index + 1, answeredAfter)),
  caseRow(7, null, { closedAtMs: monday + 3 * HOUR_MS }),
  caseRow(8, null),
  caseRow(9, null),
  caseRow(10, null),
]

describe('cases and first response', () => {
  it('add up: answered, closed and open', () => {
    expect(figures({ cases: tenCases })).toMatchObject({ cases: 10, answered: 6, closed: 1, open: 3 })
  })

  it('share within a norm counts the unanswered as not answered', () => {
    const { within } = figures({ cases: tenCases }).firstResponse
    expect(within['1h'].value).toBeCloseTo(0.1, 12)
    expect(within['2h'].value).toBeCloseTo(0.2, 12)
    expect(within['4h'].value).toBeCloseTo(0.4, 12)
    expect(within['24h'].value).toBeCloseTo(0.6, 12)
    expect(within['24h'].n).toBe(10)
  })

  it('median is of all cases, and the mean of the answered ones only', () => {
    const { medianMs, p90Ms, meanMs } = figures({
      cases: [...tenCases, ...[1, 2, 3, 4].map((id) => caseRow(10 + id, 1))],
    }).firstResponse
    // 10 of 14 answered: after 1, 1, 1, 1, 1, 2, 3, 4, 5, 6 hours; half of 14 lies at 3 h, flat up to 4 h.
    expect(medianMs.value).toBe(3.5 * HOUR_MS)
    expect(p90Ms).toEqual({ value: null, reason: 'notReached', n: 14 })
    expect(meanMs).toEqual({ value: 2.5 * HOUR_MS, low: null, high: null, n: 10 })
  })

  it('on the opening clock passes over the night', () => {
    const evening = Array.from({ length: 10 }, (_, index) =>
      caseRow(index, 17, { startedAtMs: at('2025-03-03T16:30') }),
    )
    const { medianMs, within } = figures({ cases: evening }, { clock: 'opening' }).firstResponse
    expect(medianMs.value).toBe(HOUR_MS)
    expect(within['1h'].value).toBe(1)
    expect(figures({ cases: evening }).firstResponse.medianMs.value).toBe(17 * HOUR_MS)
  })

  it('say so when nobody was answered', () => {
    const open = Array.from({ length: 10 }, (_, index) => caseRow(index, null))
    const { medianMs, within } = figures({ cases: open }).firstResponse
    expect(medianMs).toEqual({ value: null, reason: 'nobodyAnswered', n: 10 })
    expect(within['24h']).toMatchObject({ value: 0, low: 0, n: 10 })
  })

  it('below ten cases give counts only', () => {
    const few = figures({ cases: tenCases.slice(0, 9) })
    expect(few).toMatchObject({ cases: 9, answered: 6 })
    expect(few.firstResponse.medianMs).toEqual({ value: null, reason: 'tooFew', n: 9 })
    expect(few.responseRate7d).toEqual({ value: null, reason: 'tooFew', n: 9 })
  })

  it('without cases say that there are none', () => {
    const none = figures({})
    expect(none.cases).toBe(0)
    expect(none.firstResponse.medianMs).toEqual({ value: null, reason: 'noMessages', n: 0 })
  })

  it('leave out what needs no reply and what began before the export', () => {
    const extra = [caseRow(11, 1, { needsReply: 'unlikely' }), caseRow(12, 1, { startSeen: false })]
    expect(figures({ cases: [...tenCases, ...extra] }).cases).toBe(10)
  })

  it('do not know a norm that is longer than anybody was watched', () => {
    const young = Array.from({ length: 12 }, (_, index) =>
      caseRow(index, index < 6 ? 1 : null, { observedUntilMs: monday + 3 * HOUR_MS }),
    )
    const { within } = figures({ cases: young }).firstResponse
    expect(within['2h'].value).toBe(0.5)
    expect(within['4h']).toEqual({ value: null, reason: 'notObservedLongEnough', n: 12 })
  })
})

describe('response rate and dialogue share', () => {
  it('the rate counts cases that could be watched for seven days', () => {
    const late = caseRow(11, 1, { observedUntilMs: monday + 100 * HOUR_MS })
    const slow = caseRow(12, 200)
    const { responseRate7d } = figures({ cases: [...tenCases, late, slow] })
    expect(responseRate7d).toMatchObject({ value: 6 / 11, n: 11 })
  })

  it('the dialogue share counts answered cases watched for 72 hours after the reply', () => {
    const answered = Array.from({ length: 12 }, (_, index) => caseRow(index, 1, { dialogue: index < 3 }))
    const unwatched = caseRow(20, 1, { dialogue: true, observedUntilMs: monday + 50 * HOUR_MS })
    const { dialogueShare } = figures({ cases: [...answered, unwatched, caseRow(21, null)] })
    expect(dialogueShare).toMatchObject({ value: 0.25, n: 12 })
  })

  it('the dialogue share is unknown without authors', () => {
    const cases = Array.from({ length: 12 }, (_, index) => caseRow(index, 1, { dialogue: null }))
    expect(figures({ cases }).dialogueShare).toEqual({ value: null, reason: 'noAuthor', n: 0 })
  })
})

describe('an archive of own posts', () => {
  const sending = [
    { accountId: 2, channel: 'x', sendingClass: 'reply', sentAtMs: monday, count: 488 },
    { accountId: 2, channel: 'x', sendingClass: 'repost', sentAtMs: monday, count: 643 },
    { accountId: 2, channel: 'x', sendingClass: 'ownPost', sentAtMs: monday, count: 855 },
  ] as const
  const linkedReplies = Array.from({ length: 12 }, (_, index) => ({
    accountId: 2,
    channel: 'x' as const,
    questionId: `status-${index % 11}`,
    questionAtMs: monday,
    replyAtMs: monday + (index + 1) * HOUR_MS,
    topic: null,
    team: null,
  }))

  it('gives the conversation ratio and links, and no response figure', () => {
    const result = figures({ sources: [archiveSource], sending, linkedReplies })
    expect(result.conversationRatio).toMatchObject({ value: 488 / 1986, n: 1986 })
    expect(result.sending).toEqual({ replies: 488, reposts: 643, ownPosts: 855 })
    const reason = 'ownPostsOnly'
    expect(result).toMatchObject({
      cases: { value: null, reason },
      answered: { value: null, reason },
      closed: { value: null, reason },
      open: { value: null, reason },
      responseRate7d: { value: null, reason },
      dialogueShare: { value: null, reason },
    })
    expect(result.firstResponse.medianMs).toEqual({ value: null, reason, n: 0 })
    expect(result.linkedReplies.inbound).toEqual({ value: null, reason })
    expect(result.linkedReplies).toMatchObject({ answered: 11, replies: 12 })
    expect(result.linkedReplies.medianPerReplyMs).toEqual({
      value: 6.5 * HOUR_MS,
      low: null,
      high: null,
      n: 12,
    })
  })

  it('is never pooled with sources that hold both sides', () => {
    const answered = Array.from({ length: 20 }, (_, index) =>
      caseRow(100 + index, 0, { accountId: 2, channel: 'x' }),
    )
    const result = figures({
      sources: [whatsappSource, archiveSource],
      cases: [...tenCases, ...answered],
      sending,
    })
    expect(result.cases).toBe(10)
    expect(result.byChannel.map(({ channel, cases }) => [channel, cases])).toEqual([
      ['x', { value: null, reason: 'ownPostsOnly' }],
      ['whatsapp', 10],
    ])
    expect(result.byChannel[1]?.conversationRatio).toEqual({ value: null, reason: 'noBroadcasts', n: 0 })
  })
})

describe('a selection', () => {
  it('counts cases by the local date of their start, both dates included', () => {
    const cases = ['2025-03-30T00:00', '2025-03-30T23:59', '2025-03-31T00:00'].map((start, index) =>
      caseRow(index, 1, { startedAtMs: at(start) }),
    )
    const period = { from: '2025-03-30', to: '2025-03-30' }
    expect(figures({ cases }, { period }).cases).toBe(2)
  })

  it('narrows by channel, account and topic', () => {
    const cases = [
      caseRow(1, 1),
      caseRow(2, 1, { topic: 'complaint' }),
      caseRow(3, 1, { channel: 'facebook' }),
      caseRow(4, 1, { accountId: 9 }),
    ]
    expect(figures({ cases }, { channels: ['facebook'] }).cases).toBe(1)
    expect(figures({ cases }, { accountIds: [9] }).cases).toBe(1)
    expect(figures({ cases }, { topics: ['complaint'] }).cases).toBe(1)
  })

  it('of a team gives no shares when only answered cases tell their team', () => {
    const result = figures({ cases: tenCases }, { teams: ['communications'] })
    const reason = 'teamOfAnsweredOnly'
    expect(result.answered).toBe(6)
    expect(result.open).toEqual({ value: null, reason })
    expect(result.responseRate7d).toEqual({ value: null, reason, n: 0 })
    expect(result.firstResponse.medianMs).toEqual({ value: null, reason, n: 0 })
  })

  it('of a team gives all figures when open cases tell their team too', () => {
    const cases = tenCases.map((row) => ({ ...row, team: 'contactCentre' as const }))
    expect(figures({ cases }, { teams: ['contactCentre'] })).toMatchObject({ cases: 10, open: 3 })
  })
})

describe('the response curve', () => {
  it('has the share of the norm at the norm', () => {
    const curve = responseCurve(input({ cases: tenCases }), wholePeriod, hours)
    const point = curve.points?.find(({ timeMs }) => timeMs === 4 * HOUR_MS)
    expect(point?.share).toBeCloseTo(0.4, 12)
    expect(curve).toMatchObject({ n: 10, outcomes: { answered: 6, closed: 1, open: 3 }, designEffect: 1 })
  })

  it('tells how many were answered while closed', () => {
    const night = Array.from({ length: 10 }, (_, index) =>
      caseRow(index, 2, { startedAtMs: at('2025-03-03T19:00') }),
    )
    const curve = responseCurve(input({ cases: night }), { ...wholePeriod, clock: 'opening' }, hours)
    expect(curve).toMatchObject({ answeredWhileClosed: 10 })
    expect(curve.points?.[0]).toMatchObject({ timeMs: 0, share: 1 })
  })

  it('is not drawn where it cannot be known', () => {
    const archive = responseCurve(input({ sources: [archiveSource] }), wholePeriod, hours)
    expect(archive).toEqual({ points: null, reason: 'ownPostsOnly', n: 0 })
    expect(responseCurve(input({ cases: [caseRow(1, 1)] }), wholePeriod, hours)).toEqual({
      points: null,
      reason: 'tooFew',
      n: 1,
    })
  })
})
