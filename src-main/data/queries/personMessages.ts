import type { ChannelId } from '#shared/domain/channel.ts'
import type { FormatId } from '#shared/domain/importing.ts'
import type { Direction, MessageKind, TopicId } from '#shared/domain/message.ts'
import type { Database } from '../db/connection.ts'

export interface PersonMessageRow {
  readonly messageId: number
  readonly sentAtMs: number
  readonly account: string
  readonly direction: Direction
  readonly kind: MessageKind
  readonly isPublic: boolean
  readonly topic: TopicId
  readonly text: string | null
  readonly files: readonly { readonly fileName: string; readonly format: FormatId }[]
}

/** Hex of everybody's pseudonyms on a channel, of whom anything is kept. */
export function citizenKeysOn(database: Database, channel: ChannelId): ReadonlySet<string> {
  const rows = database
    .prepare<[ChannelId], { key: string }>(
      `select distinct hex(m.citizen_key) as key from messages m join accounts a on a.id = m.account_id
       join batches b on b.id = m.batch_id and b.state = 'committed'
       where a.channel = ? and m.citizen_key is not null`,
    )
    .all(channel)
  return new Set(rows.map(({ key }) => key))
}

export function channelsWithMessages(database: Database): ChannelId[] {
  return database
    .prepare<[], { channel: ChannelId }>(
      `select distinct a.channel from accounts a
       where exists (select 1 from messages m where m.account_id = a.id) order by a.channel`,
    )
    .all()
    .map(({ channel }) => channel)
}

type Keys = readonly Buffer[]

/** A list of pseudonyms as one parameter. */
function asParameter(keys: Keys): string {
  return JSON.stringify(keys.map((key) => key.toString('hex')))
}

const ofKeys = 'select unhex(value) from json_each(@keys)'

/**
 * Other designations of the person on this channel: those whom answers to the person's messages name, where nothing else in
 * the dossier speaks of them. An archive of X names by number whom another source names by handle.
 */
export function otherDesignations(database: Database, keys: Keys): Buffer[] {
  return database
    .prepare<[{ readonly keys: string }], { key: Buffer }>(
      `with named (key) as (
         select distinct r.citizen_key from messages r join messages q on q.id = r.reply_to_message_id
         where r.direction = 'out' and q.direction = 'in' and q.citizen_key in (${ofKeys})
           and r.citizen_key is not null and r.citizen_key not in (${ofKeys}))
       select key from named
       where not exists (select 1 from messages m where m.citizen_key = named.key and m.direction = 'in')
         and not exists (
           select 1 from messages m join messages q on q.id = m.reply_to_message_id
           where m.citizen_key = named.key and m.direction = 'out'
             and (q.citizen_key is null or q.citizen_key not in (${ofKeys})))`,
    )
    .all({ keys: asParameter(keys) })
    .map(({ key }) => key)
}

interface Stored {
  readonly messageId: number
  readonly sentAtMs: number
  readonly account: string
  readonly direction: Direction
  readonly kind: MessageKind
  readonly isPublic: 0 | 1
  readonly topic: TopicId
  readonly text: string | null
  readonly filesJson: string
}

/** All that is kept of the person, and answered to them, in order of time. */
export function personMessages(database: Database, keys: Keys): PersonMessageRow[] {
  return database
    .prepare<[{ readonly keys: string }], Stored>(
      `with own (id) as (select id from messages where citizen_key in (${ofKeys}))
       select m.id as messageId, m.sent_at_ms as sentAtMs, a.name as account, m.direction, m.kind,
         m.is_public as isPublic, m.topic, x.text,
         (select json_group_array(json_object('fileName', b.file_name, 'format', b.format)) from batches b
          where b.state = 'committed' and (b.id = m.batch_id
            or b.id in (select c.batch_id from message_copies c where c.message_id = m.id))) as filesJson
       from messages m join accounts a on a.id = m.account_id
       join batches mb on mb.id = m.batch_id and mb.state = 'committed'
       left join message_texts x on x.message_id = m.id
       where m.id in (select id from own)
         or m.direction = 'out' and m.reply_to_message_id in (
           select o.id from own join messages o on o.id = own.id and o.direction = 'in')
       order by m.sent_at_ms, m.id`,
    )
    .all({ keys: asParameter(keys) })
    .map(({ isPublic, filesJson, ...row }) => ({
      ...row,
      isPublic: isPublic === 1,
      // Written by SQLite a line above.
      files: JSON.parse(filesJson) as PersonMessageRow['files'],
    }))
}

function numberOf(database: Database, sql: string, keys: Keys): number {
  return (
    database.prepare<[{ readonly keys: string }], { n: number }>(sql).get({ keys: asParameter(keys) })?.n ?? 0
  )
}

/** Questions that begin with a message of the person. */
export function casesBegunBy(database: Database, keys: Keys): number {
  return numberOf(
    database,
    `select count(*) as n from cases c join messages m on m.id = c.first_message_id
     where m.citizen_key in (${ofKeys})`,
    keys,
  )
}

/** Messages of other people's pseudonyms, or of nobody's, that are the person's in another source. */
export function messagesElsewhere(database: Database, keys: Keys): number {
  return numberOf(
    database,
    `select count(distinct o.id) as n from messages m
       join message_twins t on m.id in (t.message_id, t.other_message_id)
       join messages o on o.id in (t.message_id, t.other_message_id) and o.id <> m.id
     where m.direction = 'in' and m.citizen_key in (${ofKeys})
       and (o.citizen_key is null or o.citizen_key not in (${ofKeys}))`,
    keys,
  )
}

/** Messages of citizens whom no source names. */
export function namelessMessages(database: Database): number {
  return (
    database
      .prepare<[], { n: number }>(
        `select count(*) as n from messages m join batches b on b.id = m.batch_id and b.state = 'committed'
         where m.direction = 'in' and m.citizen_key is null`,
      )
      .get()?.n ?? 0
  )
}

export function caseCount(database: Database): number {
  return database.prepare<[], { n: number }>('select count(*) as n from cases').get()?.n ?? 0
}

/** Whether any source told what a citizen said of the handling. */
export function isSatisfactionKept(database: Database): boolean {
  return database.prepare('select 1 from messages where satisfaction is not null limit 1').get() !== undefined
}
