import type { Database } from '../db/connection.ts'
import { deleteUnused } from './batchRemoval.ts'
import { deleteTouchedCases, rebuildTouchedCases } from './caseBuilding.ts'
import { clearLeftOut, releaseLeftOut } from './leftOut.ts'
import { settleAfterUndo } from './settleCorrections.ts'
import { settleOverlapAfresh } from './settleOverlap.ts'
import { startSettling } from './settling.ts'
import { clearTouchedThreads } from './touchedThreads.ts'

/** How much went with a person. */
export interface ErasedCounts {
  /** Of the person, in all files together once. */
  readonly messages: number
  /** Of those, and of the answers to them. */
  readonly texts: number
  /** Answers that stay as events without words or ties. */
  readonly answers: number
}

/** A message that finds its place taken bears its own key behind a mark (`movedAccounts.ts`). */
const ownKeys = `
  select external_key as key from messages where id in (select message_id from temp.erased)
  union select substr(external_key, 12) from messages
    where id in (select message_id from temp.erased) and length(external_key) > 16
  union select channel_key from messages
    where id in (select message_id from temp.erased) and channel_key is not null`

/** What the person wrote, and in which conversations. */
function listErased(database: Database, keys: readonly Buffer[]): void {
  clearLeftOut(database)
  database.exec(`
    create temp table if not exists erased (message_id integer primary key);
    delete from temp.erased;
  `)
  const add = database.prepare<[Buffer]>(
    `insert or ignore into temp.erased select id from messages where citizen_key = ? and direction = 'in'`,
  )
  for (const key of keys) add.run(key)
  database.exec(`
    insert or ignore into temp.left_out_keys ${ownKeys};
    insert or ignore into temp.left_out_threads
    select t.account_id, t.thread_key from messages m join threads t on t.id = m.home_thread_id
    where m.id in (select message_id from temp.erased);
  `)
}

/** Answers that name the person as whom they are for. */
function listAddressed(database: Database, keys: readonly Buffer[]): void {
  const add = database.prepare<[Buffer]>(
    `insert or ignore into temp.released select id from messages where citizen_key = ? and direction = 'out'`,
  )
  for (const key of keys) add.run(key)
}

const concerned = `(
  m.id in (select message_id from temp.erased) or m.id in (select message_id from temp.released)
  or m.reply_to_message_id in (select message_id from temp.erased)
  or m.id in (select r.reply_to_message_id from messages r where r.id in (select message_id from temp.erased))
  or m.twin_of_id in (select message_id from temp.erased))`

/** Threads whose cases change, and messages of others for which another correction may hold. */
function touchConcerned(database: Database): void {
  database.exec(`
    insert or ignore into temp.touched_threads (thread_id)
    select distinct m.thread_id from messages m where m.thread_id is not null and ${concerned};
    insert or ignore into temp.touched_threads (thread_id)
    select distinct m.home_thread_id from messages m where m.home_thread_id is not null and ${concerned};
  `)
}

/** Names of a message in the value of a correction: its key, or a thread that begins with it. */
const namesErased = (value: string): string => `(
  upper(${value}) in (select hex(key) from temp.left_out_keys)
  or upper(substr(${value}, 5)) in (select hex(key) from temp.left_out_keys) and ${value} like 'own:%')`

/**
 * Corrections of the person's messages go. Those of others stay, but for what ties them to the person: a merging of cases
 * one of which goes is no merging any more.
 */
function forgetCorrections(database: Database): void {
  database.exec(`
    create temp table if not exists broken_corrections (correction_id integer primary key);
    delete from temp.broken_corrections;
    insert or ignore into temp.broken_corrections
    select cv.correction_id from correction_values cv join corrections c on c.id = cv.correction_id
    where c.kind = 'merge' and (cv.external_key in (select key from temp.left_out_keys)
      or cv.field = 'thread' and ${namesErased('cv.value')});
    insert or ignore into temp.settling
    select m.id from correction_values cv join messages m on m.external_key = cv.external_key
    where (cv.correction_id in (select correction_id from temp.broken_corrections)
        or cv.field in ('thread', 'replyTo') and ${namesErased('cv.value')})
      and m.id not in (select message_id from temp.erased);
    delete from correction_values
    where external_key in (select key from temp.left_out_keys)
      or correction_id in (select correction_id from temp.broken_corrections)
      or field in ('thread', 'replyTo') and ${namesErased('value')};
    update imported_values set value = null
    where field in ('replyTo', 'replyToId', 'replyToAt') and message_id in (
      select message_id from imported_values where field = 'replyTo' and ${namesErased('value')});
  `)
}

/** What each file brought is told without the person, and how many rows went. */
function countOut(database: Database): void {
  database.exec(`
    update batches set
      message_count = message_count - ifnull((select count(*) from messages m
        where m.batch_id = batches.id and m.id in (select message_id from temp.erased)), 0),
      inbound_count = inbound_count - ifnull((select count(*) from messages m
        where m.batch_id = batches.id and m.id in (select message_id from temp.erased)), 0),
      duplicate_count = duplicate_count - (select count(*) from message_copies c
        where c.batch_id = batches.id and c.message_id in (select message_id from temp.erased)),
      purged_count = purged_count
        + (select count(*) from messages m
           where m.batch_id = batches.id and m.id in (select message_id from temp.erased))
        + (select count(*) from message_copies c
           where c.batch_id = batches.id and c.message_id in (select message_id from temp.erased)),
      -- by what is left
      clock_ms = null
    where id in (select batch_id from messages where id in (select message_id from temp.erased))
      or id in (select batch_id from message_copies where message_id in (select message_id from temp.erased));
  `)
}

function countOf(database: Database, sql: string): number {
  return database.prepare<[], { n: number }>(sql).get()?.n ?? 0
}

/** An answer may name the person by another designation as well, which goes with its other ties. */
function settlePartnersOfErased(database: Database): void {
  database.exec(`
    insert or ignore into temp.settling
    select other_message_id from message_twins where message_id in (select message_id from temp.erased)
    union select message_id from message_twins where other_message_id in (select message_id from temp.erased);
    insert or ignore into temp.settling
    select id from messages where reply_to_message_id in (select message_id from temp.erased);
    delete from temp.settling where message_id in (select message_id from temp.erased);
  `)
}

/**
 * Takes a person out as if no file had ever told of them: what they wrote goes, what was written to them stays as an event,
 * and all that is reckoned from it is reckoned anew. Part of a transaction of the caller's; needs settling afterwards.
 *
 * @param keys the pseudonyms, as `messages.citizen_key`
 */
export function erasePeople(database: Database, keys: readonly Buffer[]): ErasedCounts {
  clearTouchedThreads(database)
  listErased(database, keys)
  listAddressed(database, keys)
  startSettling(database)
  touchConcerned(database)
  deleteTouchedCases(database)
  settlePartnersOfErased(database)
  forgetCorrections(database)
  countOut(database)
  const textsBefore = countOf(database, 'select count(*) as n from message_texts')
  database.exec('delete from messages where id in (select message_id from temp.erased)')
  const answers = releaseLeftOut(database)
  const texts = textsBefore - countOf(database, 'select count(*) as n from message_texts')
  settleAfterUndo(database)
  settleOverlapAfresh(database)
  rebuildTouchedCases(database)
  deleteUnused(database)
  const messages = countOf(database, 'select count(*) as n from temp.erased')
  forgetLists(database)
  return { messages, texts, answers }
}

/** The lists lie in memory; they need not outlive what they were for. */
function forgetLists(database: Database): void {
  clearLeftOut(database)
  database.exec('delete from temp.erased; delete from temp.broken_corrections;')
}
