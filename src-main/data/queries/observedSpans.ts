import type { Database } from '../db/connection.ts'

/** From the first message of a file until when it was read, of one account (UTC ms). */
export interface ObservedSpan {
  readonly accountId: number
  readonly fromMs: number
  readonly untilMs: number
}

/** What the committed files of each account span, in order of beginning. */
export function observedSpans(database: Database): ObservedSpan[] {
  return database
    .prepare<[], ObservedSpan>(
      `select ba.account_id as accountId, b.first_sent_at_ms as fromMs, b.observed_until_ms as untilMs
       from batches b join batch_accounts ba on ba.batch_id = b.id
       where b.state = 'committed' and b.first_sent_at_ms is not null and b.observed_until_ms is not null
       order by b.first_sent_at_ms, b.id, ba.account_id`,
    )
    .all()
}
