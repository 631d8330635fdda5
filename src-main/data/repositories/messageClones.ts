import type { Database } from '../db/connection.ts'
import { recountBatch } from './batches.ts'

function columnsOf(database: Database): string[] {
  return database
    .prepare<[], { name: string }>(`select name from pragma_table_info('messages')`)
    .all()
    .map(({ name }) => name)
    .filter((name) => name !== 'id')
}

/** What stands for the clone otherwise than for the message itself. */
const ownColumns: Readonly<Record<string, string>> = {
  batch_id: '@batchId',
  closed_at_ms: '@closedAtMs',
  account_id: '@accountId',
  home_thread_id: '@homeThreadId',
  external_key: '@externalKey',
  thread_id: '@homeThreadId',
}

interface Place {
  readonly accountId: number
  readonly homeThreadId: number | null
  readonly externalKey: Buffer
}

interface Heir {
  readonly batchId: number
  readonly closedAtMs: number | null
}

const nothing = (): void => undefined

/**
 * A message that goes to another account leaves itself behind for the other files that hold it where it was. To be asked
 * before it goes. @returns makes what is left behind, after it has gone; it is then being settled too
 */
export function cloneForHeirs(database: Database, messageId: number): () => void {
  const heir = database
    .prepare<[number], Heir>(
      `select c.batch_id as batchId, c.closed_at_ms as closedAtMs from message_copies c
         join batches b on b.id = c.batch_id and b.state = 'committed'
       where c.message_id = ? order by c.batch_id limit 1`,
    )
    .get(messageId)
  const place = database
    .prepare<[number], Place>(
      `select account_id as accountId, home_thread_id as homeThreadId, external_key as externalKey
       from messages where id = ?`,
    )
    .get(messageId)
  if (heir === undefined || place === undefined) return nothing
  return () => leaveBehind(database, messageId, { ...heir, ...place })
}

function leaveBehind(database: Database, messageId: number, of: Heir & Place): void {
  const columns = columnsOf(database)
  const { lastInsertRowid } = database
    .prepare(
      `insert into messages (${columns.join(', ')})
       select ${columns.map((name) => ownColumns[name] ?? name).join(', ')} from messages where id = @messageId`,
    )
    .run({ ...of, messageId })
  const ids = { clone: Number(lastInsertRowid), messageId, batchId: of.batchId }
  for (const sql of [
    `insert into imported_values (message_id, field, value)
     select @clone, field, value from imported_values
     where message_id = @messageId and field not in ('account', 'hidden', 'closedAt')`,
    `insert into message_texts (message_id, text, kept_at_ms)
     select @clone, text, kept_at_ms from message_texts where message_id = @messageId`,
    `update message_copies set message_id = @clone where message_id = @messageId and batch_id <> @batchId`,
  ])
    database.prepare(sql).run(ids)
  database
    .prepare('delete from message_copies where message_id = ? and batch_id = ?')
    .run(messageId, of.batchId)
  database.prepare('insert or ignore into temp.settling values (?)').run(ids.clone)
  recountBatch(database, of.batchId)
}

export function isOfEarlierBatch(database: Database, messageId: number, thanId: number): boolean {
  return (
    database
      .prepare(
        `select 1 from messages m join messages t on t.id = ? where m.id = ? and m.batch_id < t.batch_id`,
      )
      .get(thanId, messageId) !== undefined
  )
}

/** One message is from now on known as a copy of the other; the cases of its thread are to be built again. */
export function becomeCopy(database: Database, messageId: number, ofId: number): void {
  const ids = { messageId, ofId }
  const batches = database
    .prepare<[typeof ids], { batchId: number }>(
      'select distinct batch_id as batchId from messages where id in (@messageId, @ofId)',
    )
    .all(ids)
  for (const sql of [
    `insert or ignore into temp.touched_threads (thread_id)
     select thread_id from messages where id = @messageId and thread_id is not null`,
    `delete from cases where thread_id in (select ifnull(t.joined_to_id, t.id) from messages m
       join threads t on t.id = m.thread_id where m.id = @messageId)`,
    `insert into message_copies (batch_id, message_id, closed_at_ms)
     select batch_id, @ofId, closed_at_ms from messages where id = @messageId on conflict do nothing`,
    `insert into message_copies (batch_id, message_id, closed_at_ms)
     select batch_id, @ofId, closed_at_ms from message_copies where message_id = @messageId on conflict do nothing`,
    `insert or ignore into temp.settling select id from messages
     where reply_to_message_id = @messageId`,
    'delete from messages where id = @messageId',
    'insert or ignore into temp.settling values (@ofId)',
  ]) {
    database.prepare(sql).run(ids)
  }
  for (const { batchId } of batches) recountBatch(database, batchId)
}
