import { AppError } from '../appError.ts'
import { forgetErasedInCopy } from '../db/erasedSinceSaved.ts'
import { deleteDossierFile } from '../db/deleteDossier.ts'
import type { Handler } from '../handler.ts'
import { forgetRecent, readRecent } from '../repositories/recentDossiers.ts'
import { forgetCopyState, readCopyState } from '../sharedFolder/copyState.ts'
import { releaseLock } from '../sharedFolder/lockFile.ts'
import { isInOwnFolder } from './dossierCreate.ts'

/** Only what stands in the list of recent ones can be deleted: the page names it by its id, never by a path. */
export const dossierDelete: Handler<'dossier.delete'> = async (app, input) => {
  const { dataFolder } = app.options
  const entry = readRecent(dataFolder).find((recent) => recent.id === input.id)
  if (entry === undefined) throw new AppError('dossierNotFound')
  if (app.session?.row.uid === input.id) await app.replaceSession(null)
  const state = readCopyState(entry.path)
  deleteDossierFile(entry.path, isInOwnFolder(dataFolder, entry.path))
  forgetRecent(dataFolder, input.id)
  // Only the copy of this computer goes: the shared file stays, free for others.
  forgetCopyState(entry.path)
  forgetErasedInCopy(entry.path)
  if (state !== null) await releaseLock(state.sharedPath, state.copyId).catch(() => undefined)
  return {}
}
