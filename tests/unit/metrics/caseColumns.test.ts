import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { channelIds } from '#shared/domain/channel.ts'
import { teamIds, topicIds } from '#shared/domain/message.ts'
import { caseColumnsOf, caseRowsOf } from '#shared/metrics/caseColumns.ts'
import { plainCase } from '#shared/metrics/caseView.ts'
import type { CaseRow } from '#shared/metrics/caseRow.ts'
import { computeMetrics } from '#shared/metrics/computeMetrics.ts'
import { wholePeriod } from '#shared/metrics/metricsInput.ts'
import { defaultOpeningHours } from '#shared/domain/openingHours.ts'
import { caseRow, input, whatsappSource } from './metricRows.ts'

const whole = fc.nat({ max: 2 ** 31 - 1 })
const moment = fc.integer({ min: -(2 ** 45), max: 2 ** 45 })
const perhaps = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null })
const row: fc.Arbitrary<CaseRow> = fc
  .record({
    threadKey: whole.map(String),
    firstMessageId: fc.nat(),
    accountId: fc.nat(),
    channel: fc.constantFrom(...channelIds),
    topic: fc.constantFrom(...topicIds),
    team: fc.constantFrom(...teamIds),
    needsReply: fc.constantFrom('yes' as const, 'unlikely' as const),
    startSeen: fc.boolean(),
    initiatedBy: fc.constantFrom('citizen' as const, 'municipality' as const),
    startedAtMs: moment,
    firstReplyAtMs: perhaps(moment),
    closedAtMs: perhaps(moment),
    observedUntilMs: moment,
    dialogue: perhaps(fc.boolean()),
    authorKnown: fc.boolean(),
    acknowledgedAtMs: perhaps(moment),
    inboundCount: whole,
    replyCount: whole,
    turnCount: perhaps(whole),
    satisfaction: perhaps(fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share + 0)),
  })
  .chain(({ ...made }) => fc.constantFrom(made, { ...made, outcomeUnknown: true }))

describe('cases as columns', () => {
  test('give every field of every case back', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(caseRowsOf(caseColumnsOf(rows)).map(plainCase)).toStrictEqual(rows)
      }),
    )
  })

  test('are the same made of the rows that stand on them', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const columns = caseColumnsOf(rows)
        expect(caseColumnsOf([...caseRowsOf(columns)])).toStrictEqual(columns)
      }),
    )
  })

  test('keep the keys of threads that are no numbers', () => {
    const keys = ['citizen/1/x', '1', '01', '1.5', '-0', '9007199254740993', '']
    const rows = keys.map((threadKey, id) => caseRow(id, 1, { threadKey }))
    expect(caseRowsOf(caseColumnsOf(rows)).map(({ threadKey }) => threadKey)).toEqual(keys)
  })

  test('are made once for a list, and are the ones that its rows stand on', () => {
    const columns = caseColumnsOf([caseRow(1, 2), caseRow(2, null)])
    const rows = caseRowsOf(columns)
    expect(caseColumnsOf(rows)).toBe(columns)
    const part = rows.slice(1)
    expect(caseColumnsOf(part)).toBe(caseColumnsOf(part))
    expect(caseColumnsOf(part).firstMessageId).toEqual(Float64Array.of(2))
  })

  test('give the same figures as rows of their own', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(400), perhaps(fc.nat(90))), { maxLength: 60 }), (waits) => {
        const rows = waits.map(([day, hours], id) =>
          caseRow(id, hours, { startedAtMs: Date.UTC(2024, 0, 1 + day, 9) }),
        )
        const figures = (cases: readonly CaseRow[]) =>
          computeMetrics(input({ cases, sources: [whatsappSource] }), wholePeriod, defaultOpeningHours('NL'))
        expect(figures(caseRowsOf(caseColumnsOf(rows)))).toEqual(figures(rows))
      }),
      { numRuns: 25 },
    )
  })
})
