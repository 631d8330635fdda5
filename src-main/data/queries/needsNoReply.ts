import type { InboundCountRow } from '#shared/metrics/metricsInput.ts'
import type { Database } from '../db/connection.ts'

const hourMs = 3_600_000

/** Incoming messages that need no reply (thanks, emoji, a name only), counted per whole UTC hour as the others are. */
export function readNeedsNoReply(database: Database): InboundCountRow[] {
  return database
    .prepare<[number, number], InboundCountRow>(
      `select m.account_id as accountId, a.channel, m.topic, m.sent_at_ms / ? * ? as sentAtMs, count(*) as count
       from messages m join batches b on b.id = m.batch_id and b.state = 'committed'
       join accounts a on a.id = m.account_id
       where m.direction = 'in' and m.needs_reply <> 'yes' and m.excluded_as is null and m.twin_of_id is null
       group by 1, 2, 3, 4`,
    )
    .all(hourMs, hourMs)
}
