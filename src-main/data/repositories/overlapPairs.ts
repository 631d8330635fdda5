import type { ChannelId } from '#shared/domain/channel.ts'
import type { Direction } from '#shared/domain/message.ts'
import { findTwins } from '#shared/metrics/overlapTwins.ts'
import type { OverlapMessage } from '#shared/metrics/overlapTwins.ts'
import type { Database } from '../db/connection.ts'

interface Window {
  readonly fromMs: number
  readonly toMs: number
}

interface Neighbour extends Window {
  readonly batchId: number
}

/** The widest that two files' moments of one message lie apart (`findTwins`); no message outside it can have a twin. */
const marginMs = 5 * 60_000 + 61_000
/** A print of a few words has this many hex digits. */
const shortPrint = 8

/**
 * Files that may hold messages of this one under other numbers: of another format, or tables that a person named the
 * columns of; in the same time, on the same channel (a helpdesk's tickets may come from any).
 */
function neighboursOf(database: Database, batchId: number): Neighbour[] {
  return database
    .prepare<[{ readonly batchId: number; readonly marginMs: number }], Neighbour>(
      `select o.id as batchId, max(b.first_sent_at_ms, o.first_sent_at_ms) - @marginMs as fromMs,
         min(b.last_sent_at_ms, o.last_sent_at_ms) + @marginMs as toMs
       from batches b join batches o on o.state = 'committed' and o.id <> b.id
         and (o.format <> b.format or o.format = 'mappedTable')
         and o.first_sent_at_ms <= b.last_sent_at_ms + @marginMs and o.last_sent_at_ms >= b.first_sent_at_ms - @marginMs
       where b.id = @batchId and b.state = 'committed' and exists (
         select 1 from batch_accounts x join accounts p on p.id = x.account_id
           join batch_accounts y on y.batch_id = o.id join accounts q on q.id = y.account_id
         where x.batch_id = b.id and (p.channel = q.channel or 'helpdesk' in (p.channel, q.channel)))
       order by o.id`,
    )
    .all({ batchId, marginMs })
}

/** Messages that a file brought, or holds as well. */
const heldBy = (condition: string): string => `
  select m.id, m.sent_at_ms from messages m where m.batch_id = @batchId and ${condition}
  union all
  select m.id, m.sent_at_ms from message_copies c cross join messages m on m.id = c.message_id
  where c.batch_id = @batchId and ${condition}`

/** Looked at once per file: the finest step that any of its moments shows. */
function clockOf(database: Database, batchId: number): number {
  const of = { batchId }
  database
    .prepare(
      `update batches set clock_ms = (select case when max(h.sent_at_ms % 1000) > 0 then 1
           when max(h.sent_at_ms % 60000) > 0 then 1000 else 60000 end from (${heldBy('true')}) h)
       where id = @batchId and clock_ms is null`,
    )
    .run(of)
  return (
    database
      .prepare<[typeof of], { clockMs: number | null }>(
        'select clock_ms as clockMs from batches where id = @batchId',
      )
      .get(of)?.clockMs ?? 1
  )
}

type Stored = readonly [
  number,
  ChannelId,
  Direction,
  0 | 1,
  number,
  string | null,
  string | null,
  string,
  string | null,
  string | null,
  number | null,
]

/** What a correction says a message answers is put aside: the pairs rest on what the sources tell. */
const importedAnswer = `
  case when exists (select 1 from imported_values v where v.message_id = m.id and v.field = 'replyTo')
    then (select v.value from imported_values v where v.message_id = m.id and v.field = 'replyTo')
    else hex(m.reply_to_key) end`
/** When that was written; a corrected answer bears no moment itself. */
const importedAnswerAt = `
  coalesce((select cast(v.value as integer) from imported_values v where v.message_id = m.id and v.field = 'replyToAt'),
    m.reply_to_sent_at_ms)`

function messagesOf(database: Database, { batchId, fromMs, toMs }: Neighbour): OverlapMessage[] {
  return database
    .prepare<[{ readonly batchId: number; readonly fromMs: number; readonly toMs: number }], Stored>(
      `with held (id, sent_at_ms) as (${heldBy('m.sent_at_ms between @fromMs and @toMs')})
       select m.id, a.channel, m.direction, m.kind = 'ticket', m.sent_at_ms, hex(m.citizen_key),
         hex(m.text_print), hex(m.external_key), hex(m.channel_key), ${importedAnswer},
         ${importedAnswerAt}
       from held cross join messages m on m.id = held.id join accounts a on a.id = m.account_id
       where m.excluded_as is not 'duplicate' order by m.id`,
    )
    .raw()
    .all({ batchId, fromMs, toMs })
    .map(([id, channel, direction, isTicket, sentAtMs, citizen, print, key, channelKey, answers, at]) => ({
      id,
      channel,
      direction,
      isTicket: isTicket === 1,
      sentAtMs,
      citizen: citizen || null,
      print: print || null,
      isShort: (print ?? '').length <= shortPrint,
      keys: channelKey ? [key, channelKey] : [key],
      answers: answers || null,
      answersAtMs: at,
    }))
}

function pairWith(database: Database, batchId: number, neighbour: Neighbour): void {
  const [first, second] = [batchId, neighbour.batchId].sort((a, b) => a - b)
  if (first === undefined || second === undefined) return
  const sides = [first, second].map((id) => ({
    batchId: id,
    clockMs: clockOf(database, id),
    messages: messagesOf(database, { ...neighbour, batchId: id }),
  }))
  const [one, other] = sides
  if (one === undefined || other === undefined) return
  // What both hold under one number counts once already.
  const ids = new Set(one.messages.map(({ id }) => id))
  const shared = new Set(other.messages.flatMap(({ id }) => (ids.has(id) ? [id] : [])))
  const own = (messages: readonly OverlapMessage[]): OverlapMessage[] =>
    shared.size === 0 ? [...messages] : messages.filter(({ id }) => !shared.has(id))
  const insert = database.prepare<[number, number, number, number, string]>(
    `insert into message_twins (batch_id, other_batch_id, message_id, other_message_id, basis) values (?, ?, ?, ?, ?)`,
  )
  for (const { id, otherId, basis } of findTwins(
    { clockMs: one.clockMs, messages: own(one.messages) },
    { clockMs: other.clockMs, messages: own(other.messages) },
  ))
    insert.run(first, second, id, otherId, basis)
}

/** Which messages of a committed file stand in other files as well, under other numbers. In the caller's transaction. */
export function pairBatch(database: Database, batchId: number): void {
  for (const neighbour of neighboursOf(database, batchId)) pairWith(database, batchId, neighbour)
}

/** After whole files were corrected: other accounts and other times give other pairs. */
export function pairAllBatches(database: Database): void {
  database.exec('delete from message_twins')
  const ids = database
    .prepare<[], { id: number }>(`select id from batches where state = 'committed' order by id`)
    .all()
  for (const { id } of ids) {
    for (const neighbour of neighboursOf(database, id)) {
      if (neighbour.batchId > id) pairWith(database, id, neighbour)
    }
  }
}
