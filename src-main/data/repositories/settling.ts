import type { Database } from '../db/connection.ts'

/**
 * The messages whose corrections are looked at anew: a list on this connection only, as are the corrections in force for
 * them. What a message says is the newest correction of it that is not undone, else what its import said.
 */
export function startSettling(database: Database): void {
  database.exec(`
    create temp table if not exists settling (message_id integer primary key);
    create temp table if not exists in_force (
      message_id integer not null, field text not null, value text, primary key (message_id, field)
    ) without rowid;
    delete from temp.settling;
    delete from temp.in_force;
  `)
}

export function settleCorrection(database: Database, correctionId: number): void {
  database
    .prepare(
      `insert or ignore into temp.settling
       select m.id from correction_values cv join messages m on m.external_key = cv.external_key
       where cv.correction_id = ?`,
    )
    .run(correctionId)
}

/** Of a file that was imported again, or of a second one that holds a corrected message. */
export function settleBatch(database: Database, batchId: number): void {
  database
    .prepare(
      `insert or ignore into temp.settling
       select m.id from correction_values cv cross join messages m on m.external_key = cv.external_key
       where m.batch_id = ?`,
    )
    .run(batchId)
}

/** Messages that were put in a thread: that thread may come or go with a file. */
export function settleGivenThreads(database: Database): void {
  database.exec(
    `insert or ignore into temp.settling
     select message_id from imported_values where field = 'thread';
     insert or ignore into temp.settling
     select m.id from correction_values cv
       join corrections c on c.id = cv.correction_id and c.is_undone = 0
       join messages m on m.external_key = cv.external_key
     where cv.field = 'thread'`,
  )
}

export function isAnythingSettling(database: Database): boolean {
  return database.prepare('select 1 from temp.settling limit 1').get() !== undefined
}

const twinsOf = (message: string): string => `
  select o.id from messages o
  where o.id = ${message}.twin_of_id or o.twin_of_id = ${message}.id or o.twin_of_id = ${message}.twin_of_id`

/** What is said of one holds for the same message in another source. */
export function settleTheirTwins(database: Database): void {
  database.exec(`
    insert or ignore into temp.settling
    select w.id from temp.settling s join messages m on m.id = s.message_id
      join messages w on w.id in (${twinsOf('m')});
  `)
}

function areMessagesTwins(database: Database): boolean {
  return database.prepare('select 1 from messages where twin_of_id is not null limit 1').get() !== undefined
}

/** SQLite takes the other columns from the row that has the maximum (sqlite.org/lang_select.html#bareagg). */
export function readInForce(database: Database): void {
  const isOf = areMessagesTwins(database)
    ? `cv.external_key in (select m.external_key union all
         select k.external_key from messages k where k.id in (${twinsOf('m')}))`
    : 'cv.external_key = m.external_key'
  database.exec(`
    delete from temp.in_force;
    insert into temp.in_force (message_id, field, value)
    select messageId, field, value from (
      select s.message_id as messageId, cv.field as field, cv.value as value, max(cv.correction_id)
      from temp.settling s join messages m on m.id = s.message_id
        join correction_values cv on ${isOf}
        join corrections c on c.id = cv.correction_id and c.is_undone = 0
      group by s.message_id, cv.field);
    insert into temp.in_force (message_id, field, value)
    select message_id, 'topicOrigin', 'person' from temp.in_force where field = 'topic';
    insert or replace into temp.in_force (message_id, field, value)
    select message_id, 'excluded', 'duplicate' from imported_values
    where field = 'hidden' and message_id in (select message_id from temp.settling);
  `)
}

export function settleMessages(database: Database, ids: Iterable<number>): void {
  const insert = database.prepare<[number]>('insert or ignore into temp.settling values (?)')
  for (const id of ids) insert.run(id)
}

/** Replies linked to messages of a batch, that other files (also) hold. */
export function settleAnswersTo(database: Database, batchId: number): void {
  database
    .prepare(
      `insert or ignore into temp.settling
       select r.id from messages q join messages r on r.reply_to_message_id = q.id
       where q.batch_id = ? and (r.batch_id <> q.batch_id
         or r.id in (select message_id from message_copies where message_id = r.id))`,
    )
    .run(batchId)
}
