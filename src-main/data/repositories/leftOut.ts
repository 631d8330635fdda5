import type { Database } from '../db/connection.ts'

/**
 * Messages of people who were erased: those an import leaves out, and those an erasure takes out. A list on this
 * connection only, of what may still point to them.
 */
export function clearLeftOut(database: Database): void {
  database.exec(`
    create temp table if not exists left_out_keys (key blob primary key) without rowid;
    create temp table if not exists left_out_threads (
      account_id integer not null, thread_key blob not null, primary key (account_id, thread_key)
    ) without rowid;
    create temp table if not exists released (message_id integer primary key);
    delete from temp.left_out_keys;
    delete from temp.left_out_threads;
    delete from temp.released;
  `)
}

export function isAnythingLeftOut(database: Database): boolean {
  const [table] = database.prepare(`select 1 from temp.sqlite_master where name = 'left_out_keys'`).all()
  return (
    table !== undefined && database.prepare('select 1 from temp.left_out_keys limit 1').get() !== undefined
  )
}

/** Writes the list while a file is read. */
export class LeftOutRows {
  #database: Database

  constructor(database: Database) {
    this.#database = database
    clearLeftOut(database)
  }

  /** @returns false when a message of that key was left out already */
  addMessage(key: Buffer): boolean {
    const sql = 'insert into temp.left_out_keys (key) values (?) on conflict do nothing'
    return this.#database.prepare(sql).run(key).changes === 1
  }

  /** The conversation it stood in: what the municipality says there may be to nobody else. */
  addThread(accountId: number, threadKey: Buffer): void {
    const sql =
      'insert into temp.left_out_threads (account_id, thread_key) values (?, ?) on conflict do nothing'
    this.#database.prepare(sql).run(accountId, threadKey)
  }
}

/** In a conversation from which the last citizen has gone. */
const inEmptied = (condition: string): string => `
  select m.id from temp.left_out_threads l
    join threads t on t.account_id = l.account_id and t.thread_key = l.thread_key
    join messages m on ${condition}
  where m.direction = 'out'
    and not exists (select 1 from messages i where i.thread_id = t.id and i.direction = 'in')
    and not exists (select 1 from messages i
      where i.home_thread_id = t.id and i.home_thread_id is not i.thread_id and i.direction = 'in')`

function collectReleased(database: Database): void {
  database.exec(`
    insert or ignore into temp.released
    select id from messages
    where reply_to_message_id is null and reply_to_key in (select key from temp.left_out_keys) and direction = 'out';
    insert or ignore into temp.released
    ${inEmptied('m.thread_id = t.id')} and m.reply_to_message_id is null;
    insert or ignore into temp.released
    ${inEmptied('m.home_thread_id = t.id and m.home_thread_id is not m.thread_id')} and m.reply_to_message_id is null;
  `)
}

/** Fields of corrections and of imports that tie a message to another. */
const ties = `('replyTo', 'replyToId', 'replyToAt', 'thread', 'caseMark')`

/**
 * An answer to somebody who was erased stays as an event: that the municipality wrote, when, on which account. To whom, to
 * what, in which words and in which conversation goes.
 */
function releaseAnswers(database: Database): void {
  const isReleased = 'message_id in (select message_id from temp.released)'
  database.exec(`
    insert or ignore into temp.touched_threads (thread_id)
    select distinct thread_id from messages
    where id in (select message_id from temp.released) and thread_id is not null;
    delete from correction_values where field in ${ties} and external_key in (
      select external_key from messages where id in (select message_id from temp.released));
    delete from imported_values where field in ${ties} and ${isReleased};
    delete from message_texts where ${isReleased};
    update message_copies set closed_at_ms = null where ${isReleased};
    update messages set citizen_key = null, home_thread_id = null, thread_id = null, reply_to_key = null,
      reply_to_message_id = null, reply_to_sent_at_ms = null, reply_hash = null, closed_at_ms = null,
      satisfaction = null, case_mark = null
    where id in (select message_id from temp.released);
  `)
}

/** What others wrote to them, and the conversation of an answer that goes on elsewhere. */
function cutOtherTies(database: Database): void {
  database.exec(`
    update messages set reply_to_key = null, reply_to_sent_at_ms = null
    where reply_to_message_id is null and reply_to_key in (select key from temp.left_out_keys);
  `)
  const elsewhere = [
    ...database
      .prepare<[], { id: number }>(
        inEmptied('m.home_thread_id = t.id and m.home_thread_id is not m.thread_id'),
      )
      .all(),
  ]
  const cut = database.prepare<[number]>('update messages set home_thread_id = null where id = ?')
  for (const { id } of elsewhere) cut.run(id)
}

/**
 * Cuts what still points to messages that are left out; part of a transaction of the caller's, after they went and with
 * `touched_threads` begun. Texts that go need settling afterwards.
 *
 * @returns how many answers stand alone now
 */
export function releaseLeftOut(database: Database): number {
  collectReleased(database)
  releaseAnswers(database)
  cutOtherTies(database)
  return database.prepare<[], { n: number }>('select count(*) as n from temp.released').get()?.n ?? 0
}
