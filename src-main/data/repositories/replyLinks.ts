import type { BatchId } from '#shared/domain/ids.ts'
import type { Database } from '../db/connection.ts'

// An external key holds its channel, so equal keys are the same message; where two accounts have it, the own one. A tool
// that gives numbers of its own may tell the channel's too.
const questionOf = `
  (select q.id from messages q join batches qb on qb.id = q.batch_id
   where (q.external_key = w.reply_to_key or q.channel_key = w.reply_to_key) and q.sent_at_ms <= w.sent_at_ms
     and (qb.state = 'committed' or q.batch_id = @batchId)
   order by q.account_id = w.account_id desc, q.id limit 1)`

/** Replies of the batch, and of earlier ones whose question came only now. */
const waitingReplies = [
  `select w.id, ${questionOf} as question_id from messages w
   where w.batch_id = @batchId and w.reply_to_key is not null and w.reply_to_message_id is null`,
  `select w.id, ${questionOf} as question_id from messages q
     join messages w on w.reply_to_key = q.external_key and w.reply_to_message_id is null
     join batches wb on wb.id = w.batch_id and wb.state = 'committed'
   where q.batch_id = @batchId`,
  `select w.id, ${questionOf} as question_id from messages q
     join messages w on w.reply_to_key = q.channel_key and w.reply_to_message_id is null
     join batches wb on wb.id = w.batch_id and wb.state = 'committed'
   where q.batch_id = @batchId and q.channel_key is not null`,
]

/** A probe of the index of those alone: most files bring each answer after its question, which staging links. */
function isAnyWaiting(database: Database): boolean {
  const sql = 'select 1 from messages where reply_to_message_id is null and reply_to_key is not null limit 1'
  return database.prepare(sql).get() !== undefined
}

/** Finds the links that can be made now: a list on this connection only. */
function findLinks(database: Database, batchId: BatchId): void {
  database.exec(`
    create temp table if not exists found_links (message_id integer primary key, question_id integer not null);
    delete from temp.found_links;
  `)
  for (const replies of waitingReplies) {
    database
      .prepare(
        `insert or ignore into temp.found_links select id, question_id from (${replies}) where question_id is not null`,
      )
      .run({ batchId })
  }
}

function makeLinks(database: Database): void {
  database.exec(
    `update messages set reply_to_message_id = f.question_id from temp.found_links f where f.message_id = messages.id`,
  )
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

/**
 * A linked answer belongs to the thread of its question, also when it names no citizen or went by direct message. What
 * staging linked stands there already.
 */
function joinThreads(database: Database): void {
  database.exec(
    `update messages set thread_id =
       (select q.thread_id from messages q where q.id = messages.reply_to_message_id)
     where direction = 'out' and id in (select message_id from temp.found_links)
       and exists (select 1 from messages q where q.id = messages.reply_to_message_id
         and q.direction = 'in' and q.thread_id is not messages.thread_id)`,
  )
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
  if (!isAnyWaiting(database)) return 0
  findLinks(database, batchId)
  makeLinks(database)
  const negativeWaits = isAnyWaiting(database) ? reportNegativeWaits(database, batchId) : 0
  joinThreads(database)
  return negativeWaits
}
