import type { Erased } from '#shared/contract/persons.ts'
import type { Database } from '../db/connection.ts'
import { failpoint } from '../db/failpoint.ts'
import { caseCount, personMessages } from '../queries/personMessages.ts'
import { insertDeletion } from '../repositories/deletions.ts'
import { backToWords, giveTopics } from '../repositories/givenTopics.ts'
import { erasePeople } from '../repositories/personErasure.ts'
import { insertPurged } from '../repositories/purgedPeople.ts'
import { writeSetting } from '../repositories/settings.ts'
import { mayHaveLearntFrom, removeTopicModels } from '../repositories/topicModels.ts'

/** A classifier that learnt from texts of the person, or may have, goes with what it said of other messages. */
function removeClassifier(database: Database, keys: readonly Buffer[]): boolean {
  const ids = personMessages(database, keys).map(({ messageId }) => messageId)
  if (!mayHaveLearntFrom(database, ids)) return false
  giveTopics(database, backToWords(database), () => removeTopicModels(database))
  return true
}

/** Their own messages per pseudonym: what the list of those who may not come back tells of each. */
function messagesOf(database: Database, key: Buffer): number {
  return personMessages(database, [key]).filter(({ direction }) => direction === 'in').length
}

/** Part of a transaction of the caller's; `settleErasure` is to follow. */
export function eraseKeys(
  database: Database,
  keys: readonly Buffer[],
  nowMs: number,
): Omit<Erased, 'isSettled'> {
  const before = caseCount(database)
  const hasRemovedClassifier = removeClassifier(database, keys)
  const people = keys.map((key) => ({ key, purgedAtMs: nowMs, messages: messagesOf(database, key) }))
  const { messages, answers, texts } = erasePeople(database, keys)
  failpoint('erase.removed')
  for (const person of people) insertPurged(database, person)
  insertDeletion(database, { deletedAtMs: nowMs, kind: 'person', messages, texts })
  writeSetting(database, 'erasureUnsettled', true)
  return { messages, answers, texts, cases: before - caseCount(database), hasRemovedClassifier }
}
