import type { Database } from '../db/connection.ts'

interface StoredStart {
  readonly name: string
  readonly firstSentAtMs: number
}

/** The first message of each format among committed files of some accounts. */
export function formatStarts(database: Database, accountIds: readonly number[]): StoredStart[] {
  return database
    .prepare<[string], StoredStart>(
      `select b.format as name, min(b.first_sent_at_ms) as firstSentAtMs
       from batches b
       where b.state = 'committed' and b.first_sent_at_ms is not null and exists (
         select 1 from batch_accounts ba
         where ba.batch_id = b.id and ba.account_id in (select value from json_each(?)))
       group by b.format order by 2`,
    )
    .all(JSON.stringify(accountIds))
}
