import type { Database } from '../db/connection.ts'

/** Fields that are a column of their own: the correction's value takes its place, what the import said is kept. */
const columns = [
  ['topic', 'topic'],
  ['topicOrigin', 'topic_origin'],
  ['team', 'team'],
  ['needsReply', 'needs_reply'],
  ['automatic', 'is_automatic'],
  ['excluded', 'excluded_as'],
  ['caseMark', 'case_mark'],
] as const

/** Settling messages that hold another's value of a field while no correction of it is in force any more. */
const noLonger = `message_id in (select message_id from temp.settling)
  and message_id not in (select message_id from temp.in_force where field = @field)`

function keepImported(database: Database, field: string, expression: string): void {
  database
    .prepare(
      `insert or ignore into imported_values (message_id, field, value)
       select f.message_id, @kept, cast(${expression} as text)
       from temp.in_force f join messages m on m.id = f.message_id where f.field = @field`,
    )
    .run({ field: fieldOfKept(field), kept: field })
}

/** A link is one correction of three columns. */
function fieldOfKept(kept: string): string {
  return kept.startsWith('replyTo') ? 'replyTo' : kept
}

function settleColumn(database: Database, field: string, column: string): void {
  keepImported(database, field, `m.${column}`)
  database
    .prepare(
      `update messages set ${column} = f.value from temp.in_force f
       where f.field = @field and f.message_id = messages.id`,
    )
    .run({ field })
  database
    .prepare(
      `update messages set ${column} = v.value from imported_values v
       where v.field = @field and v.message_id = messages.id and v.${noLonger}`,
    )
    .run({ field })
  forget(database, field, field)
}

function forget(database: Database, kept: string, field: string): void {
  database.prepare(`delete from imported_values where field = @kept and ${noLonger}`).run({ kept, field })
}

// The question by its key: of committed files, not after its answer, the own account's first.
const questionOf = `
  (select q.id from messages q join batches b on b.id = q.batch_id and b.state = 'committed'
   where (q.external_key = messages.reply_to_key or q.channel_key = messages.reply_to_key)
     and q.sent_at_ms <= messages.sent_at_ms
   order by q.account_id = messages.account_id desc, q.id limit 1)`

/** Links of messages that moved, or whose times changed, and of what waits for them: by key, as promotion does. */
export function relinkSettling(database: Database): void {
  database.exec(`
    update messages set reply_to_message_id = ${questionOf}
    where reply_to_key is not null and (
      id in (select message_id from temp.settling)
      or reply_to_message_id in (select message_id from temp.settling)
      or (reply_to_message_id is null and reply_to_key in (
        select external_key from messages where id in (select message_id from temp.settling)
        union all select channel_key from messages
          where id in (select message_id from temp.settling) and channel_key is not null)));
  `)
}

function setCorrectedLinks(database: Database): void {
  database.exec(`
    update messages set reply_to_key = unhex(f.value), reply_to_sent_at_ms = null
      from temp.in_force f where f.field = 'replyTo' and f.message_id = messages.id;
    update messages set reply_to_message_id = ${questionOf}
      where id in (select message_id from temp.in_force where field = 'replyTo');
  `)
}

/** An id that now stands for another message, or for none, is looked up anew. */
function restoreLinks(database: Database): void {
  const field = 'replyTo'
  database
    .prepare(
      `update messages set reply_to_key = unhex(v.value),
         reply_to_sent_at_ms = (select cast(t.value as integer) from imported_values t
           where t.message_id = messages.id and t.field = 'replyToAt'),
         reply_to_message_id = (select q.id from messages q join imported_values i
             on i.message_id = messages.id and i.field = 'replyToId' and q.id = cast(i.value as integer)
           where q.external_key = unhex(v.value))
       from imported_values v
       where v.field = @field and v.message_id = messages.id and v.${noLonger}`,
    )
    .run({ field })
  database
    .prepare(
      `update messages set reply_to_message_id = ${questionOf}
       where reply_to_message_id is null and reply_to_key is not null
         and id in (select message_id from imported_values where field = @field and ${noLonger})`,
    )
    .run({ field })
}

function settleLinks(database: Database): void {
  keepImported(database, 'replyTo', 'hex(m.reply_to_key)')
  keepImported(database, 'replyToId', 'm.reply_to_message_id')
  keepImported(database, 'replyToAt', 'm.reply_to_sent_at_ms')
  setCorrectedLinks(database)
  restoreLinks(database)
  for (const kept of ['replyToId', 'replyToAt', 'replyTo']) forget(database, kept, 'replyTo')
}

/** Gives the settling messages the values in force, and those without one what their import said. */
export function settleFields(database: Database): void {
  for (const [field, column] of columns) settleColumn(database, field, column)
  settleLinks(database)
}
