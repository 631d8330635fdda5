import type { Erased } from '#shared/contract/persons.ts'
import type { ChannelId } from '#shared/domain/channel.ts'
import { AppError } from '../appError.ts'
import type { DataApp } from '../dataApp.ts'
import { expectErasure } from '../db/backup.ts'
import { inTransaction } from '../db/connection.ts'
import type { Database } from '../db/connection.ts'
import { failpoint } from '../db/failpoint.ts'
import { pseudonymiser } from '../db/pseudonyms.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Handler } from '../handler.ts'
import { findPerson } from '../persons/findPerson.ts'
import type { PersonKeys } from '../persons/findPerson.ts'
import { caseCount, personMessages } from '../queries/personMessages.ts'
import { insertDeletion, latestDeletions } from '../repositories/deletions.ts'
import { backToWords, giveTopics } from '../repositories/givenTopics.ts'
import { erasePeople } from '../repositories/personErasure.ts'
import { insertPurged, purgedCount } from '../repositories/purgedPeople.ts'
import { writeSetting } from '../repositories/settings.ts'
import { mayHaveLearntFrom, removeTopicModels } from '../repositories/topicModels.ts'
import { settleErasure } from './erasureSettling.ts'

/** What was found, by the id the page knows it by: pseudonyms only, and gone with the session. */
const found = new WeakMap<DossierSession, Map<string, PersonKeys>>()
const mostRemembered = 20
const deletionsShown = 12

function rememberFound(app: DataApp, session: DossierSession, keys: PersonKeys): string {
  const known = found.get(session) ?? new Map<string, PersonKeys>()
  found.set(session, known)
  const [oldest] = known.keys()
  if (known.size >= mostRemembered && oldest !== undefined) known.delete(oldest)
  const findId = app.options.surroundings.randomId()
  known.set(findId, keys)
  return findId
}

/** @throws AppError notInDossier for a find of another session, and for a channel on which nobody was found */
export function foundKeys(
  session: DossierSession,
  findId: string,
  channels: readonly ChannelId[],
): ReadonlyMap<ChannelId, readonly Buffer[]> {
  const known = found.get(session)?.get(findId)
  if (known === undefined) throw new AppError('notInDossier')
  return new Map(
    channels.map((channel) => {
      const keys = known.get(channel)
      if (keys === undefined) throw new AppError('notInDossier')
      return [channel, keys]
    }),
  )
}

export const personsFind: Handler<'persons.find'> = (app, { text, channel }) => {
  const session = app.openSession()
  const { keys, view } = findPerson(session.database, pseudonymiser(session.key), text, channel)
  return { findId: keys.size === 0 ? null : rememberFound(app, session, keys), ...view }
}

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

function erase(database: Database, keys: readonly Buffer[], nowMs: number): Omit<Erased, 'isSettled'> {
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

export const personsErase: Handler<'persons.erase'> = (app, { findId, channels }) => {
  const session = app.changeableSession()
  return session.writes.run(async () => {
    const { database, path } = session
    const keys = [...foundKeys(session, findId, channels).values()].flat()
    expectErasure(path)
    failpoint('erase.begun')
    const erased = inTransaction(database, () => {
      const counts = erase(database, keys, app.nowMs())
      failpoint('erase.rebuilt')
      return counts
    })
    failpoint('erase.committed')
    found.delete(session)
    session.forgetFigures()
    session.forgetTexts()
    return { ...erased, isSettled: await settleErasure(app, session) }
  })
}

export const personsDeletions: Handler<'persons.deletions'> = (app) => {
  const { database } = app.openSession()
  return { purgedPeople: purgedCount(database), deletions: latestDeletions(database, deletionsShown) }
}
