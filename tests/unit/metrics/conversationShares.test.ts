import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { topicIds } from '#shared/domain/message.ts'
import type { CaseRow } from '#shared/metrics/caseRow.ts'
import { satisfactionOf, turnsDistribution, turnsPerCaseOf } from '#shared/metrics/caseMeans.ts'
import { groupShares } from '#shared/metrics/groupShares.ts'
import { intendedTeamOf } from '#shared/metrics/intendedTeam.ts'
import { reactionsPerPostOf } from '#shared/metrics/reactionsPerPost.ts'
import { identicalRepliesOf, WORDING_ALONE, WORDING_UNKNOWN } from '#shared/metrics/replyWordings.ts'
import type { ReplyWordings } from '#shared/metrics/replyWordings.ts'
import { unansweredByReason } from '#shared/metrics/unanswered.ts'
import { wilson } from '#shared/metrics/statistics/wilson.ts'
import { caseRow, HOUR_MS, monday } from './metricRows.ts'

const DAY_MS = 24 * HOUR_MS
const clock = { weekAt: (atMs: number): number => Math.floor(atMs / (7 * DAY_MS)) }
const all = (): boolean => true

const anyCase = fc
  .record({
    topic: fc.constantFrom(...topicIds),
    startedAtMs: fc.integer({ min: 0, max: 300 }).map((days) => monday + days * DAY_MS),
    answeredAfter: fc.option(fc.integer({ min: 0, max: 500 })),
    closedAfter: fc.option(fc.integer({ min: 0, max: 500 })),
    acknowledged: fc.boolean(),
    observedDays: fc.integer({ min: 0, max: 20 }),
    turnCount: fc.option(fc.integer({ min: 1, max: 9 })),
    authorKnown: fc.boolean(),
  })
  .map(({ startedAtMs, answeredAfter, closedAfter, acknowledged, observedDays, ...rest }): CaseRow => {
    const isAnswered = answeredAfter !== null
    return caseRow(1, answeredAfter, {
      ...rest,
      startedAtMs,
      closedAtMs: isAnswered || closedAfter === null ? null : startedAtMs + closedAfter * HOUR_MS,
      acknowledgedAtMs: acknowledged ? startedAtMs : null,
      observedUntilMs: startedAtMs + observedDays * DAY_MS,
    })
  })

describe('why questions have no answer', () => {
  it('tells an automatic message first, then a closure, then how long they could be watched', () => {
    const started = { startedAtMs: monday }
    const rows = [
      caseRow(1, 2),
      caseRow(2, null, { ...started, acknowledgedAtMs: monday, closedAtMs: monday + HOUR_MS }),
      caseRow(3, null, { ...started, acknowledgedAtMs: monday }),
      caseRow(4, null, { ...started, closedAtMs: monday + HOUR_MS }),
      caseRow(5, null, { ...started, observedUntilMs: monday + 7 * DAY_MS - 1 }),
      caseRow(6, null, { ...started, observedUntilMs: monday + 7 * DAY_MS }),
    ]
    expect(unansweredByReason(rows)).toEqual([
      { reason: 'closed', cases: 1 },
      { reason: 'waiting', cases: 1 },
      { reason: 'open', cases: 1 },
      { reason: 'automaticOnly', cases: 2 },
    ])
  })

  it('adds up to the cases without an answer', () => {
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 60 }), (cases) => {
        const sum = unansweredByReason(cases).reduce((total, entry) => total + entry.cases, 0)
        expect(sum).toBe(cases.filter(({ firstReplyAtMs }) => firstReplyAtMs === null).length)
      }),
    )
  })
})

describe('shares of groups', () => {
  it('are counts over all cases with Wilson’s interval, in the given order', () => {
    const cases = Array.from({ length: 20 }, (_, index) =>
      caseRow(index, 1, { topic: index < 15 ? 'policy' : 'service' }),
    )
    expect(groupShares(cases, topicIds, ({ topic }) => topic, clock)).toEqual([
      { key: 'service', cases: 5, share: { value: 0.25, ...wilson(5, 20), n: 20 } },
      { key: 'policy', cases: 15, share: { value: 0.75, ...wilson(15, 20), n: 20 } },
    ])
  })

  it('below ten cases are counts only', () => {
    expect(groupShares([caseRow(1, 1)], topicIds, ({ topic }) => topic, clock)).toEqual([
      { key: 'service', cases: 1, share: { value: null, reason: 'tooFew', n: 1 } },
    ])
  })

  it('add up to all cases, whatever the cases', () => {
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 60 }), (cases) => {
        const groups = groupShares(cases, topicIds, ({ topic }) => topic, clock)
        expect(groups.reduce((total, group) => total + group.cases, 0)).toBe(cases.length)
        const shares = groups.reduce((total, { share }) => total + (share.value ?? 0), 0)
        if (cases.length >= 10) expect(shares).toBeCloseTo(1, 9)
      }),
    )
  })
})

describe('turns per case', () => {
  const answered = Array.from({ length: 10 }, (_, index) =>
    caseRow(index, 1, { turnCount: index < 6 ? 1 : index < 9 ? 2 : 7 }),
  )

  it('are the mean of answered cases, with a distribution that ends with five or more', () => {
    expect(turnsPerCaseOf(answered, clock).value).toBeCloseTo((6 + 6 + 7) / 10, 9)
    expect(turnsDistribution(answered)).toEqual([
      { turns: 1, cases: 6 },
      { turns: 2, cases: 3 },
      { turns: 3, cases: 0 },
      { turns: 4, cases: 0 },
      { turns: 5, cases: 1 },
    ])
  })

  it('never have an interval below one turn', () => {
    expect(turnsPerCaseOf(answered, clock)).toMatchObject({ low: 1, n: 10 })
  })

  it('are unknown without answers, without authors and in a store that did not count them', () => {
    expect(turnsPerCaseOf([], clock)).toMatchObject({ value: null, reason: 'nobodyAnswered' })
    const nameless = answered.map((row) => ({ ...row, authorKnown: false }))
    expect(turnsPerCaseOf(nameless, clock)).toMatchObject({ value: null, reason: 'noAuthor' })
    const earlier = answered.map((row) => ({ ...row, turnCount: null }))
    expect(turnsPerCaseOf(earlier, clock)).toMatchObject({ value: null, reason: 'notExported' })
  })

  it('have as many in the distribution as the mean rests on', () => {
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 60 }), (cases) => {
        const replied = cases.filter(({ firstReplyAtMs }) => firstReplyAtMs !== null)
        const counted = turnsDistribution(replied).reduce((total, entry) => total + entry.cases, 0)
        expect(counted).toBe(turnsPerCaseOf(replied, clock).n)
      }),
    )
  })
})

describe('satisfaction', () => {
  it('is the mean of the scores that were exported', () => {
    const rows = Array.from({ length: 12 }, (_, index) =>
      caseRow(index, 1, { satisfaction: index < 10 ? index / 10 : null }),
    )
    expect(satisfactionOf(rows, clock)).toMatchObject({ value: expect.closeTo(0.45, 9), n: 10 })
    expect(satisfactionOf([caseRow(1, 1)], clock)).toEqual({ value: null, reason: 'notExported', n: 0 })
    expect(satisfactionOf([], clock)).toEqual({ value: null, reason: 'noMessages', n: 0 })
  })
})

describe('the team that was meant', () => {
  const scheme = new Map([['service', 'contactCentre']] as const)

  it('answered, of the cases with a topic of the scheme and a known team', () => {
    const teams = ['contactCentre', 'communications', 'unknown'] as const
    const rows = Array.from({ length: 30 }, (_, index) =>
      caseRow(index, 1, { team: teams[index % 3] ?? 'other', topic: index < 27 ? 'service' : 'policy' }),
    )
    expect(intendedTeamOf(rows, scheme, clock)).toEqual({ value: 0.5, ...wilson(9, 18), n: 18 })
  })

  it('is unknown without a scheme, without its topics and without teams', () => {
    const nameless = [caseRow(1, 1, { team: 'unknown' })]
    expect(intendedTeamOf(nameless, new Map(), clock)).toMatchObject({ reason: 'noScheme' })
    expect(intendedTeamOf(nameless, scheme, clock)).toMatchObject({ reason: 'noTeam' })
    expect(intendedTeamOf([], scheme, clock)).toMatchObject({ reason: 'nobodyAnswered' })
    const other = [caseRow(1, 1, { topic: 'policy' })]
    expect(intendedTeamOf(other, scheme, clock)).toMatchObject({ reason: 'noMessages' })
  })
})

function replies(rows: readonly (readonly [account: number, wording: number])[]): ReplyWordings {
  return {
    accounts: [
      { accountId: 1, channel: 'x' },
      { accountId: 2, channel: 'facebook' },
    ],
    account: Uint16Array.from(rows, ([account]) => account),
    sentAtMs: Float64Array.from(rows, (_, index) => monday + index * HOUR_MS),
    wording: Int32Array.from(rows, ([, wording]) => wording),
    wordingCount: Math.max(0, ...rows.map(([, wording]) => wording + 1)),
  }
}

describe('standard answers', () => {
  const many = replies([
    ...Array.from({ length: 6 }, () => [0, 0] as const),
    ...Array.from({ length: 5 }, () => [0, WORDING_ALONE] as const),
    [0, 1],
    [1, 1],
    [0, WORDING_UNKNOWN],
  ])

  it('are replies of which the choice holds the wording more than once', () => {
    expect(identicalRepliesOf(many, all, clock)).toEqual({ value: 8 / 13, ...wilson(8, 13), n: 13 })
  })

  it('outside the choice do not count: the other account’s twin is no twin here', () => {
    const onX = identicalRepliesOf(many, ({ channel }) => channel === 'x', clock)
    expect(onX).toEqual({ value: 0.5, ...wilson(6, 12), n: 12 })
  })

  it('are unknown where no wording was kept, and without replies', () => {
    expect(identicalRepliesOf(replies([[0, WORDING_UNKNOWN]]), all, clock)).toMatchObject({
      reason: 'notExported',
    })
    expect(identicalRepliesOf(replies([]), all, clock)).toMatchObject({ reason: 'noMessages' })
    expect(identicalRepliesOf(replies([[0, 0]]), all, clock)).toMatchObject({ reason: 'tooFew', n: 1 })
  })

  it('are counted as by comparing every reply with every other', () => {
    const rows = fc.array(fc.tuple(fc.constantFrom(0, 1), fc.integer({ min: -2, max: 4 })), {
      minLength: 1,
      maxLength: 40,
    })
    fc.assert(
      fc.property(rows, (list) => {
        const known = list.filter(([, wording]) => wording !== WORDING_UNKNOWN)
        const twins = known.filter(
          ([, wording], index) =>
            wording >= 0 && known.some(([, other], place) => place !== index && other === wording),
        )
        const figure = identicalRepliesOf(replies(list), all, clock)
        expect(figure.n).toBe(known.length)
        if (figure.value !== null) expect(figure.value).toBeCloseTo(twins.length / known.length, 9)
      }),
    )
  })
})

describe('reactions per post', () => {
  const post = (reactions: number | null): Parameters<typeof reactionsPerPostOf>[0][number] => ({
    accountId: 1,
    channel: 'x',
    sentAtMs: monday,
    reactions,
  })

  it('are the mean of own posts of which the source counts them', () => {
    const posts = [...Array.from({ length: 10 }, (_, index) => post(index)), post(null)]
    expect(reactionsPerPostOf(posts, all, clock)).toMatchObject({ value: 4.5, n: 10 })
  })

  it('are unknown where the source does not count them, and without posts', () => {
    expect(reactionsPerPostOf([post(null)], all, clock)).toMatchObject({ reason: 'notExported' })
    expect(reactionsPerPostOf([post(3)], () => false, clock)).toMatchObject({ reason: 'noMessages' })
  })
})
