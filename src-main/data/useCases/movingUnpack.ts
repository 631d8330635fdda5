import { existsSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Dossier } from '#shared/contract/dossiers.ts'
import type { MoveFile } from '#shared/contract/moving.ts'
import { AppError } from '../appError.ts'
import type { DataApp } from '../dataApp.ts'
import { failpoint } from '../db/failpoint.ts'
import { defaultKeyPath } from '../db/keyFile.ts'
import { settleOnDisk } from '../db/settleOnDisk.ts'
import { DossierSession } from '../dossierSession.ts'
import type { Call, Handler } from '../handler.ts'
import { openMoveFile } from '../moving/moveFile.ts'
import type { OpenMoveFile } from '../moving/moveFile.ts'
import { makeMovingFolder, removeMovingFolder } from '../moving/movingFolder.ts'
import { replaceDossier } from '../moving/replaceDossier.ts'
import { assertKnownSchema, unpackInto } from '../moving/unpackDossier.ts'
import type { Arrived } from '../moving/unpackDossier.ts'
import { readRecent } from '../repositories/recentDossiers.ts'
import { removeSetting } from '../repositories/settings.ts'
import { noteReplacing } from '../sharedFolder/copyState.ts'
import { dossierPath } from './dossierCreate.ts'
import { openAgain } from './backupsRestore.ts'
import { openAt } from './dossierOpen.ts'
import { newMovingFolder } from './movingPack.ts'

/** A file that was looked at lies ready with the keys that its passphrase became; longer than this nobody thinks it over. */
const longestReadyMs = 15 * 60_000

interface Ready {
  readonly selectionId: string
  readonly file: OpenMoveFile
  readonly timer: ReturnType<typeof setTimeout>
}

/** One at most: whoever looks at another file is done with this one. */
const ready = new WeakMap<DataApp, Ready>()

async function putAway(app: DataApp): Promise<void> {
  const held = ready.get(app)
  ready.delete(app)
  if (held === undefined) return
  clearTimeout(held.timer)
  await held.file.close()
}

/** The same dossier, where it lies on this computer. */
function thereOf(app: DataApp, id: string): { readonly path: string; readonly name: string | null } | null {
  const { dataFolder } = app.options
  const recent = readRecent(dataFolder).find((entry) => entry.id === id && existsSync(entry.path))
  if (recent !== undefined) return recent
  const path = dossierPath(dataFolder, id)
  return existsSync(path) ? { path, name: null } : null
}

/** A passphrase that was mistyped can be typed again: the user need not point at the file once more. */
async function openGranted(app: DataApp, grantId: string, passphrase: string): Promise<OpenMoveFile> {
  const path = app.grants.use(grantId)
  try {
    return await openMoveFile(path, passphrase)
  } catch (error) {
    if (error instanceof AppError && error.code === 'passphraseWrong') app.grants.add(grantId, path)
    throw error
  }
}

export const movingInspect: Handler<'moving.inspect'> = async (app, input): Promise<MoveFile> => {
  await putAway(app)
  const file = await openGranted(app, input.grantId, input.passphrase)
  try {
    assertKnownSchema(file)
  } catch (error) {
    await file.close()
    throw error
  }
  const selectionId = app.options.surroundings.randomId()
  const timer = setTimeout(() => void putAway(app), longestReadyMs)
  timer.unref()
  ready.set(app, { selectionId, file, timer })
  const { name, madeAtMs, appVersion, database, dossierId } = file.manifest
  const there = thereOf(app, dossierId)
  return {
    selectionId,
    name,
    madeAtMs,
    appVersion,
    databaseBytes: database.sizeBytes,
    there: there === null ? null : { id: dossierId, name: there.name ?? name },
  }
}

export const movingPutAway: Handler<'moving.putAway'> = async (app, { selectionId }) => {
  if (ready.get(app)?.selectionId === selectionId) await putAway(app)
  return {}
}

/** A folder of the dossier's own id; of another one where something else stands there. */
function placeNew(app: DataApp, arrived: Arrived, id: string): string {
  const usual = dirname(dossierPath(app.options.dataFolder, id))
  const folder = existsSync(usual) ? `${usual}-${app.options.surroundings.randomId()}` : usual
  renameSync(dirname(arrived.path), folder)
  settleOnDisk(dirname(folder))
  failpoint('unpack.placed')
  return join(folder, basename(arrived.path))
}

async function place(app: DataApp, arrived: Arrived, id: string, isReplacing: boolean): Promise<string> {
  const there = thereOf(app, id)
  if (there === null) return placeNew(app, arrived, id)
  if (!isReplacing) throw new AppError('dossierAlreadyHere')
  const { path } = there
  const wasOpen = app.session?.path === path
  if (wasOpen) await app.replaceSession(null)
  const notReplaced = noteReplacing(path)
  try {
    const { keyKeeper } = app
    await replaceDossier(arrived, { path, nowMs: app.nowMs(), appVersion: app.options.appVersion, keyKeeper })
    return path
  } catch (error) {
    notReplaced()
    if (wasOpen) await openAgain(app, path)
    throw error
  }
}

/** Where the key stayed plain on the other computer, that was said of that computer. */
async function forgetPlainKey(app: DataApp, path: string): Promise<void> {
  const session = await DossierSession.open(path, {
    keyPath: defaultKeyPath(path),
    nowMs: app.nowMs(),
    keyKeeper: app.keyKeeper,
    appVersion: app.options.appVersion,
  })
  removeSetting(session.database, 'keyStaysPlain')
  await session.close()
}

async function unpackReady(
  app: DataApp,
  file: OpenMoveFile,
  isReplacing: boolean,
  call: Call,
): Promise<Dossier> {
  const { dossierId } = file.manifest
  if (thereOf(app, dossierId) !== null && !isReplacing) throw new AppError('dossierAlreadyHere')
  const folder = newMovingFolder(app)
  makeMovingFolder(folder)
  try {
    const arrived = await unpackInto(file, {
      folder,
      fileName: basename(dossierPath('', dossierId)),
      keyKeeper: app.keyKeeper,
      signal: call.signal,
      report: call.report,
    })
    const path = await place(app, arrived, dossierId, isReplacing)
    await forgetPlainKey(app, path)
    return await openAt(app, path)
  } finally {
    removeMovingFolder(folder)
  }
}

export const movingUnpack: Handler<'moving.unpack'> = async (app, { selectionId, replace }, call) => {
  const held = ready.get(app)
  if (held?.selectionId !== selectionId) throw new AppError('selectionUnknown')
  try {
    const dossier = await unpackReady(app, held.file, replace, call)
    await putAway(app)
    return dossier
  } catch (error) {
    // It may be tried again as it lies there, with another answer or when there is room.
    const isForGood = error instanceof AppError && error.code === 'moveFileUnusable'
    if (isForGood) await putAway(app)
    throw error
  }
}
