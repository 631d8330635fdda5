import { describe, expect, it } from 'vitest'
import { createZone } from '#shared/domain/localTime.ts'
import { defaultOpeningHours } from '#shared/domain/openingHours.ts'
import { casesOfMark } from '#shared/metrics/caseMark.ts'
import type { CaseMark } from '#shared/metrics/caseMark.ts'
import type { CaseRow } from '#shared/metrics/caseRow.ts'
import { waitingClock } from '#shared/metrics/waitingClock.ts'
import { at } from './caseMessages.ts'
import { archiveSource, caseRow, HOUR_MS, monday, whatsappSource } from './metricRows.ts'

const hours = defaultOpeningHours('NL')

function idsOf(cases: readonly CaseRow[], mark: CaseMark, clock: 'calendar' | 'opening' = 'calendar') {
  const found = casesOfMark({ cases, sources: [whatsappSource, archiveSource] }, mark, {
    clock: waitingClock(clock, hours, cases, []),
    zone: createZone('Europe/Amsterdam'),
    isNormMet: (row) =>
      row.firstReplyAtMs === null ? 'unknown' : row.firstReplyAtMs - row.startedAtMs <= HOUR_MS,
  })
  return found.map(({ firstMessageId }) => firstMessageId)
}

describe('the cases behind a mark', () => {
  it('are those of the headline figures where the mark says nothing', () => {
    const cases = [
      caseRow(1, 2),
      caseRow(2, null, { needsReply: 'unlikely' }),
      caseRow(3, 2, { startSeen: false }),
      caseRow(4, 2, { accountId: 2, channel: 'x' }),
    ]
    expect(idsOf(cases, {})).toEqual([1])
    expect(idsOf(cases, { needsReply: 'unlikely' })).toEqual([2])
    expect(idsOf(cases, { needsReply: 'all' })).toEqual([1, 2])
  })

  it('started on local dates, both included', () => {
    const cases = [
      caseRow(1, 2, { startedAtMs: at('2025-03-02T23:59') }),
      caseRow(2, 2, { startedAtMs: at('2025-03-03T00:00') }),
      caseRow(3, 2, { startedAtMs: at('2025-03-04T23:59') }),
      caseRow(4, 2, { startedAtMs: at('2025-03-05T00:00') }),
    ]
    expect(idsOf(cases, { from: '2025-03-03', to: '2025-03-04' })).toEqual([2, 3])
  })

  it('started in an hour of the local week, in summer time too', () => {
    const cases = [
      caseRow(1, 2, { startedAtMs: at('2025-03-03T10:59') }),
      caseRow(2, 2, { startedAtMs: at('2025-03-03T11:00') }),
      caseRow(3, 2, { startedAtMs: at('2025-07-07T10:00') }),
      caseRow(4, 2, { startedAtMs: at('2025-07-08T10:00') }),
    ]
    expect(idsOf(cases, { weekday: 0, hour: 10 })).toEqual([1, 3])
  })

  it('ended in one of three ways', () => {
    const cases = [caseRow(1, 2), caseRow(2, null), caseRow(3, null, { closedAtMs: monday + HOUR_MS })]
    expect(idsOf(cases, { outcome: 'answered' })).toEqual([1])
    expect(idsOf(cases, { outcome: 'open' })).toEqual([2])
    expect(idsOf(cases, { outcome: 'closed' })).toEqual([3])
  })

  it('were answered over one wait and within another, on the clock of the choice', () => {
    const overnight = caseRow(4, null, {
      startedAtMs: at('2025-03-03T16:30'),
      firstReplyAtMs: at('2025-03-04T09:15'),
    })
    const cases = [caseRow(1, 1), caseRow(2, 2), caseRow(3, null), overnight]
    expect(idsOf(cases, { waitOverMs: HOUR_MS, waitWithinMs: 2 * HOUR_MS })).toEqual([2])
    expect(idsOf(cases, { waitWithinMs: HOUR_MS })).toEqual([1])
    expect(idsOf(cases, { waitWithinMs: HOUR_MS }, 'opening')).toEqual([1, 4])
  })

  it('met the norm or did not; of an open one it is not known', () => {
    const cases = [caseRow(1, 1), caseRow(2, 3), caseRow(3, null)]
    expect(idsOf(cases, { withinNorm: true })).toEqual([1])
    expect(idsOf(cases, { withinNorm: false })).toEqual([2])
  })

  it('waited at the end of a day, as far as they were watched', () => {
    const startedAtMs = at('2025-03-03T22:00')
    const cases = [
      caseRow(1, 1, { startedAtMs }),
      caseRow(2, 3, { startedAtMs }),
      caseRow(3, null, { startedAtMs }),
      caseRow(4, null, { startedAtMs, closedAtMs: at('2025-03-04T00:00') }),
      caseRow(5, null, { startedAtMs, closedAtMs: at('2025-03-03T23:00') }),
      caseRow(6, null, { startedAtMs, observedUntilMs: at('2025-03-03T23:30') }),
      caseRow(7, null, { startedAtMs: at('2025-03-04T00:00') }),
    ]
    expect(idsOf(cases, { waitingOn: '2025-03-03' })).toEqual([2, 3, 4, 6])
    expect(idsOf(cases, { waitingOn: '2025-03-04' })).toEqual([3, 7])
  })

  it('went on as a dialogue or did not, where that could be watched for 72 hours', () => {
    const cases = [
      caseRow(1, 1, { dialogue: true }),
      caseRow(2, 1),
      caseRow(3, 1, { dialogue: null }),
      caseRow(4, 1, { observedUntilMs: monday + 72 * HOUR_MS }),
    ]
    expect(idsOf(cases, { dialogue: true })).toEqual([1])
    expect(idsOf(cases, { dialogue: false })).toEqual([2])
  })

  it('took so many turns, with five for five or more', () => {
    const cases = [1, 4, 5, 9].map((turnCount, index) => caseRow(index + 1, 1, { turnCount }))
    expect(idsOf([...cases, caseRow(5, 1, { turnCount: null })], { turns: 4 })).toEqual([2])
    expect(idsOf(cases, { turns: 5 })).toEqual([3, 4])
  })

  it('had an automatic message only, and belong to one group', () => {
    const cases = [
      caseRow(1, null, { acknowledgedAtMs: monday }),
      caseRow(2, 1, { acknowledgedAtMs: monday }),
      caseRow(3, null, { topic: 'policy', team: 'contactCentre' }),
    ]
    expect(idsOf(cases, { acknowledgedOnly: true })).toEqual([1])
    expect(idsOf(cases, { acknowledgedOnly: false })).toEqual([2, 3])
    expect(
      idsOf(cases, { topic: 'policy', team: 'contactCentre', channel: 'whatsapp', accountId: 1 }),
    ).toEqual([3])
    expect(idsOf(cases, { topic: 'policy', outcome: 'answered' })).toEqual([])
  })
})
