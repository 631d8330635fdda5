import { RESPONSE_RATE_LIMIT_MS } from './caseShares.ts'
import type { ShareCounts } from './caseShares.ts'
import type { CaseTable } from './caseTable.ts'
import { designEffect } from './statistics/designEffect.ts'
import { outcomeCode } from './waitColumns.ts'
import { countPerWeek } from './weekBlocks.ts'

/** Counted cases of one account, those that are open, and what `responseRateCounts` counts of them. */
export interface AccountCourse {
  readonly cases: number
  readonly open: number
  readonly rate: ShareCounts
}

export const noCourse: AccountCourse = {
  cases: 0,
  open: 0,
  rate: { successes: 0, n: 0, designEffect: 1 },
}

/** By account that has any, in one walk over all cases. */
export function courseByAccount({ columns, outcome, week }: CaseTable): ReadonlyMap<number, AccountCourse> {
  const { count, accounts, account, startedAtMs, firstReplyAtMs, observedUntilMs } = columns
  const counts = accounts.map(() => ({ cases: 0, open: 0, successes: 0, n: 0, weeks: countPerWeek() }))
  for (let place = 0; place < count; place += 1) {
    const of = counts[account[place] ?? 0]
    if (of === undefined) continue
    const startMs = startedAtMs[place] ?? 0
    of.cases += 1
    if (outcome[place] === outcomeCode.open) of.open += 1
    if ((observedUntilMs[place] ?? 0) - startMs < RESPONSE_RATE_LIMIT_MS) continue
    // Without a reply (NaN) nothing is within the limit.
    const isAnswered = (firstReplyAtMs[place] ?? NaN) - startMs <= RESPONSE_RATE_LIMIT_MS
    of.n += 1
    if (isAnswered) of.successes += 1
    of.weeks.add(week[place] ?? 0, isAnswered)
  }
  return new Map(
    counts.flatMap(({ cases, open, successes, n, weeks }, place) => {
      const rate = { successes, n, designEffect: designEffect(weeks.blocks()) }
      return cases === 0 ? [] : [[accounts[place] ?? 0, { cases, open, rate }]]
    }),
  )
}
