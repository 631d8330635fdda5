import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { timeSpanOf } from '#shared/domain/calendarPeriod.ts'
import { createZone } from '#shared/domain/localTime.ts'
import { defaultOpeningHours } from '#shared/domain/openingHours.ts'
import { computeMetrics } from '#shared/metrics/computeMetrics.ts'
import { monthlySeries } from '#shared/metrics/monthlySeries.ts'
import { wholePeriod } from '#shared/metrics/metricsInput.ts'
import type { MetricsInput, MetricsSelection } from '#shared/metrics/metricsInput.ts'
import { duckDbVersion, installDuckDb, lockedVersion, openDuckDb } from '../../bench/peers/duckDb.ts'
import type { DuckDb } from '../../bench/peers/duckDb.ts'
import { differences } from '../../bench/queries/differences.ts'
import { courseSql, flattened, linkedSql, responseOf, ungrouped } from '../../bench/queries/duckDbFigures.ts'
import type { DuckDbChoice, Figures } from '../../bench/queries/duckDbFigures.ts'
import { loadInput } from '../../bench/queries/loadDuckDb.ts'
import {
  countOf,
  ofCases,
  responseValues,
  together,
  valuesOf,
} from '../../bench/queries/views/namedFigures.ts'
import { HOUR_MS, bothSides, caseRow, input, monday } from '../metrics/metricRows.ts'

const hours = defaultOpeningHours('NL')
const zone = createZone(hours.timeZone)

const drawnCase = fc.record({
  startedAfterHours: fc.integer({ min: 0, max: 24 * 90 }),
  course: fc.constantFrom('answered', 'closed', 'open'),
  lastedHours: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 400 })),
  watchedHours: fc.integer({ min: 0, max: 400 }),
  dialogue: fc.constantFrom(true, false, null),
  topic: fc.constantFrom('service', 'publicSpace'),
  turnCount: fc.constantFrom(1, 2, 7),
})

type DrawnCase = typeof drawnCase extends fc.Arbitrary<infer Case> ? Case : never

function rowsOf(drawn: readonly DrawnCase[]): MetricsInput {
  const cases = drawn
    .toSorted((a, b) => a.startedAfterHours - b.startedAfterHours)
    .map((each, index) => {
      const startedAtMs = monday + each.startedAfterHours * HOUR_MS
      const endMs = startedAtMs + each.lastedHours * HOUR_MS
      const isAnswered = each.course === 'answered'
      return caseRow(index + 1, isAnswered ? each.lastedHours : null, {
        startedAtMs,
        closedAtMs: each.course === 'closed' ? endMs : null,
        observedUntilMs: endMs + each.watchedHours * HOUR_MS,
        dialogue: isAnswered ? each.dialogue : null,
        topic: each.topic,
        turnCount: each.turnCount,
      })
    })
  const asked = { accountId: 1, channel: 'whatsapp' } as const
  return input({
    cases,
    sources: [{ ...asked, supports: { ...bothSides, conversationRatio: 'noBroadcasts' } }],
    inbound: cases.map(({ topic, startedAtMs }) => ({ ...asked, topic, sentAtMs: startedAtMs, count: 1 })),
    linkedReplies: cases.flatMap(({ firstMessageId, startedAtMs, firstReplyAtMs, topic, team }) =>
      firstReplyAtMs === null
        ? []
        : [0, HOUR_MS].map((laterMs) => ({
            ...asked,
            questionId: firstMessageId,
            questionAtMs: startedAtMs,
            replyAtMs: firstReplyAtMs + laterMs,
            topic,
            team,
          })),
    ),
  })
}

function ours(rows: MetricsInput, selection: MetricsSelection): Figures {
  const { linkedReplies: linked, ...result } = computeMetrics(rows, selection, hours)
  return together(
    responseValues('response', result, result.firstResponse),
    ofCases('course', result, {
      rate: result.responseRate7d,
      dialogue: result.dialogueShare,
      mean_ms: result.firstResponse.meanMs,
    }),
    valuesOf('linked', {
      inbound: countOf(linked.inbound),
      answered: linked.answered,
      replies: linked.replies,
      per_question: linked.medianPerQuestionMs,
      per_reply: linked.medianPerReplyMs,
      mean_per_reply: linked.meanPerReplyMs,
    }),
    ...monthlySeries(rows, selection, hours).map(({ month, figures }) =>
      responseValues(`months.${month}`, figures, figures.firstResponse),
    ),
  )
}

async function theirs(duckDb: DuckDb, choice: DuckDbChoice): Promise<Figures> {
  const course = await duckDb.ask(courseSql(choice, ungrouped))
  const linked = await duckDb.ask(linkedSql(choice))
  return together(
    await responseOf(duckDb, choice, 'response', ungrouped),
    flattened(
      'course',
      course.map(({ key, rate, dialogue, mean_ms }) => ({ key, rate, dialogue, mean_ms })),
    ),
    flattened('linked', linked),
    await responseOf(duckDb, choice, 'months', { key: 'month' }),
  )
}

describe('DuckDB as the bench installs it', () => {
  it('is of the version that the lock file names', async () => {
    expect(await lockedVersion()).toBe(duckDbVersion)
  })
})

describe('the questions of the pages in SQL, put to DuckDB', () => {
  let folder = ''
  // The first time on a machine some 70 MB come from npm.
  beforeAll(async () => {
    const whyNot = await installDuckDb()
    if (whyNot !== null)
      throw new Error(`The figures cannot be held against DuckDB, which npm fetches once: ${whyNot}`)
    folder = mkdtempSync(join(tmpdir(), 'dialoogmeter-duckdb-'))
  }, 180_000)
  afterAll(() => {
    if (folder !== '') rmSync(folder, { recursive: true, force: true })
  })

  it('are answered as the figures answer them: drawn cases that are answered, closed and open, either clock', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(drawnCase, { minLength: 10, maxLength: 120 }),
        fc.constantFrom('calendar', 'opening'),
        fc.constantFrom(null, 'service'),
        async (drawn, clock, topic) => {
          const duckDb = await openDuckDb()
          if (duckDb === null) throw new Error('DuckDB was there a moment ago')
          try {
            const rows = rowsOf(drawn)
            await loadInput(duckDb, rows, hours, join(folder, 'rows.csv'))
            const period = { from: '2025-03-10', to: '2025-05-20' }
            const selection = {
              ...wholePeriod,
              period,
              clock,
              topics: topic === null ? null : [topic],
            } as const
            const choice = { ...timeSpanOf(period, zone), topic, clock }
            expect(differences(ours(rows, selection), await theirs(duckDb, choice))).toEqual([])
          } finally {
            duckDb.close()
          }
        },
      ),
      { numRuns: 30 },
    )
  })
})

describe('what two sources tell differently', () => {
  it('is named, with what either tells; rounding is no difference', () => {
    expect(differences({ a: 1, b: null, c: 'x' }, { a: 1 + 1e-12, b: null, c: 'x' })).toEqual([])
    expect(differences({ a: 1, b: 0 }, { a: 1.001, b: null, c: 2 })).toEqual([
      'a: 1 here, 1.001 there',
      'b: 0 here, null there',
      'c: undefined here, 2 there',
    ])
  })
})
