import { existsSync } from 'node:fs'
import type { Dossier } from '#shared/contract/dossiers.ts'
import { AppError } from '../appError.ts'
import type { DataApp } from '../dataApp.ts'
import { defaultKeyPath } from '../db/keyFile.ts'
import { DossierSession } from '../dossierSession.ts'
import type { Handler } from '../handler.ts'
import { readRecent } from '../repositories/recentDossiers.ts'
import { backUpAfterOpening, lastWrittenMs } from './backupsByItself.ts'
import { adopt, dossierOf, remember } from './dossierView.ts'
import { wrapKeysQuietly } from './keyProtection.ts'
import { openTrouble } from './openTrouble.ts'
import { prepareShared } from './sharedOpen.ts'
import type { PreparedCopy, SharedManner } from './sharedOpen.ts'
import { deleteOldTextsQuietly } from './textRetention.ts'

async function openHere(app: DataApp, path: string, prepared: PreparedCopy | null): Promise<Dossier> {
  const current = app.session
  if (current !== null && current.path === path) return dossierOf(app, current)
  try {
    // Before opening writes anything itself.
    const writtenMs = lastWrittenMs(path)
    const session = await DossierSession.open(path, {
      keyPath: defaultKeyPath(path),
      nowMs: app.nowMs(),
      keyKeeper: app.keyKeeper,
      appVersion: app.options.appVersion,
      figuresFileFrom: app.options.figuresFileFrom,
    })
    prepared?.attach(session)
    await wrapKeysQuietly(app, session)
    const dossier = await adopt(app, session)
    await deleteOldTextsQuietly(app, session)
    void backUpAfterOpening(app, session, writtenMs)
    return dossier
  } catch (error) {
    await prepared?.abandon()
    throw openTrouble(app, path, error)
  }
}

/**
 * A dossier of this computer, or the copy of one that lies in a shared folder. One at a time: the second of two that ask
 * for the same dossier gets the one that is open by then, and is not locked out by the first.
 *
 * @throws AppError as `prepareShared`
 */
export function openAt(
  app: DataApp,
  path: string,
  manner: SharedManner = { kind: 'work' },
): Promise<Dossier> {
  return app.inTurnOfOpening(() => openInTurn(app, path, manner))
}

async function openInTurn(app: DataApp, path: string, manner: SharedManner): Promise<Dossier> {
  let prepared: PreparedCopy | null
  try {
    prepared = await prepareShared(app, path, manner)
  } catch (error) {
    throw openTrouble(app, path, error)
  }
  return openHere(app, prepared?.localPath ?? path, prepared)
}

export const dossierCurrent: Handler<'dossier.current'> = (app) =>
  app.session === null ? null : dossierOf(app, app.session)

export const dossierRecent: Handler<'dossier.recent'> = (app) =>
  readRecent(app.options.dataFolder).map(({ path, ...entry }) => ({ ...entry, isMissing: !existsSync(path) }))

export const dossierOpen: Handler<'dossier.open'> = async (app, input) => {
  const entry = readRecent(app.options.dataFolder).find((recent) => recent.id === input.id)
  if (entry === undefined) throw new AppError('dossierNotFound')
  return openAt(app, entry.path)
}

export const dossierOpenGranted: Handler<'dossier.openGranted'> = (app, input) =>
  openAt(app, app.grants.use(input.grantId))

export const dossierRename: Handler<'dossier.rename'> = async (app, input) => {
  const session = app.openSession()
  await session.writes.run(() => session.rename(input.name))
  const dossier = dossierOf(app, session)
  remember(app, session, dossier)
  return dossier
}

export const dossierClose: Handler<'dossier.close'> = async (app) => {
  await app.replaceSession(null)
  return {}
}
