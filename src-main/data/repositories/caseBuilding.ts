import type { CaseMessage } from '#shared/domain/message.ts'
import { buildCases } from '#shared/metrics/buildCases.ts'
import type { CaseRow } from '#shared/metrics/caseRow.ts'
import type { Database } from '../db/connection.ts'

type Flag = 0 | 1
type StoredMessage = Omit<CaseMessage, 'automatic' | 'thanks'> & {
  readonly automatic: Flag
  readonly thanks: Flag
  readonly threadId: number
}

/** Later than any moment: stands for "not closed" where the first of two is taken, since SQLite's min of null is null. */
const never = '9223372036854775807'

/** Bounds the memory of a rebuild; a thread is never split. */
const threadsPerStep = 20_000

/**
 * The latest end of observation and the first closure that any committed file tells of a message. A reply whose question
 * is in the store but not linked stands before it: it answers nothing and belongs to no case.
 */
const selectMessages = `
  select m.id, m.thread_id as threadId, m.id as sequence, m.account_id as accountId, a.channel,
    case when t.is_conversation = 1 then cast(m.thread_id as text) end as conversationKey,
    case when m.citizen_key is not null then lower(hex(m.citizen_key)) end as citizenKey, m.direction, m.kind, m.sent_at_ms as sentAtMs,
    m.reply_to_message_id as replyToId, m.is_automatic as automatic, m.is_thanks as thanks,
    m.needs_reply as needsReply, m.topic, m.team,
    nullif(min(ifnull(m.closed_at_ms, ${never}), ifnull((select min(c.closed_at_ms) from message_copies c
      join batches cb on cb.id = c.batch_id and cb.state = 'committed'
      where c.message_id = m.id), ${never})), ${never}) as closedAtMs,
    max(b.observed_until_ms, ifnull((select max(cb.observed_until_ms) from message_copies c
      join batches cb on cb.id = c.batch_id and cb.state = 'committed'
      where c.message_id = m.id), 0)) as observedUntilMs
  from temp.touched_threads x
  join messages m on m.thread_id = x.thread_id
  join threads t on t.id = m.thread_id
  join batches b on b.id = m.batch_id and b.state = 'committed'
  join accounts a on a.id = m.account_id
  where x.ordinal between ? and ?
    and not (m.reply_to_key is not null and m.reply_to_message_id is null and exists (
      select 1 from messages q join batches qb on qb.id = q.batch_id and qb.state = 'committed'
      where q.external_key = m.reply_to_key))
  order by m.thread_id, m.sent_at_ms, m.id`

const insertCase = `
  insert into cases (first_message_id, thread_id, account_id, topic, team, needs_reply, is_start_seen, initiated_by,
    started_at_ms, first_reply_at_ms, closed_at_ms, observed_until_ms, is_dialogue, is_author_known,
    acknowledged_at_ms, inbound_count, reply_count)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

/** Before their messages may go, the cases of the touched threads must. */
export function deleteTouchedCases(database: Database): void {
  database.prepare('delete from cases where thread_id in (select thread_id from temp.touched_threads)').run()
}

function writeCase(insert: (...values: unknown[]) => void, row: CaseRow, threadId: number): void {
  insert(
    row.firstMessageId,
    threadId,
    row.accountId,
    row.topic,
    row.team,
    row.needsReply,
    Number(row.startSeen),
    row.initiatedBy,
    row.startedAtMs,
    row.firstReplyAtMs,
    row.closedAtMs,
    row.observedUntilMs,
    row.dialogue === null ? null : Number(row.dialogue),
    Number(row.authorKnown),
    row.acknowledgedAtMs,
    row.inboundCount,
    row.replyCount,
  )
}

/** Builds the cases of the touched threads from what is committed; part of a transaction of the caller's. */
export function rebuildTouchedCases(database: Database): void {
  deleteTouchedCases(database)
  const last = database
    .prepare<[], { last: number | null }>('select max(ordinal) as last from temp.touched_threads')
    .get()?.last
  const select = database.prepare<[number, number], StoredMessage>(selectMessages)
  const insert = database.prepare<unknown[]>(insertCase)
  for (let from = 0; from <= (last ?? -1); from += threadsPerStep) {
    const rows = select.all(from, from + threadsPerStep - 1)
    const threadOf = new Map(rows.map((row) => [row.id, row.threadId]))
    const messages = rows.map((row) => ({
      ...row,
      automatic: row.automatic === 1,
      thanks: row.thanks === 1,
    }))
    for (const built of buildCases(messages)) {
      const threadId = threadOf.get(built.firstMessageId)
      if (threadId === undefined) throw new Error('A case of a message that was not asked')
      writeCase((...values) => insert.run(...values), built, threadId)
    }
  }
}
