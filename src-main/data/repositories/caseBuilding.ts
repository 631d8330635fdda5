import type { CaseMessage } from '#shared/domain/message.ts'
import { buildCases } from '#shared/metrics/buildCases.ts'
import type { BuiltCase, CaseRow } from '#shared/metrics/caseRow.ts'
import { inTransaction } from '../db/connection.ts'
import type { Database, Statement } from '../db/connection.ts'
import { isChatThread } from './chatThreads.ts'
import {
  clearTouchedThreads,
  touchAllThreads,
  touchGivenThreads,
  touchJoinedThreads,
} from './touchedThreads.ts'

type Flag = 0 | 1
type StoredMessage = Omit<CaseMessage, 'automatic' | 'thanks' | 'givenThread'> & {
  readonly automatic: Flag
  readonly thanks: Flag
  readonly threadId: number
  /** Stands in a thread that holds together whoever wrote: a person put it there, or it is a chat. */
  readonly moved: Flag
}

/** Later than any moment: stands for "not closed" where the first of two is taken, since SQLite's min of null is null. */
const never = '9223372036854775807'

/** Bounds the memory of a rebuild, some tens of messages a thread; a thread is never split. */
const threadsPerStep = 2_000

/** What any committed file tells of a message: the file that brought it, and those that hold it as well. */
const closedAt = (message: string): string => `
  min(ifnull(${message}.closed_at_ms, ${never}), ifnull((select min(c.closed_at_ms) from message_copies c
    join batches cb on cb.id = c.batch_id and cb.state = 'committed' where c.message_id = ${message}.id), ${never}))`
const observedUntil = (message: string, batch: string): string => `
  max(${batch}.observed_until_ms, ifnull((select max(cb.observed_until_ms) from message_copies c
    join batches cb on cb.id = c.batch_id and cb.state = 'committed' where c.message_id = ${message}.id), 0))`

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
 * The latest end of observation and the first closure that any committed file tells of a message. A reply whose question
 * is in the store but not linked stands before it: it answers nothing and belongs to no case. No more does what a person
 * left out, or a reply to that.
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
    and not (m.reply_to_key is not null and m.reply_to_message_id is null and exists (
      select 1 from messages q join batches qb on qb.id = q.batch_id and qb.state = 'committed'
      where q.external_key = m.reply_to_key))
  order by x.thread_id, m.sent_at_ms, m.id`

function messagesOfTouched(database: Database): Statement<[number, number], StoredMessage> {
  const hasTwins =
    database.prepare('select 1 from messages where twin_of_id is not null limit 1').get() !== undefined
  return database.prepare<[number, number], StoredMessage>(selectMessages(hasTwins ? withTwins : plain))
}

const insertCase = `
  insert into cases (first_message_id, thread_id, account_id, topic, team, needs_reply, is_start_seen, initiated_by,
    started_at_ms, first_reply_at_ms, closed_at_ms, observed_until_ms, is_dialogue, is_author_known,
    acknowledged_at_ms, inbound_count, reply_count, turn_count, satisfaction)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

/** Before their messages may go, the cases of the touched threads must. */
export function deleteTouchedCases(database: Database): void {
  touchJoinedThreads(database)
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
    row.turnCount,
    row.satisfaction,
  )
}

/**
 * Where a person put messages of several threads together, and in a chat, all that stands there is one thread, whoever
 * wrote it.
 */
function asCaseMessages(rows: readonly StoredMessage[]): CaseMessage[] {
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

interface ThreadCase {
  readonly threadId: number
  readonly built: BuiltCase
}

interface Step {
  /** Thread ids: after `from`, up to `to`. */
  readonly from: number
  readonly to: number
}

function* stepsOfTouched(database: Database): Generator<Step> {
  const ends = database
    .prepare<[number, number], number>(
      `select max(thread_id) from (select thread_id from temp.touched_threads
         where thread_id > ? order by thread_id limit ?)`,
    )
    .pluck()
  let from = 0
  for (;;) {
    const to = ends.get(from, threadsPerStep) ?? null
    if (to === null) return
    yield { from, to }
    from = to
  }
}

function* touchedThreadCases(database: Database): Generator<ThreadCase> {
  const select = messagesOfTouched(database)
  for (const { from, to } of stepsOfTouched(database)) {
    const rows = select.all(from, to)
    const threadOf = new Map(rows.map((row) => [row.id, row.threadId]))
    for (const built of buildCases(asCaseMessages(rows))) {
      const threadId = threadOf.get(built.firstMessageId)
      if (threadId === undefined) throw new Error('A case of a message that was not asked')
      yield { threadId, built }
    }
  }
}

/** Builds the cases of the touched threads from what is committed; part of a transaction of the caller's. */
export function rebuildTouchedCases(database: Database): void {
  deleteTouchedCases(database)
  const insert = database.prepare<unknown[]>(insertCase)
  for (const { threadId, built } of touchedThreadCases(database)) {
    writeCase((...values) => insert.run(...values), built, threadId)
  }
}

/** Builds all cases anew; part of a transaction of the caller's. */
export function rebuildAllCases(database: Database): void {
  clearTouchedThreads(database)
  touchAllThreads(database)
  rebuildTouchedCases(database)
}

/** A store of before turns were counted gets them once, when it is opened. */
export function completeCases(database: Database): void {
  const [incomplete] = database.prepare('select 1 from cases where turn_count is null limit 1').all()
  if (incomplete !== undefined) inTransaction(database, () => rebuildAllCases(database))
}

/** The cases of these threads with the messages and turns that hang on them, as they stand in `cases`. Changes nothing. */
export function casesOfThreads(database: Database, threadIds: readonly number[]): BuiltCase[] {
  clearTouchedThreads(database)
  touchGivenThreads(database, threadIds)
  touchJoinedThreads(database)
  return [...touchedThreadCases(database)].map(({ built }) => built)
}

/** What those cases are built of: all messages of the threads that belong to any case or could. Changes nothing. */
export function caseMessagesOfThreads(database: Database, threadIds: readonly number[]): CaseMessage[] {
  clearTouchedThreads(database)
  touchGivenThreads(database, threadIds)
  touchJoinedThreads(database)
  const rows = messagesOfTouched(database).all(0, Number.MAX_SAFE_INTEGER)
  return asCaseMessages(rows)
}
