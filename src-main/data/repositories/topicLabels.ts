import type { TopicId } from '#shared/domain/message.ts'
import type { Database } from '../db/connection.ts'
import { keptTextOf } from './messageTexts.ts'

const committed = `join batches b on b.id = m.batch_id and b.state = 'committed'`

export interface LabelCount {
  readonly topic: TopicId
  readonly all: number
  readonly withText: number
}

/** Questions of which a person said the topic; what several sources hold is one. */
export function labelCounts(database: Database): LabelCount[] {
  return database
    .prepare<[], LabelCount>(
      `select m.topic, count(*) as "all", count(${keptTextOf('t.text')}) as withText
       from messages m ${committed} left join message_texts t on t.message_id = m.id
       where m.direction = 'in' and m.topic_origin = 'person' and m.twin_of_id is null group by m.topic`,
    )
    .all()
}

export interface StoredLabel {
  readonly topic: TopicId
  readonly text: string
  /** The thread that it counts in, or the message itself where it has none. */
  readonly group: number
}

/** In the order of the messages: learning from them gives the same every time. */
export function labelledTexts(database: Database): StoredLabel[] {
  return database
    .prepare<[], StoredLabel>(
      `select topic, text, "group" from (
         select m.id, m.topic, ${keptTextOf('t.text')} as text, coalesce(h.joined_to_id, h.id, -m.id) as "group"
         from messages m ${committed} left join message_texts t on t.message_id = m.id
         left join threads h on h.id = m.thread_id
         where m.direction = 'in' and m.topic_origin = 'person' and m.twin_of_id is null)
       where text is not null order by id`,
    )
    .all()
}
