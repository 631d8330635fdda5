import type { ChannelId } from '#shared/domain/channel.ts'
import { AppError } from '../appError.ts'
import type { DataApp } from '../dataApp.ts'
import { expectErasure, forgetExpectedPeople } from '../db/backup.ts'
import { inTransaction } from '../db/connection.ts'
import { failpoint } from '../db/failpoint.ts'
import { pseudonymiser } from '../db/pseudonyms.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Handler } from '../handler.ts'
import { eraseKeys } from '../persons/eraseKeys.ts'
import { findPerson } from '../persons/findPerson.ts'
import type { PersonKeys } from '../persons/findPerson.ts'
import { latestDeletions } from '../repositories/deletions.ts'
import { purgedCount } from '../repositories/purgedPeople.ts'
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

/** All of it or nothing: what failed is not done later either, unless it is asked for again. */
function eraseWhole(
  { database, path }: DossierSession,
  keys: readonly Buffer[],
  nowMs: number,
): ReturnType<typeof eraseKeys> {
  try {
    return inTransaction(database, () => {
      const counts = eraseKeys(database, keys, nowMs)
      failpoint('erase.rebuilt')
      return counts
    })
  } catch (error) {
    forgetExpectedPeople(path, keys)
    throw error
  }
}

export const personsErase: Handler<'persons.erase'> = (app, { findId, channels }) => {
  const session = app.changeableSession()
  return session.writes.run(async () => {
    const { path } = session
    const keys = [...foundKeys(session, findId, channels).values()].flat()
    session.dropFiguresFile()
    expectErasure(path, { people: keys })
    failpoint('erase.begun')
    const erased = eraseWhole(session, keys, app.nowMs())
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
