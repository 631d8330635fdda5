import type { OwnPostRow } from '#shared/metrics/reactionsPerPost.ts'
import type { Database } from '../db/connection.ts'

/** The own public posts with the reactions of others that the source counts under them. */
export function readOwnPosts(database: Database): OwnPostRow[] {
  return database
    .prepare<[], OwnPostRow>(
      `select m.account_id as accountId, a.channel, m.sent_at_ms as sentAtMs, ifnull(m.reaction_count,
         (select max(w.reaction_count) from messages w where w.twin_of_id = m.id)) as reactions
       from messages m join batches b on b.id = m.batch_id and b.state = 'committed'
       join accounts a on a.id = m.account_id
       where m.sending_class = 'ownPost' and m.is_public = 1 and m.excluded_as is null and m.twin_of_id is null`,
    )
    .all()
}
