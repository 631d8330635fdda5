import type { Database } from '../db/connection.ts'

const dayMs = 86_400_000

/** Exports that follow each other within a weekend watch the same account without a gap. */
const longestGapMs = 3 * dayMs

interface BatchSpan {
  readonly accountId: number
  readonly fromMs: number
  readonly untilMs: number
}

/**
 * In these formats an answer is a row of its own and every row of the account is in the export. So the next export shows
 * the answers to the questions of this one, and goes on observing all of them: a question that stays open as much as one
 * that is answered. A webcare row brings its own answer, and a chat is one citizen's: those are followed by their file only.
 */
const streamFormats = `('twcs')`

/** Spans in which an account was followed without a gap, by account. */
function readSpans(database: Database): Map<number, { fromMs: number; untilMs: number }[]> {
  const batches = database
    .prepare<[], BatchSpan>(
      `select ba.account_id as accountId, b.first_sent_at_ms as fromMs, b.observed_until_ms as untilMs
       from batches b join batch_accounts ba on ba.batch_id = b.id
       where b.state = 'committed' and b.format in ${streamFormats}
         and b.first_sent_at_ms is not null and b.observed_until_ms is not null
       order by ba.account_id, b.first_sent_at_ms, b.id`,
    )
    .all()
  const spans = new Map<number, { fromMs: number; untilMs: number }[]>()
  for (const { accountId, fromMs, untilMs } of batches) {
    const ofAccount = spans.get(accountId) ?? []
    const last = ofAccount.at(-1)
    if (last !== undefined && fromMs - last.untilMs <= longestGapMs) {
      last.untilMs = Math.max(last.untilMs, untilMs)
    } else ofAccount.push({ fromMs, untilMs })
    spans.set(accountId, ofAccount)
  }
  return spans
}

/**
 * Until when a case is observed, whatever became of it (UTC ms): its own file's end, or the end of the exports that
 * follow on it. An end that depended on the answer would make unanswered questions unobserved, and flatter.
 */
export function followedUntil(
  database: Database,
): (accountId: number, startedAtMs: number, observedUntilMs: number) => number {
  const spans = readSpans(database)
  return (accountId, startedAtMs, observedUntilMs) => {
    const span = spans
      .get(accountId)
      ?.find(({ fromMs, untilMs }) => startedAtMs >= fromMs && startedAtMs <= untilMs)
    return Math.max(observedUntilMs, span?.untilMs ?? 0)
  }
}
