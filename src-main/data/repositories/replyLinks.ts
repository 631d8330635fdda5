import type { BatchId } from '#shared/domain/ids.ts'
import type { Database } from '../db/connection.ts'

// An external key holds its channel, so equal keys are the same message; where two accounts have it, the own one. A tool
// that gives numbers of its own may tell the channel's too.
const parentOf = `
  select q.id from messages q join batches qb on qb.id = q.batch_id
  where (q.external_key = messages.reply_to_key or q.channel_key = messages.reply_to_key) and q.sent_at_ms <= messages.sent_at_ms
    and (qb.state = 'committed' or q.batch_id = @batchId)
  order by q.account_id = messages.account_id desc, q.id limit 1`

function linkOwnReplies(database: Database, batchId: BatchId): void {
  database
    .prepare(
      `update messages set reply_to_message_id = (${parentOf})
       where batch_id = @batchId and reply_to_key is not null and reply_to_message_id is null`,
    )
    .run({ batchId })
}

/** Replies of earlier batches whose question came only now. */
function linkWaitingReplies(database: Database, batchId: BatchId): void {
  database
    .prepare(
      `update messages set reply_to_message_id = (${parentOf})
       where id in (
         select w.id from messages q
         join messages w on w.reply_to_key = q.external_key and w.reply_to_message_id is null
         join batches wb on wb.id = w.batch_id and wb.state = 'committed'
         where q.batch_id = @batchId
         union all
         select w.id from messages q
         join messages w on w.reply_to_key = q.channel_key and w.reply_to_message_id is null
         join batches wb on wb.id = w.batch_id and wb.state = 'committed'
         where q.batch_id = @batchId and q.channel_key is not null)`,
    )
    .run({ batchId })
}

/** A reply that stands before its question is no answer to it: the link is left out and the row reported. */
function reportNegativeWaits(database: Database, batchId: BatchId): number {
  const { changes } = database
    .prepare(
      `insert into row_issues (batch_id, line, column_name, code, file_name)
       select m.batch_id, null, null, 'negativeWait', null from messages m
       where m.batch_id = @batchId and m.reply_to_key is not null and m.reply_to_message_id is null and exists (
         select 1 from messages q where q.external_key = m.reply_to_key and q.sent_at_ms > m.sent_at_ms)`,
    )
    .run({ batchId })
  return changes
}

/** A linked answer belongs to the thread of its question, also when it names no citizen or went by direct message. */
function joinThreads(database: Database, batchId: BatchId): void {
  database
    .prepare(
      `update messages set thread_id =
         (select q.thread_id from messages q where q.id = messages.reply_to_message_id)
       where direction = 'out' and reply_to_message_id is not null
         and (batch_id = @batchId
           or reply_to_message_id in (select id from messages where batch_id = @batchId))
         and exists (select 1 from messages q where q.id = messages.reply_to_message_id
           and q.direction = 'in' and q.thread_id is not messages.thread_id)`,
    )
    .run({ batchId })
}

/** Answers whose question is gone go back to their own thread. Part of an undo's transaction. */
export function releaseThreads(database: Database): void {
  database.exec(
    `update messages set thread_id = home_thread_id
     where thread_id is not home_thread_id and reply_to_message_id is null
       and thread_id in (select thread_id from temp.touched_threads)`,
  )
}

/**
 * Resolves the reply links that a batch brings, over all batches. Part of promotion's transaction.
 *
 * @returns the number of replies that stand before their question
 */
export function linkReplies(database: Database, batchId: BatchId): number {
  linkOwnReplies(database, batchId)
  linkWaitingReplies(database, batchId)
  const negativeWaits = reportNegativeWaits(database, batchId)
  joinThreads(database, batchId)
  return negativeWaits
}
