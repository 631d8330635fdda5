import type { Direction, TopicId, TopicOrigin } from '#shared/domain/message.ts'
import { inTransaction } from '../db/connection.ts'
import type { Database } from '../db/connection.ts'
import { rebuildTouchedCases } from './caseBuilding.ts'
import { clearTouchedThreads, touchGivenThreads } from './touchedThreads.ts'

/**
 * Who gives a topic where neither a person nor the source does: the words or the classifier. Where a person's label
 * stands over it, it is what undoing that label brings back (`imported_values`).
 */
export interface TopicBelow {
  readonly messageId: number
  readonly isUnderPerson: boolean
  readonly topic: TopicId
  readonly origin: Extract<TopicOrigin, 'words' | 'model'>
  /** What the words say, where the classifier has given the topic; else null. */
  readonly wordsTopic: TopicId | null
}

export interface KeptMessage extends TopicBelow {
  readonly threadId: number | null
  readonly direction: Direction
  readonly isThanks: boolean
  readonly text: string
}

const messagesPerStep = 5_000

type Row = Omit<KeptMessage, 'isThanks' | 'isUnderPerson'> & {
  readonly isThanks: 0 | 1
  readonly isUnderPerson: 0 | 1
}

const selectKept = `
  select messageId, threadId, direction, isThanks, text, isUnderPerson, topic, origin, wordsTopic from (
    select m.id as messageId, m.thread_id as threadId, m.direction, m.is_thanks as isThanks, t.text,
      m.topic_origin = 'person' as isUnderPerson,
      case when m.topic_origin = 'person' then vt.value else m.topic end as topic,
      case when m.topic_origin = 'person' then vo.value else m.topic_origin end as origin,
      m.words_topic as wordsTopic
    from message_texts t join messages m on m.id = t.message_id
    join batches b on b.id = m.batch_id and b.state = 'committed'
    left join imported_values vt on vt.message_id = m.id and vt.field = 'topic'
    left join imported_values vo on vo.message_id = m.id and vo.field = 'topicOrigin'
    where t.message_id > ? order by t.message_id limit ?)
  where topic is not null and origin in ('words', 'model')`

/** Highest id of the next step of kept texts after this one; null when there are no more. */
function endOfStep(database: Database, after: number): number | null {
  return (
    database
      .prepare<[number, number], { last: number | null }>(
        `select max(message_id) as last from
           (select message_id from message_texts where message_id > ? order by message_id limit ?)`,
      )
      .get(after, messagesPerStep)?.last ?? null
  )
}

/** Messages with a kept text whose topic the words or the classifier may give, step by step. */
export function* keptMessages(database: Database): Generator<KeptMessage[]> {
  const select = database.prepare<[number, number], Row>(selectKept)
  let after = 0
  for (let last = endOfStep(database, after); last !== null; last = endOfStep(database, after)) {
    yield select
      .all(after, messagesPerStep)
      .map((row) => ({ ...row, isThanks: row.isThanks === 1, isUnderPerson: row.isUnderPerson === 1 }))
    after = last
  }
}

/** Cases take over the topics of their questions. Part of a transaction of the caller's. */
function rebuildCasesOf(database: Database, threadIds: ReadonlySet<number>): void {
  clearTouchedThreads(database)
  touchGivenThreads(database, [...threadIds])
  rebuildTouchedCases(database)
}

export interface TopicChange extends TopicBelow {
  readonly threadId: number | null
  /** Another topic than before, not only by another. */
  readonly isOther: boolean
}

function writeChanges(database: Database, changes: readonly TopicChange[]): void {
  const own = database.prepare(
    'update messages set topic = ?, topic_origin = ?, words_topic = ? where id = ?',
  )
  const words = database.prepare('update messages set words_topic = ? where id = ?')
  const under = database.prepare('update imported_values set value = ? where message_id = ? and field = ?')
  for (const { messageId, isUnderPerson, topic, origin, wordsTopic } of changes) {
    if (!isUnderPerson) {
      own.run(topic, origin, wordsTopic, messageId)
      continue
    }
    words.run(wordsTopic, messageId)
    under.run(topic, messageId, 'topic')
    under.run(origin, messageId, 'topicOrigin')
  }
}

function shownChanges(changes: readonly TopicChange[]): TopicChange[] {
  return changes.filter(({ isOther, isUnderPerson }) => isOther && !isUnderPerson)
}

/**
 * Writes topics with the cases that follow from them, and what belongs to it, in one transaction.
 *
 * @returns how many messages show another topic
 */
export function giveTopics(database: Database, changes: readonly TopicChange[], andAlso: () => void): number {
  const shown = shownChanges(changes)
  const threads = new Set(shown.flatMap(({ threadId }) => threadId ?? []))
  inTransaction(database, () => {
    writeChanges(database, changes)
    rebuildCasesOf(database, threads)
    andAlso()
  })
  return shown.length
}

interface GivenByModel {
  readonly messageId: number
  readonly threadId: number | null
  readonly isUnderPerson: 0 | 1
  readonly topic: TopicId
  readonly wordsTopic: TopicId | null
}

/** All that the classifier gave, also where the text is not kept (any more), as the words would have it. */
export function backToWords(database: Database): TopicChange[] {
  return database
    .prepare<[], GivenByModel>(
      `select m.id as messageId, m.thread_id as threadId, m.topic_origin = 'person' as isUnderPerson,
         ifnull(vt.value, m.topic) as topic, m.words_topic as wordsTopic
       from messages m
       left join imported_values vt on vt.message_id = m.id and vt.field = 'topic'
       left join imported_values vo on vo.message_id = m.id and vo.field = 'topicOrigin'
       where m.topic_origin = 'model' or (m.topic_origin = 'person' and vo.value = 'model')`,
    )
    .all()
    .map(({ messageId, threadId, isUnderPerson, topic, wordsTopic }) => ({
      messageId,
      threadId,
      isUnderPerson: isUnderPerson === 1,
      topic: wordsTopic ?? 'unsure',
      origin: 'words',
      wordsTopic: null,
      isOther: topic !== (wordsTopic ?? 'unsure'),
    }))
}
