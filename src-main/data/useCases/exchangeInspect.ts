import { basename } from 'node:path'
import type { PackageInspection } from '#shared/contract/exchange.ts'
import { AppError } from '../appError.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import { againstDossier } from '../exchange/againstDossier.ts'
import { inspectedFiles } from '../exchange/exchangeDesk.ts'
import type { InspectedFile } from '../exchange/exchangeDesk.ts'
import { inspectPackageFile } from '../exchange/inspectFile.ts'
import { ownFingerprint } from '../exchange/signingKey.ts'
import type { Handler, ReadonlyDeep } from '../handler.ts'
import { assertGoesOn, endOfLook } from './endOfLook.ts'

async function inspectionOf(
  app: DataApp,
  session: DossierSession,
  selectionId: string,
  file: InspectedFile,
): Promise<ReadonlyDeep<PackageInspection>> {
  const { fileName } = file
  const found = againstDossier(session, app.reference, file, await ownFingerprint(session))
  return found.refusal === null ? { ...found, selectionId, fileName } : { ...found, fileName }
}

/**
 * Looks at a file and changes nothing. What was seen is what will be imported: the file is not read again.
 *
 * @throws CancelledError when the caller stops the look or the dossier it is for closes; AppError fileUnreadable
 */
export const exchangeInspect: Handler<'exchange.inspect'> = async (app, input, call) => {
  const session = app.openSession()
  const end = endOfLook(session, call)
  const path = app.grants.use(input.grantId)
  const file = await inspectPackageFile(path, { reference: app.reference, nowMs: app.nowMs() })
  assertGoesOn(end)
  if (file.refusal !== null) return { ...file, fileName: basename(path) }
  const selectionId = app.options.surroundings.randomId()
  const inspection = await inspectionOf(app, session, selectionId, file)
  if (inspection.refusal === null) inspectedFiles.put(session, selectionId, file)
  return inspection
}

/**
 * What a file that was looked at does to the dossier as it is by now, after another import or an undoing.
 *
 * @throws AppError previewUnknown when the dossier was closed since, or others were looked at
 */
export const exchangeLookAgain: Handler<'exchange.lookAgain'> = (app, { selectionId }) => {
  const session = app.openSession()
  const file = inspectedFiles.find(session, selectionId)
  if (file === null) throw new AppError('previewUnknown')
  return inspectionOf(app, session, selectionId, file)
}
