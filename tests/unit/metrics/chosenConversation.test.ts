import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timeSpanOf } from '#shared/domain/calendarPeriod.ts'
import { formatLocalDate, parseLocalDate } from '#shared/domain/localDate.ts'
import { createZone } from '#shared/domain/localTime.ts'
import { teamIds, topicIds } from '#shared/domain/message.ts'
import { defaultOpeningHours } from '#shared/domain/openingHours.ts'
import { bucketsOf } from '#shared/domain/periodBuckets.ts'
import type { AccountOrigin } from '#shared/metrics/accountOrigins.ts'
import type { CaseRow } from '#shared/metrics/caseRow.ts'
import { caseTable } from '#shared/metrics/caseTable.ts'
import { conversationOfChosen, seriesOfChosen } from '#shared/metrics/chosenConversation.ts'
import { conversationFigures, conversationParts } from '#shared/metrics/conversationMetrics.ts'
import type { ConversationInput } from '#shared/metrics/conversationMetrics.ts'
import { conversationSeries } from '#shared/metrics/conversationSeries.ts'
import { daysOf, markMessages, messageColumns } from '#shared/metrics/messageColumns.ts'
import type { MessageColumns } from '#shared/metrics/messageColumns.ts'
import { wholePeriod } from '#shared/metrics/metricsInput.ts'
import type { MetricsInput, MetricsSelection, SourceRow } from '#shared/metrics/metricsInput.ts'
import type { OwnPostRow } from '#shared/metrics/reactionsPerPost.ts'
import type { ReplyWordings } from '#shared/metrics/replyWordings.ts'
import { placesWithin } from '#shared/metrics/responseChoice.ts'
import {
  hidesOpenCases,
  rowChoice,
  rowChoices,
  selectRows,
  selectSources,
} from '#shared/metrics/selectRows.ts'
import { sendingTable } from '#shared/metrics/sendingTable.ts'
import { waitingClock } from '#shared/metrics/waitingClock.ts'
import { archiveSource, caseRow, HOUR_MS, monday, whatsappSource } from './metricRows.ts'

const hours = defaultOpeningHours('NL')
const zone = createZone(hours.timeZone)
const calendar = { termStarts: ['2022-03-30'], planningEnds: [] }
const always = { fromMs: -Infinity, toMs: Infinity }
const dayMs = 24 * HOUR_MS
const firstDay = parseLocalDate('2025-03-03') ?? 0

const pages: SourceRow = { ...whatsappSource, accountId: 3, channel: 'facebook' }
const accounts = [whatsappSource, archiveSource, pages].map(({ accountId, channel }) => ({
  accountId,
  channel,
}))
/** The account of the pages was another municipality's for the first hundred days. */
const origins: readonly AccountOrigin[] = [
  { accountId: 3, spells: [{ code: 'GM0501', untilMs: monday + 100 * dayMs, hours: null }] },
]

const account = fc.constantFrom(...accounts)
const perhaps = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null })
/** More than twenty weeks, so that the weeks of a sample widen its intervals. */
const moment = fc.nat(220 * 24).map((hour) => monday + hour * HOUR_MS)

const changes = fc.record({
  account,
  startedAtMs: moment,
  topic: fc.constantFrom(...topicIds),
  team: fc.constantFrom(...teamIds),
  needsReply: fc.constantFrom('yes' as const, 'yes' as const, 'unlikely' as const),
  startSeen: fc.constantFrom(true, true, true, false),
  observedFor: fc.nat(20 * 24),
  isClosed: fc.boolean(),
  isAcknowledged: fc.boolean(),
  dialogue: perhaps(fc.boolean()),
  authorKnown: fc.constantFrom(true, true, false),
  turnCount: perhaps(fc.integer({ min: 1, max: 8 })),
  satisfaction: perhaps(fc.nat(7).map((sevenths) => sevenths / 7)),
  outcomeUnknown: fc.constantFrom(false, false, false, true),
})
const cases: fc.Arbitrary<readonly CaseRow[]> = fc
  .array(fc.tuple(perhaps(fc.nat(300)), changes), { maxLength: 250, size: 'max' })
  .map((drawn) =>
    drawn
      .map(([answeredAfterHours, { account: of, observedFor, isClosed, isAcknowledged, ...row }], id) =>
        caseRow(id, answeredAfterHours, {
          ...of,
          ...row,
          observedUntilMs: row.startedAtMs + ((answeredAfterHours ?? 0) + observedFor) * HOUR_MS,
          closedAtMs: answeredAfterHours === null && isClosed ? row.startedAtMs + HOUR_MS : null,
          acknowledgedAtMs: isAcknowledged ? row.startedAtMs + 1 : null,
        }),
      )
      .sort((a, b) => a.startedAtMs - b.startedAtMs),
  )
const sending = fc.array(
  fc
    .tuple(
      account,
      moment,
      fc.constantFrom('reply' as const, 'repost' as const, 'ownPost' as const),
      fc.nat(9),
    )
    .map(([of, sentAtMs, sendingClass, count]) => ({ ...of, sentAtMs, sendingClass, count: count + 1 })),
  { maxLength: 120, size: 'max' },
)
const replies: fc.Arbitrary<ReplyWordings> = fc
  .array(fc.tuple(account, moment, fc.integer({ min: -2, max: 11 })), { maxLength: 200, size: 'max' })
  .map((drawn) => ({
    ...messageColumns(drawn.map(([of, sentAtMs]) => ({ ...of, sentAtMs }))),
    wording: Int32Array.from(drawn, ([, , wording]) => wording),
    wordingCount: 12,
  }))
const posts: fc.Arbitrary<readonly OwnPostRow[]> = fc.array(
  fc
    .tuple(account, moment, perhaps(fc.nat(30)))
    .map(([of, sentAtMs, reactions]) => ({ ...of, sentAtMs, reactions })),
  { maxLength: 60 },
)

const days = fc.oneof(
  fc.constant([0, 240] as const),
  fc.tuple(fc.integer({ min: -10, max: 230 }), fc.integer({ min: 0, max: 250 })),
)
/** Mostly all: what is narrowed in every way holds too few cases to tell figures apart. */
const seldom = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof(fc.constant(null), fc.constant(null), fc.constant(null), of)
const selection: fc.Arbitrary<MetricsSelection> = fc
  .record({
    days,
    channels: seldom(fc.subarray(['whatsapp', 'x', 'facebook'] as const, { minLength: 1 })),
    accountIds: seldom(fc.subarray([1, 2, 3], { minLength: 1 })),
    topics: seldom(fc.subarray([...topicIds], { minLength: 1 })),
    teams: seldom(fc.subarray([...teamIds], { minLength: 1 })),
    predecessor: fc.constantFrom(null, null, 'GM0501', 'GM0999'),
    leftOut: seldom(moment),
  })
  .map(({ days: [from, length], leftOut, ...rest }) => ({
    ...wholePeriod,
    ...rest,
    period: { from: formatLocalDate(firstDay + from), to: formatLocalDate(firstDay + from + length) },
    ...(leftOut === null ? {} : { without: [{ fromMs: leftOut, toMs: leftOut + 20 * dayMs }] }),
  }))

const dossier = fc.record({
  cases,
  sending,
  replies,
  posts,
  sources: fc.subarray([whatsappSource, archiveSource, pages]),
  population: fc.constantFrom(null, { '2024': 40_000, '2025': 48_200 }),
  scheme: fc.constantFrom(
    new Map(),
    new Map([['service', 'contactCentre'] as const, ['policy', 'communications'] as const]),
  ),
})

const dayAt = (atMs: number): number => zone.epochDayAt(atMs)

type Drawn = typeof dossier extends fc.Arbitrary<infer Value> ? Value : never

/** The same choice for both ways: picked rows, and marks in tables. */
function bothWays(drawn: Drawn, asked: MetricsSelection) {
  const input: MetricsInput = { ...drawn, linkedReplies: [], inbound: [], origins }
  const span = timeSpanOf(asked.period, zone)
  const isChosen = rowChoice(input, asked, always)
  const marked = (columns: MessageColumns): Uint8Array => markMessages(columns, asked, isChosen)
  const from = parseLocalDate(asked.period.from ?? '') ?? 0
  const to = parseLocalDate(asked.period.to ?? '') ?? 0
  const shared = {
    hidesOpen: hidesOpenCases(input, asked, span),
    population: drawn.population,
    days: { from, to, isLeftOut: (day: number) => asked.without !== undefined && day % 11 === 0 },
    scheme: drawn.scheme,
  }
  const plain: ConversationInput = {
    ...shared,
    rows: selectRows(input, asked, span),
    clock: waitingClock('calendar', hours, [], []),
    replies: drawn.replies,
    posts: drawn.posts,
    isChosen: rowChoice(input, asked, span),
    dayAt,
  }
  const table = caseTable(input, hours, [])
  const isOf = rowChoices(input, asked, always).case
  const sent = sendingTable(input, dayAt)
  const postColumns = messageColumns(drawn.posts)
  const reactions = Float64Array.from(drawn.posts, (post) => post.reactions ?? NaN)
  const chosen = {
    ...shared,
    span,
    table,
    places: placesWithin(
      table,
      Uint8Array.from(table.cases, (row) => (isOf(row) ? 1 : 0)),
      span,
    ),
    sources: selectSources(input, asked),
    sending: { table: sent, isChosen: marked(sent) },
    replies: {
      table: { ...drawn.replies, day: daysOf(drawn.replies, dayAt) },
      isChosen: marked(drawn.replies),
    },
    posts: {
      table: { ...postColumns, day: daysOf(postColumns, dayAt), reactions },
      isChosen: marked(postColumns),
    },
  }
  return { plain, chosen, frame: { period: { from, to }, data: { from: firstDay, to: firstDay + 240 } } }
}

test('a walk over the tables gives the figures and parts that picking rows gives', () => {
  fc.assert(
    fc.property(dossier, selection, (drawn, asked) => {
      const { plain, chosen } = bothWays(drawn, asked)
      expect(conversationOfChosen(chosen)).toStrictEqual({
        figures: conversationFigures(plain),
        parts: conversationParts(plain),
      })
    }),
    { numRuns: 200 },
  )
})

test('a walk over the tables gives the time axis that picking rows gives', () => {
  const granularity = fc.constantFrom('week' as const, 'month' as const, 'quarter' as const)
  fc.assert(
    fc.property(dossier, selection, granularity, (drawn, asked, by) => {
      const { plain, chosen, frame } = bothWays(drawn, asked)
      const { from, to } = asked.period
      const buckets = bucketsOf({ from: from ?? '', to: to ?? '' }, by, calendar)
      expect(seriesOfChosen(chosen, buckets, frame)).toStrictEqual(
        conversationSeries(plain.rows, buckets, { ...frame, ...plain }),
      )
    }),
    { numRuns: 100 },
  )
})
