import type { Database } from '../db/connection.ts'

/** Starts the list of threads whose cases must be built again. Lives on this connection only. */
export function clearTouchedThreads(database: Database): void {
  database.exec(`
    create temp table if not exists touched_threads (thread_id integer primary key);
    delete from temp.touched_threads;
  `)
}

/** @param messagesWhere condition on `m`, a row of messages, with one parameter */
function touchThreads(database: Database, messagesWhere: string, parameter: number): void {
  database
    .prepare(
      `insert or ignore into temp.touched_threads (thread_id)
       select m.thread_id from messages m where m.thread_id is not null and ${messagesWhere}`,
    )
    .run(parameter)
}

/** Answers that stand, or stood, in a touched thread for their link's sake: their own threads change with it. */
function touchHomeThreads(database: Database): void {
  database.exec(
    `insert or ignore into temp.touched_threads (thread_id)
     select distinct m.home_thread_id from messages m
     where m.home_thread_id is not m.thread_id and m.home_thread_id is not null
       and m.thread_id in (select thread_id from temp.touched_threads)`,
  )
}

export function areThreadsJoined(database: Database): boolean {
  return database.prepare('select 1 from threads where joined_to_id is not null limit 1').get() !== undefined
}

/** Threads that go on in a touched one, or that a touched one goes on in: their cases are built together. */
export function touchJoinedThreads(database: Database): void {
  if (!areThreadsJoined(database)) return
  database.exec(
    `insert or ignore into temp.touched_threads (thread_id)
     select distinct joined_to_id from threads
     where joined_to_id is not null and id in (select thread_id from temp.touched_threads);
     insert or ignore into temp.touched_threads (thread_id)
     select id from threads
     where joined_to_id is not null and joined_to_id in (select thread_id from temp.touched_threads);`,
  )
}

/** Threads that a batch has messages in, knows more about, whose questions its messages answer, or that wait for them. */
export function touchBatch(database: Database, batchId: number): void {
  touchThreads(database, 'm.batch_id = ?', batchId)
  touchThreads(database, 'm.id in (select message_id from message_copies where batch_id = ?)', batchId)
  touchThreads(
    database,
    `m.id in (select r.reply_to_message_id from messages r
       where r.batch_id = ? and r.reply_to_message_id is not null)`,
    batchId,
  )
  touchThreads(
    database,
    'm.reply_to_message_id in (select q.id from messages q where q.batch_id = ?)',
    batchId,
  )
  // A reply that stands before its question counts as long as that is not in the store.
  touchThreads(
    database,
    `m.id in (select w.id from messages q
       join messages w on w.reply_to_key = q.external_key and w.reply_to_message_id is null
       where q.batch_id = ?)`,
    batchId,
  )
  touchHomeThreads(database)
}

/** Half of all messages and more: then nearly every thread is touched, and picking them costs more than it saves. */
function isGreaterPart(database: Database, batchId: number): boolean {
  const counts = database
    .prepare<[number], { own: number | null; all: number | null }>(
      `select sum(message_count) filter (where id = ?) as own, sum(message_count) as "all" from batches
       where state = 'committed'`,
    )
    .get(batchId)
  return (counts?.own ?? 0) * 2 >= (counts?.all ?? 0)
}

/** The threads of a batch that was just committed; all of them where it is the greater part of what is there. */
export function touchImported(database: Database, batchId: number): void {
  if (isGreaterPart(database, batchId)) touchAllThreads(database)
  else touchBatch(database, batchId)
}

export function touchAllThreads(database: Database): void {
  database.exec('insert or ignore into temp.touched_threads (thread_id) select id from threads order by id')
}

export function touchGivenThreads(database: Database, threadIds: readonly number[]): void {
  database
    .prepare(
      `insert or ignore into temp.touched_threads (thread_id)
       select value from json_each(?) where value in (select id from threads) order by value`,
    )
    .run(JSON.stringify(threadIds))
}

/** Threads of messages whose corrections are looked at anew, of what they answer and of what answers them. */
export function touchSettling(database: Database): void {
  const ofWhom = [
    'm.id in (select message_id from temp.settling)',
    'm.reply_to_message_id in (select message_id from temp.settling)',
    `m.id in (select r.reply_to_message_id from messages r
       where r.id in (select message_id from temp.settling) and r.reply_to_message_id is not null)`,
  ]
  for (const messagesWhere of ofWhom) {
    database.exec(
      `insert or ignore into temp.touched_threads (thread_id)
       select distinct m.thread_id from messages m where m.thread_id is not null and ${messagesWhere}
       order by m.thread_id`,
    )
  }
  touchHomeThreads(database)
}
