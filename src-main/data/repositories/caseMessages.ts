import type { CaseMessage } from '#shared/domain/message.ts'
import type { Database, Statement } from '../db/connection.ts'
import { isChatThread } from './chatThreads.ts'

type Flag = 0 | 1
export type StoredMessage = Omit<CaseMessage, 'automatic' | 'thanks' | 'givenThread'> & {
  readonly automatic: Flag
  readonly thanks: Flag
  readonly threadId: number
  /** Stands in a thread that holds together whoever wrote: a person put it there, or it is a chat. */
  readonly moved: Flag
}

/** Later than any moment: stands for "not closed" where the first of two is taken, since SQLite's min of null is null. */
const never = '9223372036854775807'

/** What any committed file tells of a message: the file that brought it, and those that hold it as well. */
const closedAt = (message: string): string => `
  min(ifnull(${message}.closed_at_ms, ${never}), ifnull((select min(c.closed_at_ms) from message_copies c
    join batches cb on cb.id = c.batch_id and cb.state = 'committed' where c.message_id = ${message}.id), ${never}))`
/** null where none tells. */
export const closedAtOrNull = (message: string): string => `nullif(${closedAt(message)}, ${never})`
export const observedUntil = (message: string, batch: string): string => `
  max(${batch}.observed_until_ms, ifnull((select max(cb.observed_until_ms) from message_copies c
    join batches cb on cb.id = c.batch_id and cb.state = 'committed' where c.message_id = ${message}.id), 0))`

/** A reply whose question is in the store but not linked stands before it: it answers nothing and belongs to no case. */
export const isAnswerToUnlinked = `
  (m.reply_to_key is not null and m.reply_to_message_id is null and exists (
    select 1 from messages q join batches qb on qb.id = q.batch_id and qb.state = 'committed'
    where q.external_key = m.reply_to_key))`

/** In place of the message itself, where another source's counts. */
const counted = (message: string): string => `ifnull(${message}.twin_of_id, ${message}.id)`

/** Nothing is left out, and no thread goes on in another: as good as always, and so much the faster. */
const plain = {
  threads: 'm.thread_id = x.thread_id',
  replyTo: 'm.reply_to_message_id',
  answered: 'q.id = m.reply_to_message_id',
  closedAt: closedAt('m'),
  observedUntil: observedUntil('m', 'b'),
  satisfaction: 'm.satisfaction',
  isCounted: 'true',
}

/**
 * Where messages stand in two sources, one of them counts, and learns from the others what it does not tell itself: what it
 * answers, when it was closed, until when it was followed, what the citizen said of it.
 */
const withTwins: typeof plain = {
  threads: `m.thread_id in (select x.thread_id union all select j.id from threads j where j.joined_to_id = x.thread_id)`,
  replyTo: `
    ifnull((select ${counted('q')} from messages q where q.id = m.reply_to_message_id),
      (select min(${counted('q')}) from messages w join messages q on q.id = w.reply_to_message_id
       where w.twin_of_id = m.id))`,
  answered: `q.id = (select ${counted('o')} from messages o where o.id = m.reply_to_message_id)`,
  closedAt: `min(${closedAt('m')}, ifnull((select min(${closedAt('w')}) from messages w where w.twin_of_id = m.id), ${never}))`,
  observedUntil: `max(${observedUntil('m', 'b')}, ifnull((select max(${observedUntil('w', 'wb')}) from messages w
    join batches wb on wb.id = w.batch_id and wb.state = 'committed' where w.twin_of_id = m.id), 0))`,
  satisfaction: `ifnull(m.satisfaction, (select max(w.satisfaction) from messages w where w.twin_of_id = m.id))`,
  isCounted: 'm.twin_of_id is null',
}

/**
 * The latest end of observation and the first closure that any committed file tells of a message. What a person left out,
 * or a reply to that, belongs to no case.
 */
const selectMessages = (of: typeof plain): string => `
  select m.id, x.thread_id as threadId, m.id as sequence, m.account_id as accountId, a.channel,
    case when t.is_conversation = 1 then cast(x.thread_id as text) end as conversationKey,
    case when m.citizen_key is not null then lower(hex(m.citizen_key)) end as citizenKey, m.direction, m.kind, m.sent_at_ms as sentAtMs,
    ${of.replyTo} as replyToId, m.is_automatic as automatic, m.is_thanks as thanks,
    m.needs_reply as needsReply, m.topic, m.team, ${of.satisfaction} as satisfaction, m.case_mark as caseMark,
    m.thread_id <> x.thread_id or ${isChatThread('t')}
      or exists (select 1 from imported_values v where v.message_id = m.id and v.field = 'thread') as moved,
    nullif(${of.closedAt}, ${never}) as closedAtMs,
    ${of.observedUntil} as observedUntilMs
  from temp.touched_threads x
  join threads t on t.id = x.thread_id and t.joined_to_id is null
  join messages m on ${of.threads}
  join batches b on b.id = m.batch_id and b.state = 'committed'
  join accounts a on a.id = m.account_id
  where x.thread_id > ? and x.thread_id <= ? and m.excluded_as is null and ${of.isCounted}
    and not exists (select 1 from messages q where ${of.answered} and q.excluded_as is not null)
    and not ${isAnswerToUnlinked}
  order by x.thread_id, m.sent_at_ms, m.id`

/** Between two thread ids: after the first, up to the second. */
export function messagesOfTouched(database: Database): Statement<[number, number], StoredMessage> {
  const hasTwins =
    database.prepare('select 1 from messages where twin_of_id is not null limit 1').get() !== undefined
  return database.prepare<[number, number], StoredMessage>(selectMessages(hasTwins ? withTwins : plain))
}

/**
 * Where a person put messages of several threads together, and in a chat, all that stands there is one thread, whoever
 * wrote it.
 */
export function asCaseMessages(rows: readonly StoredMessage[]): CaseMessage[] {
  const given = new Set(rows.flatMap(({ moved, threadId }) => (moved === 1 ? [threadId] : [])))
  return rows.map((row) => ({
    ...row,
    automatic: row.automatic === 1,
    thanks: row.thanks === 1,
    givenThread: given.has(row.threadId)
      ? { key: String(row.threadId), isConversation: row.conversationKey !== null }
      : null,
  }))
}
