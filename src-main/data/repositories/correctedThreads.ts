import type { Database } from '../db/connection.ts'

/** Threads of a person's making have keys that no import gives: longer, by the word "given", than those of messages. */
const ownThreadKey = `unhex('676976656e' || substr(f.value, 5))`

/** "own:" and a key = a thread for these messages only; a key = the thread that message came in with. */
const isOwn = `f.value like 'own:%'`

function makeOwnThreads(database: Database): void {
  database.exec(`
    insert into threads (account_id, thread_key, is_conversation)
    select distinct m.account_id, ${ownThreadKey}, 0
    from temp.in_force f join messages m on m.id = f.message_id
    where f.field = 'thread' and ${isOwn}
    on conflict do nothing;
  `)
}

const givenThread = `
  case when ${isOwn} then
    (select t.id from threads t where t.account_id = m.account_id and t.thread_key = ${ownThreadKey})
  else
    (select q.home_thread_id from messages q join batches b on b.id = q.batch_id and b.state = 'committed'
     where q.external_key = unhex(f.value) and q.account_id = m.account_id)
  end`

/** By its link, else by conversation or citizen. A linked answer belongs to the thread of its question. */
const ownThread = `
  coalesce((select q.thread_id from messages q where q.id = messages.reply_to_message_id
    and messages.direction = 'out' and q.direction = 'in'), home_thread_id)`

function moveGiven(database: Database): void {
  database.exec(`
    delete from imported_values where field = 'thread' and message_id in (select message_id from temp.settling);
    insert into imported_values (message_id, field, value)
    select f.message_id, 'thread', null
    from temp.in_force f join messages m on m.id = f.message_id
    where f.field = 'thread' and ${givenThread} is not null;
    update messages set thread_id =
      (select ${givenThread} from temp.in_force f join messages m on m.id = f.message_id
       where f.field = 'thread' and f.message_id = messages.id)
    where id in (select message_id from imported_values where field = 'thread')
      and id in (select message_id from temp.settling);
  `)
}

/** What another file brought too, where a person moved this one's, stands in no thread. */
const isHidden = `id in (select message_id from imported_values where field = 'hidden')`

const isGiven = `id in (select message_id from imported_values where field = 'thread')`

/** First the questions, then what answers them: an answer follows its question wherever that is put. */
function moveOthers(database: Database): void {
  database.exec(`
    update messages set thread_id = null where ${isHidden} and thread_id is not null;
    update messages set thread_id = home_thread_id
    where id in (select message_id from temp.settling) and direction = 'in' and not ${isGiven} and not ${isHidden}
      and thread_id is not home_thread_id;
    update messages set thread_id = ${ownThread}
    where (id in (select message_id from temp.settling)
        or reply_to_message_id in (select message_id from temp.settling))
      and direction = 'out' and not ${isGiven} and not ${isHidden} and thread_id is not ${ownThread};
  `)
}

/** Puts the settling messages, and the answers linked to them, in the threads that hold now. */
export function settleThreads(database: Database): void {
  makeOwnThreads(database)
  moveGiven(database)
  moveOthers(database)
}
