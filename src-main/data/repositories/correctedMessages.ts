import type { ChannelId } from '#shared/domain/channel.ts'
import type {
  CaseMark,
  Direction,
  Exclusion,
  MessageKind,
  NeedsReply,
  TeamId,
  TopicId,
  TopicOrigin,
} from '#shared/domain/message.ts'
import type { Database } from '../db/connection.ts'

/** What planning a correction must know of a message. */
export interface CorrectableMessage {
  readonly id: number
  readonly accountId: number
  readonly channel: ChannelId
  readonly threadId: number | null
  readonly direction: Direction
  readonly kind: MessageKind
  readonly sentAtMs: number
  readonly topic: TopicId
  readonly topicOrigin: TopicOrigin
  readonly team: TeamId
  readonly needsReply: NeedsReply
  readonly isAutomatic: 0 | 1
  readonly excludedAs: Exclusion | null
  readonly caseMark: CaseMark | null
  /** Hex; names the message through imports. */
  readonly externalKey: string
  readonly replyToId: number | null
  /** Where a person put it; null = where it came in. */
  readonly givenThread: string | null
}

const select = `
  select m.id, m.account_id as accountId, a.channel, m.thread_id as threadId, m.direction, m.kind,
    m.sent_at_ms as sentAtMs, m.topic, m.topic_origin as topicOrigin, m.team, m.needs_reply as needsReply,
    m.is_automatic as isAutomatic, m.excluded_as as excludedAs, m.case_mark as caseMark,
    lower(hex(m.external_key)) as externalKey, m.reply_to_message_id as replyToId,
    (select cv.value from correction_values cv join corrections c on c.id = cv.correction_id and c.is_undone = 0
     where cv.external_key = m.external_key and cv.field = 'thread' order by cv.correction_id desc limit 1) as givenThread
  from messages m join batches b on b.id = m.batch_id and b.state = 'committed' join accounts a on a.id = m.account_id
  where m.id in (select value from json_each(?))
  order by m.sent_at_ms, m.id`

/** In order of time. Messages that are not there (any more) are left out. */
export function correctableMessages(database: Database, ids: readonly number[]): CorrectableMessage[] {
  return database.prepare<[string], CorrectableMessage>(select).all(JSON.stringify(ids))
}

/** The threads of these cases; those that are not there (any more) are left out. */
export function threadsOfCases(database: Database, caseIds: readonly number[]): number[] {
  return database
    .prepare<[string], { threadId: number }>(
      `select distinct thread_id as threadId from cases where first_message_id in (select value from json_each(?))`,
    )
    .all(JSON.stringify(caseIds))
    .map(({ threadId }) => threadId)
}
