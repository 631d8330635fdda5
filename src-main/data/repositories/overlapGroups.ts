import { groupTwins } from '#shared/metrics/overlapGroups.ts'
import type { TwinLink, TwinMessage } from '#shared/metrics/overlapGroups.ts'
import type { Database } from '../db/connection.ts'
import { holdsBothSides } from './bothSides.ts'

/** Files of the message m: the one that brought it and those that hold it as well. */
export const filesOf = (message: string): string => `
  select b.* from batches b where b.state = 'committed' and (b.id = ${message}.batch_id or b.id in (
    select c.batch_id from message_copies c where c.message_id = ${message}.id))`

/** Pairs of which nobody said that their files are to be counted apart. */
function linksInForce(database: Database): TwinLink[] {
  const isAnyApart = database.prepare('select 1 from counted_apart limit 1').get() !== undefined
  const apart = `
    where not exists (
      select 1 from messages m join messages o on o.id = t.other_message_id
        join counted_apart x on
          x.content_hash in (select content_hash from (${filesOf('m')})) and
            x.other_content_hash in (select content_hash from (${filesOf('o')}))
          or x.content_hash in (select content_hash from (${filesOf('o')})) and
            x.other_content_hash in (select content_hash from (${filesOf('m')}))
      where m.id = t.message_id)`
  return database
    .prepare<[], TwinLink>(
      `select distinct t.message_id as id, t.other_message_id as otherId from message_twins t ${isAnyApart ? apart : ''}`,
    )
    .all()
}

interface StoredTwin {
  readonly id: number
  readonly threadId: number | null
  readonly sentAtMs: number
  readonly externalKey: string
  readonly batchId: number
  readonly isBothSided: 0 | 1
  readonly clockMs: number
}

/** One row per message and file. */
function twinMessages(database: Database): Map<number, TwinMessage> {
  const rows = database
    .prepare<[], StoredTwin>(
      `with members (id) as (select message_id from message_twins union select other_message_id from message_twins),
         held (id, batch_id) as (
           select m.id, m.batch_id from members cross join messages m on m.id = members.id
           union all select c.message_id, c.batch_id from members cross join message_copies c on c.message_id = members.id)
       select m.id, m.thread_id as threadId, m.sent_at_ms as sentAtMs, hex(m.external_key) as externalKey,
         b.id as batchId, ${holdsBothSides('b', 'm')} as isBothSided,
         ifnull(b.clock_ms, 60000) as clockMs
       from held cross join messages m on m.id = held.id
         join batches b on b.id = held.batch_id and b.state = 'committed'
       order by m.id, b.id`,
    )
    .iterate()
  const found = new Map<number, TwinMessage>()
  for (const { id, threadId, sentAtMs, externalKey, batchId, isBothSided, clockMs } of rows) {
    const known = found.get(id)
    found.set(id, {
      id,
      threadId,
      sentAtMs,
      externalKey,
      isBothSided: isBothSided === 1 || known?.isBothSided === true,
      clockMs: Math.min(clockMs, known?.clockMs ?? Infinity),
      batchIds: [...(known?.batchIds ?? []), batchId],
    })
  }
  return found
}

interface Named {
  readonly id: number
  readonly of: number
}

/** What a column must say now, and those rows that say otherwise. */
function differing(before: readonly Named[], now: ReadonlyMap<number, number>): Map<number, number | null> {
  const changes = new Map<number, number | null>()
  const stood = new Map(before.map(({ id, of }) => [id, of]))
  for (const [id, of] of now) if (stood.get(id) !== of) changes.set(id, of)
  for (const { id } of before) if (!now.has(id)) changes.set(id, null)
  return changes
}

function touchThreadsOf(database: Database, messageIds: readonly number[]): void {
  database
    .prepare(
      `insert or ignore into temp.touched_threads (thread_id)
       select distinct thread_id from messages
       where thread_id is not null and (id in (select value from json_each(@ids))
         or reply_to_message_id in (select value from json_each(@ids)))
       order by thread_id`,
    )
    .run({ ids: JSON.stringify(messageIds) })
}

/** Also where the last pair has just gone, and what followed from it still stands. */
export function areTwinsKnown(database: Database): boolean {
  return [
    'message_twins',
    'messages where twin_of_id is not null',
    'threads where joined_to_id is not null',
  ].some((rows) => database.prepare(`select 1 from ${rows} limit 1`).get() !== undefined)
}

/**
 * Brings what is left out in agreement with the pairs; the threads of what changed are touched.
 *
 * @returns the messages of which another one counts now, or counted, with those that count
 */
export function settleTwins(database: Database): number[] {
  const { twinOf } = groupTwins(linksInForce(database), twinMessages(database))
  const before = database
    .prepare<[], Named>('select id, twin_of_id as "of" from messages where twin_of_id is not null')
    .all()
  const changes = differing(before, twinOf)
  const update = database.prepare<[number | null, number]>('update messages set twin_of_id = ? where id = ?')
  for (const [id, of] of changes) update.run(of, id)
  const stood = new Map(before.map(({ id, of }) => [id, of]))
  const concerned = new Set([...changes].flatMap(([id, of]) => [id, of ?? id, stood.get(id) ?? id]))
  touchThreadsOf(database, [...concerned])
  return [...concerned]
}

/** Which threads go on in one another, as their messages stand now; both are touched where that changes. */
export function settleJoinedThreads(database: Database): void {
  const { joinedTo } = groupTwins(linksInForce(database), twinMessages(database))
  const before = database
    .prepare<[], Named>('select id, joined_to_id as "of" from threads where joined_to_id is not null')
    .all()
  const changes = differing(before, joinedTo)
  const stood = new Map(before.map(({ id, of }) => [id, of]))
  const update = database.prepare<[number | null, number]>('update threads set joined_to_id = ? where id = ?')
  const touch = database.prepare<[number]>(
    'insert or ignore into temp.touched_threads (thread_id) values (?)',
  )
  for (const [id, of] of changes) {
    update.run(of, id)
    for (const thread of [id, of, stood.get(id)]) if (typeof thread === 'number') touch.run(thread)
  }
}
