import { textKeepings } from '#shared/domain/textKeeping.ts'
import type { DataApp } from '../dataApp.ts'
import { awaitsRenewal, expectedErasure, renewBackups } from '../db/backup.ts'
import { inTransaction, settleDeletion } from '../db/connection.ts'
import type { ExpectedErasure } from '../db/erasureMark.ts'
import { failpoint } from '../db/failpoint.ts'
import type { DossierSession } from '../dossierSession.ts'
import { eraseKeys } from '../persons/eraseKeys.ts'
import { readTextKeeping } from '../repositories/messageTexts.ts'
import { purgedPerson } from '../repositories/purgedPeople.ts'
import { readSetting, removeSetting, writeSetting } from '../repositories/settings.ts'
import { deleteWhatMayNotStay } from './textDeletion.ts'

/**
 * After something was erased on purpose: the file is written anew without it, its log emptied, and one new backup takes the
 * place of all older ones. Where that fails it is logged, and done when the dossier opens again: what was erased is gone
 * from the tables already. Nobody else may be writing.
 *
 * @returns whether nothing of it is left in the file and its backups
 */
export async function settleErasure(app: DataApp, session: DossierSession): Promise<boolean> {
  const { database, path } = session
  try {
    settleDeletion(database)
    failpoint('erase.settled')
    removeSetting(database, 'erasureUnsettled')
    await renewBackups(database, path, app.nowMs())
    failpoint('erase.renewed')
    return true
  } catch (error) {
    app.log.record('settleErasure', error)
    return false
  }
}

/** What is to be gone from a dossier that stands here from before it was erased. @returns whether anything was */
function eraseExpected(app: DataApp, session: DossierSession, expected: ExpectedErasure): boolean {
  const { database } = session
  return inTransaction(database, () => {
    const keys = expected.people.filter((key) => purgedPerson(database, key) === null)
    if (keys.length > 0) eraseKeys(database, keys, app.nowMs())
    const wanted = expected.textKeeping
    const isLaxer =
      wanted !== null && textKeepings.indexOf(readTextKeeping(database)) > textKeepings.indexOf(wanted)
    if (isLaxer) {
      writeSetting(database, 'textKeeping', wanted)
      deleteWhatMayNotStay(session, wanted, app.nowMs())
    }
    return keys.length > 0 || isLaxer
  })
}

/**
 * What an erasure left that was broken off, at the opening of a dossier. A dossier that was put back from a backup of before
 * is erased anew.
 */
export async function finishErasure(app: DataApp, session: DossierSession): Promise<void> {
  const { database, path, writes } = session
  if (readSetting(database, 'erasureUnsettled') !== true && !awaitsRenewal(path)) return
  await writes.run(async () => {
    const expected = expectedErasure(path)
    session.dropFiguresFile()
    if (expected !== null && eraseExpected(app, session, expected)) {
      session.forgetFigures()
      session.forgetTexts()
    }
    await settleErasure(app, session)
  })
}

/** A dossier that was made of a backup: what was being erased from the one it is of is erased here too. */
export function eraseInCopy(app: DataApp, session: DossierSession, expected: ExpectedErasure | null): void {
  if (expected === null) return
  eraseExpected(app, session, expected)
  settleDeletion(session.database)
  removeSetting(session.database, 'erasureUnsettled')
}
