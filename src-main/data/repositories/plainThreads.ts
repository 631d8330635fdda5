import type { ChannelId } from '#shared/domain/channel.ts'
import { messageKinds, needsReplyMarks } from '#shared/domain/message.ts'
import { isLater } from '#shared/metrics/threadKey.ts'
import type { Database } from '../db/connection.ts'
import { closedAtOrNull, isAnswerToUnlinked, observedUntil } from './caseMessages.ts'
import { kindShift, mostPlainMessages, needsShift, plainFlag, PlainMessages } from './plainMessages.ts'
import type { PlainRow, PlainThread } from './plainMessages.ts'

/** One pass over all messages costs less than looking up those of a quarter of the threads. */
const leastShareTouched = 1 / 4

/** Where none of these stands, a message says what its files say, and stands where they put it. */
const exceptions = [
  'imported_values',
  'messages where twin_of_id is not null',
  'threads where joined_to_id is not null',
]

function isAny(database: Database, rows: string): boolean {
  return database.prepare(`select 1 from ${rows} limit 1`).get() !== undefined
}

function count(database: Database, rows: string): number {
  return database.prepare<[], number>(`select count(*) from ${rows}`).pluck().get() ?? 0
}

function placeSql(column: string, texts: readonly string[]): string {
  return `case ${column} ${texts.map((text, place) => `when '${text}' then ${String(place)}`).join(' ')} end`
}

const marks = [
  `(m.direction = 'in') * ${String(plainFlag.inbound)}`,
  `m.is_automatic * ${String(plainFlag.automatic)}`,
  `m.is_thanks * ${String(plainFlag.thanks)}`,
  `(m.citizen_key is not null) * ${String(plainFlag.citizenKnown)}`,
  `(m.home_thread_id is m.thread_id) * ${String(plainFlag.atHome)}`,
  `t.is_conversation * ${String(plainFlag.conversation)}`,
  `(${placeSql('m.needs_reply', needsReplyMarks)} << ${String(needsShift)})`,
  `(${placeSql('m.kind', messageKinds)} << ${String(kindShift)})`,
]

function selectAll(areAllTouched: boolean, isAnyCopy: boolean): string {
  return `
    select m.id, m.thread_id, m.account_id, m.sent_at_ms, m.reply_to_message_id,
      ${isAnyCopy ? closedAtOrNull('m') : 'm.closed_at_ms'},
      ifnull(${isAnyCopy ? observedUntil('m', 'b') : 'b.observed_until_ms'}, 0),
      ${marks.join(' + ')}, m.topic, m.team, m.satisfaction
    from messages m not indexed
      cross join batches b on b.id = m.batch_id and b.state = 'committed'
      cross join threads t on t.id = m.thread_id
    where ${areAllTouched ? 'true' : 'm.thread_id in (select thread_id from temp.touched_threads)'}
      and not ${isAnswerToUnlinked}`
}

function channelsOf(database: Database): ReadonlyMap<number, ChannelId> {
  const rows = database.prepare<[], [number, ChannelId]>('select id, channel from accounts').raw().all()
  return new Map(rows)
}

/**
 * The messages of the touched threads in one pass over the table, where nothing but files has told of them and most of them
 * are wanted; null where they are to be asked thread by thread.
 */
export function readPlainThreads(database: Database): PlainMessages | null {
  if (exceptions.some((rows) => isAny(database, rows))) return null
  // Some of them may be gone: an undo takes threads away.
  const touched = count(database, 'temp.touched_threads x join threads t on t.id = x.thread_id')
  const threads = count(database, 'threads')
  if (touched < threads * leastShareTouched) return null
  const room = count(database, 'messages')
  if (room > mostPlainMessages) return null
  const messages = new PlainMessages(room, channelsOf(database))
  const sql = selectAll(touched === threads, isAny(database, 'message_copies'))
  for (const row of database.prepare<[], PlainRow>(sql).raw().iterate()) messages.add(row)
  return messages
}

/**
 * Whether all that stands in the thread is one thread by its keys too (`threadKeyOf`): what came in with it, and answers to
 * that. Else a link or a time in it is not what an import makes.
 */
export function isOneThread({ messages, guests }: PlainThread): boolean {
  if (guests.length === 0) return true
  const byId = new Map(messages.map((message) => [message.id, message]))
  const isGuest = new Set(guests)
  return guests.every((guest) => {
    const question = guest.replyToId === null ? undefined : byId.get(guest.replyToId)
    return (
      guest.direction === 'out' &&
      question?.direction === 'in' &&
      !isGuest.has(question) &&
      isLater(guest, question)
    )
  })
}
