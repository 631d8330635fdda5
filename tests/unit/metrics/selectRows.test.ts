import { describe, expect, it } from 'vitest'
import type { MetricsInput, MetricsSelection } from '#shared/metrics/metricsInput.ts'
import { wholePeriod } from '#shared/metrics/metricsInput.ts'
import { hidesOpenCases, selectRows } from '#shared/metrics/selectRows.ts'
import { bothSides, caseRow } from './metricRows.ts'

const always = { fromMs: -Infinity, toMs: Infinity }
const day = 86_400_000
const places = [
  { accountId: 1, channel: 'x' },
  { accountId: 2, channel: 'facebook' },
  { accountId: 3, channel: 'email' },
] as const
const topics = ['service', 'complaint', 'policy'] as const
const teams = ['communications', 'contactCentre', 'unknown'] as const

/** One row of each kind at each place, a day apart; at the n-th place the n-th topic and team. */
const input: MetricsInput = {
  cases: places.map((place, index) =>
    caseRow(index + 1, 1, {
      ...place,
      topic: topics[index],
      team: teams[index],
      startedAtMs: index * day,
      firstReplyAtMs: null,
    }),
  ),
  linkedReplies: places.map((place, index) => ({
    ...place,
    questionId: index,
    questionAtMs: index * day,
    // Answered long after whatever is left out.
    replyAtMs: index * day + 50 * day,
    topic: topics[index] ?? null,
    team: teams[index] ?? null,
  })),
  inbound: places.map((place, index) => ({
    ...place,
    topic: topics[index] ?? 'other',
    sentAtMs: index * day,
    count: 1,
  })),
  sending: places.map((place, index) => ({
    ...place,
    sendingClass: 'reply' as const,
    sentAtMs: index * day,
    count: 1,
  })),
  sources: places.map((place) => ({ ...place, supports: bothSides })),
}

/** Which of the three places are left, per kind of row. */
function left(selection: Partial<MetricsSelection>): Record<string, number[]> {
  const rows = selectRows(input, { ...wholePeriod, ...selection }, always)
  const of = (kind: readonly { readonly accountId: number }[]): number[] =>
    kind.map(({ accountId }) => accountId)
  const { cases, linkedReplies, inbound, sending, sources } = rows
  return {
    cases: of(cases),
    linkedReplies: of(linkedReplies),
    inbound: of(inbound),
    sending: of(sending),
    sources: of(sources),
  }
}
function all(ids: number[]): Record<string, number[]> {
  return { cases: ids, linkedReplies: ids, inbound: ids, sending: ids, sources: ids }
}

describe('several choices of one kind', () => {
  it('are taken together, for every kind of row', () => {
    expect(left({})).toEqual(all([1, 2, 3]))
    expect(left({ channels: ['x', 'email'] })).toEqual(all([1, 3]))
    expect(left({ accountIds: [2, 3] })).toEqual(all([2, 3]))
  })

  it('narrow each other when they are of different kinds', () => {
    expect(left({ channels: ['x', 'email'], accountIds: [2, 3] })).toEqual(all([3]))
    expect(left({ channels: ['x'], accountIds: [2] })).toEqual(all([]))
  })

  it('leave what was sent alone where they are topics or teams, and inbound alone where they are teams', () => {
    expect(left({ topics: ['service', 'policy'] })).toEqual({
      ...all([1, 3]),
      sending: [1, 2, 3],
      sources: [1, 2, 3],
    })
    expect(left({ teams: ['communications', 'contactCentre'] })).toEqual({
      ...all([1, 2, 3]),
      cases: [1, 2],
      linkedReplies: [1, 2],
    })
  })

  it('hide open cases as soon as one known team is among them', () => {
    const hides = (chosen: MetricsSelection['teams']): boolean =>
      hidesOpenCases(input, { ...wholePeriod, teams: chosen }, always)
    expect(hides(['communications', 'unknown'])).toBe(true)
    expect(hides(['unknown'])).toBe(false)
    expect(hides(null)).toBe(false)
  })
})

describe('spans that are left out', () => {
  it('take away every row whose own time lies in them, and no other', () => {
    const without = [{ fromMs: day, toMs: 2 * day }]
    expect(left({ without })).toEqual({ ...all([1, 3]), sources: [1, 2, 3] })
    const edges = [{ fromMs: 0.5 * day, toMs: day }]
    expect(left({ without: edges })).toEqual(all([1, 2, 3]))
  })

  it('may overlap', () => {
    const without = [
      { fromMs: 0, toMs: day },
      { fromMs: 0, toMs: 2 * day },
    ]
    expect(left({ without })).toEqual({ ...all([3]), sources: [1, 2, 3] })
  })
})
