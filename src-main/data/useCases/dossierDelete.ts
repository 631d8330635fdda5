import { AppError } from '../appError.ts'
import { deleteDossierFile } from '../db/deleteDossier.ts'
import type { Handler } from '../handler.ts'
import { forgetRecent, readRecent } from '../repositories/recentDossiers.ts'
import { isInOwnFolder } from './dossierCreate.ts'

/** Only what stands in the list of recent ones can be deleted: the page names it by its id, never by a path. */
export const dossierDelete: Handler<'dossier.delete'> = async (app, input) => {
  const { dataFolder } = app.options
  const entry = readRecent(dataFolder).find((recent) => recent.id === input.id)
  if (entry === undefined) throw new AppError('dossierNotFound')
  if (app.session?.row.uid === input.id) await app.replaceSession(null)
  deleteDossierFile(entry.path, isInOwnFolder(dataFolder, entry.path))
  forgetRecent(dataFolder, input.id)
  return {}
}
