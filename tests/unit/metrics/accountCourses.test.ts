import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultOpeningHours } from '#shared/domain/openingHours.ts'
import { courseByAccount } from '#shared/metrics/accountCourses.ts'
import { responseRateCounts } from '#shared/metrics/caseShares.ts'
import { caseTable } from '#shared/metrics/caseTable.ts'
import { outcomesOf } from '#shared/metrics/firstResponse.ts'
import { countedCases } from '#shared/metrics/selectRows.ts'
import { waitingClock } from '#shared/metrics/waitingClock.ts'
import { at } from './caseMessages.ts'
import { caseRow, HOUR_MS, input } from './metricRows.ts'

const hours = defaultOpeningHours('NL')
const first = at('2025-01-06T00:00')

describe('the cases of each account', () => {
  it('are counted in one walk as those of the account alone are', () => {
    const row = fc.record({
      accountId: fc.constantFrom(1, 2, 7),
      hour: fc.nat({ max: 24 * 250 }),
      reply: fc.option(fc.nat({ max: 24 * 20 })),
      followed: fc.nat({ max: 24 * 20 }),
      needsReply: fc.constantFrom('yes' as const, 'yes' as const, 'unlikely' as const),
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 150 }), (list) => {
        const rows = list
          .toSorted((a, b) => a.hour - b.hour)
          .map(({ hour, reply, followed, ...rest }, id) => {
            const startedAtMs = first + hour * HOUR_MS
            const observedUntilMs = startedAtMs + Math.max(followed, reply ?? 0) * HOUR_MS
            return caseRow(id, reply, { startedAtMs, observedUntilMs, ...rest })
          })
        const all = input({ cases: rows, sources: [] })
        const courses = courseByAccount(caseTable(all, hours, []))
        const counted = countedCases(all)
        const ids = new Set(counted.map(({ accountId }) => accountId))
        expect(new Set(courses.keys())).toEqual(ids)
        for (const id of ids) {
          const own = counted.filter(({ accountId }) => accountId === id)
          expect(courses.get(id)).toEqual({
            cases: own.length,
            open: outcomesOf(own).open,
            rate: responseRateCounts(own, waitingClock('calendar', hours, own, [])),
          })
        }
      }),
    )
  })
})
