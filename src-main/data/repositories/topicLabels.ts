import type { TopicId } from '#shared/domain/message.ts'
import type { Database } from '../db/connection.ts'

const committed = `join batches b on b.id = m.batch_id and b.state = 'committed'`

export interface LabelCount {
  readonly topic: TopicId
  readonly all: number
  readonly withText: number
}

/** Questions of which a person said the topic. */
export function labelCounts(database: Database): LabelCount[] {
  return database
    .prepare<[], LabelCount>(
      `select m.topic, count(*) as "all", count(t.message_id) as withText
       from messages m ${committed} left join message_texts t on t.message_id = m.id
       where m.direction = 'in' and m.topic_origin = 'person' group by m.topic`,
    )
    .all()
}

export interface StoredLabel {
  readonly topic: TopicId
  readonly text: string
  /** The thread, or the message itself where it has none. */
  readonly group: number
}

/** In the order of the messages: learning from them gives the same every time. */
export function labelledTexts(database: Database): StoredLabel[] {
  return database
    .prepare<[], StoredLabel>(
      `select m.topic, t.text, ifnull(m.thread_id, -m.id) as "group"
       from message_texts t join messages m on m.id = t.message_id ${committed}
       where m.direction = 'in' and m.topic_origin = 'person' order by m.id`,
    )
    .all()
}
