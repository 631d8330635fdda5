import type {
  Exclusion,
  MessageKind,
  NeedsReply,
  TeamId,
  TopicId,
  TopicOrigin,
} from '#shared/domain/message.ts'
import type { Database } from '../db/connection.ts'
import { keptTextOf } from '../repositories/messageTexts.ts'

type Flag = 0 | 1

interface StoredThreadMessage {
  readonly messageId: number
  readonly direction: 'in' | 'out'
  readonly kind: MessageKind
  readonly isPublic: Flag
  readonly sentAtMs: number
  readonly isAutomatic: Flag
  readonly needsReply: NeedsReply
  readonly topic: TopicId
  readonly topicOrigin: TopicOrigin
  readonly team: TeamId
  readonly excludedAs: Exclusion | null
  readonly replyToId: number | null
  readonly caseMark: 'starts' | 'continues' | null
  readonly isCorrected: Flag
  readonly fileName: string
  readonly text: string | null
}

type Flagged = 'isPublic' | 'isAutomatic' | 'isCorrected'

export type StoredMessage = Omit<StoredThreadMessage, Flagged> & { readonly [Name in Flagged]: boolean }

/**
 * All committed messages of a thread in order, also those that a person left out of the figures, with those of threads that
 * tell of the same conversation. What several sources hold is there once.
 */
export function threadMessages(database: Database, threadId: number): StoredMessage[] {
  return database
    .prepare<[{ readonly threadId: number }], StoredThreadMessage>(
      `select m.id as messageId, m.direction, m.kind, m.is_public as isPublic, m.sent_at_ms as sentAtMs,
         m.is_automatic as isAutomatic, m.needs_reply as needsReply, m.topic, m.topic_origin as topicOrigin, m.team,
         m.excluded_as as excludedAs, (select ifnull(q.twin_of_id, q.id) from messages q where q.id = m.reply_to_message_id) as replyToId, m.case_mark as caseMark,
         exists (select 1 from imported_values v where v.message_id = m.id) as isCorrected,
         b.file_name as fileName, ${keptTextOf('x.text')} as text
       from messages m join batches b on b.id = m.batch_id and b.state = 'committed'
       left join message_texts x on x.message_id = m.id
       where m.thread_id in (select id from threads where id = @threadId or joined_to_id = @threadId)
         and m.twin_of_id is null
       order by m.sent_at_ms, m.id`,
    )
    .all({ threadId })
    .map((row) => ({
      ...row,
      isPublic: row.isPublic === 1,
      isAutomatic: row.isAutomatic === 1,
      isCorrected: row.isCorrected === 1,
    }))
}

/** The thread that a case was built from; null where no such case stands. */
export function threadOfCase(database: Database, caseId: number): number | null {
  return (
    database
      .prepare<[number], { threadId: number }>(
        'select thread_id as threadId from cases where first_message_id = ?',
      )
      .get(caseId)?.threadId ?? null
  )
}
