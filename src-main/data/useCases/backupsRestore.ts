import { copyFileSync, chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '../appError.ts'
import { backupsOf, expectedErasure } from '../db/backup.ts'
import { backupFolder } from '../db/backupNames.ts'
import { defaultKeyPath, readKey, signingKeyPath } from '../db/keyFile.ts'
import { keyCheck } from '../db/pseudonyms.ts'
import { DossierSession } from '../dossierSession.ts'
import type { DataApp } from '../dataApp.ts'
import type { Handler } from '../handler.ts'
import { assertNotLookCopy, noteReplacing } from '../sharedFolder/copyState.ts'
import { dossierPath } from './dossierCreate.ts'
import { openAt } from './dossierOpen.ts'
import { adopt } from './dossierView.ts'
import { eraseInCopy } from './erasureSettling.ts'
import { pathOfDossier } from './openTrouble.ts'
import { runSafetyTask } from './safetyTask.ts'

async function keyCheckOf(app: DataApp, path: string): Promise<string> {
  const { key } = await readKey(defaultKeyPath(path), app.keyKeeper)
  return keyCheck(key)
}

/** What was kept may be gone already, where it held what was to be erased. */
function stillThere(
  path: string,
  { keptPath, backupFileName }: { keptPath: string | null; backupFileName: string | null },
): { keptPath: string | null; replacedBackupId: string | null } {
  const isListed = backupsOf(path).some(({ fileName }) => fileName === backupFileName)
  return {
    keptPath: keptPath !== null && existsSync(keptPath) ? keptPath : null,
    replacedBackupId: isListed ? backupFileName : null,
  }
}

export const backupsRestore: Handler<'backups.restore'> = async (app, input, call) => {
  const path = pathOfDossier(app, input.dossierId)
  assertNotLookCopy(path)
  call.report({ phase: 'waiting', fraction: null })
  const proof = await keyCheckOf(app, path)
  const wasOpen = app.session?.path === path
  if (wasOpen) await app.replaceSession(null)
  // Of an erasure that is not done yet: it is finished in what is put back.
  const expected = expectedErasure(path)
  const notReplaced = noteReplacing(path)
  try {
    const restored = await runSafetyTask(
      app,
      {
        kind: 'restore',
        path,
        backupFileName: input.backupId,
        keyCheck: proof,
        nowMs: app.nowMs(),
        appVersion: app.options.appVersion,
      },
      // Not to be cancelled: it ends with the old dossier or with the backup, and either is opened.
      { signal: new AbortController().signal, onProgress: (progress) => call.report(progress) },
    )
    const dossier = await openAt(app, path)
    return { dossier, ...stillThere(path, restored), hasErasedAgain: expected !== null }
  } catch (error) {
    notReplaced()
    if (wasOpen) await openAgain(app, path)
    throw error
  }
}

/** What was open stays open where its replacement was refused. */
export async function openAgain(app: DataApp, path: string): Promise<void> {
  if (app.session !== null) return
  try {
    await openAt(app, path)
  } catch {
    // The refusal of the restore is what is told; the page then shows the choice of a dossier.
  }
  app.announce(['dossier'])
}

/** The new dossier's keys: of the same form, for the same user of this computer. */
function copyKeys(from: string, to: string): void {
  for (const keyPath of [defaultKeyPath, signingKeyPath]) {
    if (!existsSync(keyPath(from))) continue
    copyFileSync(keyPath(from), keyPath(to))
    chmodSync(keyPath(to), 0o600)
  }
}

export const backupsOpenCopy: Handler<'backups.openCopy'> = async (app, { dossierId, backupId, name }) => {
  const path = pathOfDossier(app, dossierId)
  if (!backupsOf(path).some(({ fileName }) => fileName === backupId)) throw new AppError('backupNotFound')
  const proof = await keyCheckOf(app, path)
  const uid = app.options.surroundings.randomId()
  const target = dossierPath(app.options.dataFolder, uid)
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
  try {
    await runSafetyTask(
      app,
      { kind: 'copy', backupPath: join(backupFolder(path), backupId), target, keyCheck: proof },
      { signal: new AbortController().signal },
    )
    copyKeys(path, target)
    const session = await DossierSession.open(target, {
      keyPath: defaultKeyPath(target),
      nowMs: app.nowMs(),
      keyKeeper: app.keyKeeper,
      appVersion: app.options.appVersion,
    })
    eraseInCopy(app, session, expectedErasure(path))
    session.becomeCopy(uid, name)
    return await adopt(app, session)
  } catch (error) {
    // The folder was made for this dossier: nothing else can be in it.
    rmSync(dirname(target), { recursive: true, force: true })
    throw error
  }
}
