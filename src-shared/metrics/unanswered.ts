import type { CaseRow } from './caseRow.ts'
import { RESPONSE_RATE_LIMIT_MS } from './caseShares.ts'

/** Why a question has had no answer, as far as the data tell. */
export const unansweredReasons = [
  /** Closed by the source without a reply. */
  'closed',
  /** Open, and not yet seven days old when observation ended. */
  'waiting',
  /** Open for longer than seven days. */
  'open',
  /** Only an automatic message went out; closed or open besides. */
  'automaticOnly',
] as const
export type UnansweredReason = (typeof unansweredReasons)[number]

/** null for a case that was answered. What the citizen did get (an automatic message) goes before how it ended. */
export function unansweredReason(row: CaseRow): UnansweredReason | null {
  if (row.firstReplyAtMs !== null) return null
  if (row.acknowledgedAtMs !== null) return 'automaticOnly'
  if (row.closedAtMs !== null) return 'closed'
  return row.observedUntilMs - row.startedAtMs < RESPONSE_RATE_LIMIT_MS ? 'waiting' : 'open'
}

/** Every reason with its number of cases; together the cases that were not answered. */
export function unansweredByReason(
  cases: readonly CaseRow[],
): readonly { readonly reason: UnansweredReason; readonly cases: number }[] {
  const counts = { closed: 0, waiting: 0, open: 0, automaticOnly: 0 }
  for (const row of cases) {
    const reason = unansweredReason(row)
    if (reason !== null) counts[reason] += 1
  }
  return unansweredReasons.map((reason) => ({ reason, cases: counts[reason] }))
}
