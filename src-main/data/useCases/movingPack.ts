import { join } from 'node:path'
import { passphraseFault } from '#shared/domain/passphrase.ts'
import { AppError } from '../appError.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Call, Handler } from '../handler.ts'
import { packDossier } from '../moving/packDossier.ts'
import type { Packed } from '../moving/packDossier.ts'
import { movingFolderIn } from '../moving/movingFolder.ts'

/** A copy on its way stands beside the dossiers, as private as they are. */
export function movingParent(app: DataApp): string {
  return join(app.options.dataFolder, 'dossiers')
}

/** Of this move alone: two may be under way. */
export function newMovingFolder(app: DataApp): string {
  return movingFolderIn(movingParent(app), app.options.surroundings.randomId())
}

/** @throws AppError invalidInput for a passphrase that is too weak; others as `packDossier` */
export async function packTo(
  app: DataApp,
  session: DossierSession,
  target: { readonly path: string; readonly passphrase: string; readonly copyFolder: string },
  call: Call,
): Promise<Packed> {
  if (passphraseFault(target.passphrase) !== null) throw new AppError('invalidInput')
  const { appVersion, surroundings } = app.options
  return packDossier(session, {
    ...target,
    appVersion,
    nowMs: app.nowMs(),
    randomBytes: surroundings.randomBytes,
    signal: AbortSignal.any([call.signal, session.ending]),
    report: call.report,
  })
}

export const movingPack: Handler<'moving.pack'> = (app, { grantId, passphrase }, call) => {
  const copyFolder = newMovingFolder(app)
  return packTo(app, app.openSession(), { path: app.grants.use(grantId), passphrase, copyFolder }, call)
}
