import type { Database } from '../db/connection.ts'

/** First messages of the cases whose question, the one the clock started at, has its topic from the classifier. */
export function casesByModel(database: Database): ReadonlySet<number> {
  const rows = database
    .prepare<[], { id: number }>(
      `select distinct c.first_message_id as id from messages m
       join batches b on b.id = m.batch_id and b.state = 'committed'
       join threads t on t.id = m.thread_id
       join cases c on c.thread_id = ifnull(t.joined_to_id, t.id) and c.started_at_ms = m.sent_at_ms
       where m.topic_origin = 'model' and m.direction = 'in' and m.excluded_as is null and m.twin_of_id is null`,
    )
    .all()
  return new Set(rows.map(({ id }) => id))
}
