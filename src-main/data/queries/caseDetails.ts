import type { TopicOrigin } from '#shared/domain/message.ts'
import type { Database } from '../db/connection.ts'
import { keptTextOf } from '../repositories/messageTexts.ts'
import type { MessagePlace } from './caseTexts.ts'

/** What the figures do not carry of a case, and its row shows. */
export interface CaseDetail {
  readonly caseId: number
  readonly topicOrigin: TopicOrigin
  /** The first words of the question, where text is kept. */
  readonly beginning: string | null
}

/** Long enough for a row; the whole is in the thread. */
const beginningChars = 200

/** Of the cases with these ids (of their first messages): of the message that the clock started at. */
export function caseDetails(database: Database, caseIds: readonly number[]): CaseDetail[] {
  return database
    .prepare<[string], CaseDetail>(
      `with started as (
         select c.first_message_id as caseId, case when f.sent_at_ms = c.started_at_ms then f.id else (
           select s.id from messages s where s.direction = 'in' and s.twin_of_id is null
             and s.thread_id in (select j.id from threads j where j.id = c.thread_id or j.joined_to_id = c.thread_id)
             and s.sent_at_ms = c.started_at_ms and s.needs_reply = 'yes' order by s.id limit 1) end as startId
         from json_each(?) j join cases c on c.first_message_id = j.value
         join messages f on f.id = c.first_message_id)
       select s.caseId, ifnull(m.topic_origin, 'words') as topicOrigin,
         substr(${keptTextOf('x.text')}, 1, ${String(beginningChars)}) as beginning
       from started s left join messages m on m.id = s.startId
       left join message_texts x on x.message_id = s.startId`,
    )
    .all(JSON.stringify(caseIds))
}

/** Messages of which a person has corrected something. */
export function correctedPlaces(database: Database): MessagePlace[] {
  return database
    .prepare<[], MessagePlace>(
      `select distinct ifnull(t.joined_to_id, t.id) as threadId, m.sent_at_ms as sentAtMs from imported_values v
       join messages o on o.id = v.message_id join messages m on m.id = ifnull(o.twin_of_id, o.id)
       join threads t on t.id = m.thread_id`,
    )
    .all()
}
