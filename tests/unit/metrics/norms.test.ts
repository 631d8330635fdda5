import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NormRule } from '#shared/domain/norm.ts'
import { defaultOpeningHours } from '#shared/domain/openingHours.ts'
import type { OpeningHours } from '#shared/domain/openingHours.ts'
import type { CaseRow } from '#shared/metrics/caseRow.ts'
import { firstResponseOf } from '#shared/metrics/firstResponse.ts'
import { normCurves, wholeCurves } from '#shared/metrics/responseChoice.ts'
import { responseFiguresOf } from '#shared/metrics/responseFigures.ts'
import type { ResponseFigures } from '#shared/metrics/responseFigures.ts'
import { waitingClock } from '#shared/metrics/waitingClock.ts'
import { at } from './caseMessages.ts'
import { caseRow, HOUR_MS } from './metricRows.ts'
import { chosenFrom, rule } from './responseTables.ts'

function figuresOf(
  cases: readonly CaseRow[],
  rules: readonly NormRule[],
  hours?: OpeningHours,
): ResponseFigures {
  const { choice, known } = chosenFrom(cases, { rules, ...(hours === undefined ? {} : { hours }) })
  return responseFiguresOf(wholeCurves(choice), known)
}

const withinNorm = (...given: Parameters<typeof figuresOf>) => figuresOf(...given).withinNorm

const near = (value: number): unknown => expect.closeTo(value, 12)

/** Ten cases of Monday morning: answered after 1, 2, … 8 hours, one open, one closed after an hour. */
const ten = [
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((hours) => caseRow(hours, hours)),
  caseRow(9, null),
  caseRow(10, null, { closedAtMs: at('2025-03-03T11:00') }),
]

describe('the share within the own norm', () => {
  it('counts what was answered within it, of all; exactly the norm is within', () => {
    expect(withinNorm(ten, [rule])).toMatchObject({ value: near(0.4), n: 10 })
    expect(withinNorm(ten, [{ ...rule, limitMs: 4 * HOUR_MS - 1 }])).toMatchObject({
      value: near(0.3),
      n: 10,
    })
  })

  it('takes open cases as far as they were followed: the next ones weigh more', () => {
    // One goes out of sight after 90 minutes: of the eight then still waiting seven stay, of which 2 are in time.
    // 1/10 by then, closed 1/10; 8 wait. F(4 h) = 0.1 + 0.8 * (1 - (6/7)(5/6)(4/5)) = 0.1 + 0.8 * 3/7.
    const early = ten.map((row) =>
      row.firstMessageId === 9 ? { ...row, observedUntilMs: at('2025-03-03T11:30') } : row,
    )
    const { value } = withinNorm(early, [rule])
    expect(value).toBeCloseTo(0.1 + (0.8 * 3) / 7, 12)
  })

  it('reads the clock that the norm was agreed in, whatever clock is shown', () => {
    // Asked Friday 16:00, answered Monday 10:00: 66 hours to live through, two hours open.
    const overWeekend = Array.from({ length: 10 }, (_, id) =>
      caseRow(id, 66, { startedAtMs: at('2025-03-07T16:00') }),
    )
    expect(withinNorm(overWeekend, [rule]).value).toBe(0)
    expect(withinNorm(overWeekend, [{ ...rule, clock: 'opening' }]).value).toBe(1)
    expect(withinNorm(overWeekend, [{ ...rule, clock: 'opening', limitMs: 2 * HOUR_MS }]).value).toBe(1)
    expect(withinNorm(overWeekend, [{ ...rule, clock: 'opening', limitMs: 2 * HOUR_MS - 1 }]).value).toBe(0)
  })

  it('leaves out cases that no norm holds for', () => {
    const onX = ten.map((row) => ({ ...row, firstMessageId: row.firstMessageId + 20, channel: 'x' as const }))
    const figure = withinNorm([...ten, ...onX], [{ ...rule, channel: 'whatsapp' }])
    expect(figure).toMatchObject({ value: near(0.4), n: 10 })
    expect(withinNorm(onX, [{ ...rule, channel: 'whatsapp' }])).toEqual({
      value: null,
      reason: 'noNorm',
      n: 0,
    })
    expect(withinNorm(ten, [])).toEqual({ value: null, reason: 'noNorm', n: 0 })
    expect(withinNorm([], [rule])).toEqual({ value: null, reason: 'noMessages', n: 0 })
    expect(withinNorm(ten.slice(0, 9), [rule])).toEqual({ value: null, reason: 'tooFew', n: 9 })
  })

  it('keeps last year’s norm for last year’s cases', () => {
    const lastYear = ten.map((row) => {
      const moved = at('2024-03-04T10:00') - row.startedAtMs
      const later = (ms: number | null): number | null => (ms === null ? null : ms + moved)
      return {
        ...row,
        firstMessageId: row.firstMessageId + 20,
        startedAtMs: row.startedAtMs + moved,
        firstReplyAtMs: later(row.firstReplyAtMs),
        closedAtMs: later(row.closedAtMs),
      }
    })
    const rules = [
      { ...rule, limitMs: 8 * HOUR_MS, validTo: '2024-12-31' },
      { ...rule, limitMs: 2 * HOUR_MS, validFrom: '2025-01-01' },
    ]
    expect(withinNorm(lastYear, rules).value).toBeCloseTo(0.8, 12)
    expect(withinNorm(ten, rules).value).toBeCloseTo(0.2, 12)
    const { table, choice } = chosenFrom([...ten, ...lastYear], { rules })
    const curves = normCurves(table, choice, table.ruleOf, rules.length)
    expect(curves.map(({ n }) => n)).toEqual([10, 10])
  })

  it('keeps last year’s opening hours for last year’s cases', () => {
    const usual = defaultOpeningHours('NL')
    const [week] = usual.weeks
    const from13 = (week?.days ?? []).map((blocks) =>
      blocks.map(({ closeMinute }) => ({ openMinute: 13 * 60, closeMinute })),
    )
    const hours: OpeningHours = {
      ...usual,
      weeks: [
        { validFrom: null, validTo: '2024-12-31', days: from13 },
        { validFrom: '2025-01-01', validTo: null, days: week?.days ?? [] },
      ],
    }
    const opening: NormRule = { ...rule, clock: 'opening', limitMs: HOUR_MS }
    // Asked at 10:00, answered at 13:30.
    const of = (start: string) =>
      Array.from({ length: 10 }, (_, id) => caseRow(id, 3.5, { startedAtMs: at(start) }))
    expect(withinNorm(of('2024-03-04T10:00'), [opening], hours).value).toBe(1)
    expect(withinNorm(of('2025-03-03T10:00'), [opening], hours).value).toBe(0)
  })

  it('of one norm for all in the clock that is shown is the share within that time', () => {
    const row = fc.record({
      hours: fc.option(fc.integer({ min: 0, max: 30 })),
      isClosed: fc.boolean(),
      followed: fc.integer({ min: 30, max: 60 }),
      day: fc.integer({ min: 0, max: 300 }),
    })
    fc.assert(
      fc.property(fc.array(row, { minLength: 10, maxLength: 120 }), (rows) => {
        const cases = rows
          .map(({ hours, isClosed, followed, day }, id) => {
            const startedAtMs = at('2024-03-04T10:00') + day * 24 * HOUR_MS
            const closedAtMs = hours === null && isClosed ? startedAtMs + 3 * HOUR_MS : null
            return caseRow(id, hours, {
              startedAtMs,
              closedAtMs,
              observedUntilMs: startedAtMs + followed * HOUR_MS,
            })
          })
          .toSorted((a, b) => a.startedAtMs - b.startedAtMs)
        const limitMs = 4 * HOUR_MS
        const clock = waitingClock('calendar', defaultOpeningHours('NL'), cases, [])
        const expected = firstResponseOf(cases, clock)
        const figures = figuresOf(cases, [{ ...rule, limitMs }])
        const { medianMs, p90Ms, within } = expected
        expect(figures).toMatchObject({ medianMs, p90Ms, within })
        // The intervals differ: a norm's clusters are told at the norm alone.
        expect(figures.withinNorm.n).toBe(within['4h'].n)
        expect(figures.withinNorm.value).toBeCloseTo(within['4h'].value ?? NaN, 12)
      }),
      { numRuns: 60 },
    )
  })
})
