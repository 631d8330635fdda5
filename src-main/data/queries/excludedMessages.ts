import { exclusions } from '#shared/domain/message.ts'
import type { Exclusion } from '#shared/domain/message.ts'
import type { InboundCountRow } from '#shared/metrics/metricsInput.ts'
import type { Database } from '../db/connection.ts'

const hourMs = 3_600_000

/** Incoming messages that a person has marked as not counting, per whole UTC hour as the others are counted. */
export function readExcluded(database: Database): (InboundCountRow & { readonly as: Exclusion })[] {
  return database
    .prepare<[number, number, string], InboundCountRow & { readonly as: Exclusion }>(
      `select m.account_id as accountId, a.channel, m.topic, m.sent_at_ms / ? * ? as sentAtMs, m.excluded_as as "as",
         count(*) as count
       from messages m join batches b on b.id = m.batch_id and b.state = 'committed'
       join accounts a on a.id = m.account_id
       where m.direction = 'in' and m.twin_of_id is null and m.excluded_as in (select value from json_each(?))
       group by 1, 2, 3, 4, 5`,
    )
    .all(hourMs, hourMs, JSON.stringify(exclusions))
}
