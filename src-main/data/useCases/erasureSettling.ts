import type { DataApp } from '../dataApp.ts'
import { awaitsRenewal, renewBackups } from '../db/backup.ts'
import { settleDeletion } from '../db/connection.ts'
import { failpoint } from '../db/failpoint.ts'
import type { DossierSession } from '../dossierSession.ts'
import { readSetting, removeSetting } from '../repositories/settings.ts'

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

/** What an erasure left that was broken off: at the opening of a dossier. */
export async function finishErasure(app: DataApp, session: DossierSession): Promise<void> {
  const { database, path, writes } = session
  if (readSetting(database, 'erasureUnsettled') !== true && !awaitsRenewal(path)) return
  await writes.run(() => settleErasure(app, session))
}
