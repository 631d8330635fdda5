import type { Database } from '../db/connection.ts'

/** An answer by a person, by the thread that its cases stand under. */
export interface SentAnswer {
  readonly threadId: number
  readonly sentAtMs: number
}

/** Answers by people from a moment on (UTC ms), public or not; of a message that two sources hold, one. In no order. */
export function answersSentSince(database: Database, fromMs: number): SentAnswer[] {
  return database
    .prepare<[number], SentAnswer>(
      `select ifnull(t.joined_to_id, t.id) as threadId, m.sent_at_ms as sentAtMs
       from messages m join batches b on b.id = m.batch_id and b.state = 'committed'
       join threads t on t.id = m.thread_id
       where m.direction = 'out' and m.is_automatic = 0 and m.excluded_as is null and m.twin_of_id is null
         and ifnull(m.sending_class, 'reply') = 'reply' and m.sent_at_ms >= ?`,
    )
    .all(fromMs)
}
