import type { Database } from '../db/connection.ts'
import { inTransaction } from '../db/connection.ts'
import { recountBatch, stagedBatchIds } from './batches.ts'
import { markDeletion, settleMarkedDeletion } from './deletionMark.ts'

/** Messages of a batch that another committed one holds as well, of which something is kept that their import said. */
function heldElsewhere(database: Database, batchId: number): number[] {
  return database
    .prepare<[number], { id: number }>(
      `select distinct m.id from messages m join message_copies c on c.message_id = m.id
         join batches b on b.id = c.batch_id and b.state = 'committed'
         join imported_values v on v.message_id = m.id
       where m.batch_id = ?`,
    )
    .all(batchId)
    .map(({ id }) => id)
}

/**
 * Gives the messages that a later committed batch holds as well to that batch: undoing a file may not take away what
 * another file still proves. @returns the batches that got messages
 */
function handOverCopies(database: Database, batchId: number): number[] {
  const heirs = database
    .prepare<[number], { batchId: number }>(
      `select distinct c.batch_id as batchId from message_copies c
       join messages m on m.id = c.message_id join batches b on b.id = c.batch_id and b.state = 'committed'
       where m.batch_id = ?`,
    )
    .all(batchId)
    .map((row) => row.batchId)
  if (heirs.length === 0) return []
  const handedOver = heldElsewhere(database, batchId)
  database
    .prepare(
      `update messages set (batch_id, closed_at_ms) =
         (select c.batch_id, c.closed_at_ms from message_copies c
          join batches b on b.id = c.batch_id and b.state = 'committed'
          where c.message_id = messages.id order by c.batch_id limit 1)
       where batch_id = @batchId and exists (
         select 1 from message_copies c join batches b on b.id = c.batch_id and b.state = 'committed'
         where c.message_id = messages.id)`,
    )
    .run({ batchId })
  database
    .prepare(
      `delete from message_copies where exists (
         select 1 from messages m where m.id = message_copies.message_id and m.batch_id = message_copies.batch_id)`,
    )
    .run()
  // What was moved or read otherwise for the sake of the file that goes is the other file's as it stands.
  database
    .prepare(
      `delete from imported_values where field in ('account', 'closedAt')
         and message_id in (select value from json_each(?))`,
    )
    .run(JSON.stringify(handedOver))
  return heirs
}

/** Threads and accounts that no message needs any more. */
export function deleteUnused(database: Database): void {
  database.exec(`
    delete from threads where not exists (select 1 from messages m where m.thread_id = threads.id)
      and not exists (select 1 from messages m
        where m.home_thread_id = threads.id and m.home_thread_id is not m.thread_id);
    delete from accounts where not exists (select 1 from batch_accounts ba where ba.account_id = accounts.id)
      and not exists (select 1 from threads t where t.account_id = accounts.id)
      and not exists (select 1 from messages m where m.account_id = accounts.id);
  `)
}

/**
 * Removes a batch with all it brought; part of a transaction of the caller's, who removes the touched cases first and
 * builds them again afterwards. @returns how many messages went
 */
export function deleteBatch(database: Database, batchId: number): number {
  const heirs = handOverCopies(database, batchId)
  database.prepare('delete from message_copies where batch_id = ?').run(batchId)
  const { changes } = database.prepare('delete from messages where batch_id = ?').run(batchId)
  database.prepare('delete from row_issues where batch_id = ?').run(batchId)
  database.prepare('delete from batch_accounts where batch_id = ?').run(batchId)
  database.prepare('delete from batches where id = ?').run(batchId)
  for (const heir of heirs) recountBatch(database, heir)
  deleteUnused(database)
  return changes
}

/** A batch still staged when nothing imports is what a crash left: nobody has seen it, and it goes. */
export function sweepStagedBatches(database: Database): void {
  const ids = stagedBatchIds(database)
  if (ids.length === 0) return
  inTransaction(database, () => {
    for (const id of ids) deleteBatch(database, id)
    markDeletion(database)
  })
  settleMarkedDeletion(database)
}
