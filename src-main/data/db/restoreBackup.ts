import { chmodSync, copyFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { AppError } from '../appError.ts'
import { backupsOf } from './backup.ts'
import { backupFolder } from './backupNames.ts'
import { failpoint } from './failpoint.ts'
import { assertOwnHeader } from './fileHeader.ts'
import { lockDossier } from './lock.ts'
import { newestSchema } from './migrations/all.ts'
import { isOfOtherKey, keepReplaced, putInPlace } from './replaceFile.ts'
import type { Replaced, ReplaceRequest } from './replaceFile.ts'
import { settleOnDisk } from './settleOnDisk.ts'
import { isSoundCopy } from './soundness.ts'

export interface RestoreRequest extends ReplaceRequest {
  readonly backupFileName: string
}

function assertUsable(backupPath: string): void {
  try {
    assertOwnHeader(backupPath, newestSchema)
  } catch (error) {
    if (error instanceof AppError && error.code === 'dossierFromNewerApp') throw error
    throw new AppError('backupDamaged', { params: { file: basename(backupPath) }, cause: error })
  }
}

/**
 * Copies a backup to a place where nothing stands and verifies the copy there.
 *
 * @throws AppError backupDamaged (params: file), dossierFromNewerApp, dossierKeyMissing when it belongs to another key;
 *   nothing stands at the target then
 */
export function copyBackupTo(backupPath: string, target: string, keyCheck: string): void {
  assertUsable(backupPath)
  try {
    copyFileSync(backupPath, target)
    chmodSync(target, 0o600)
    if (isOfOtherKey(target, keyCheck)) throw new AppError('dossierKeyMissing')
    if (!isSoundCopy(target, keyCheck)) {
      throw new AppError('backupDamaged', { params: { file: basename(backupPath) } })
    }
    settleOnDisk(target)
  } catch (error) {
    rmSync(target, { force: true })
    throw error
  }
}

/** Where a backup lies until it takes the dossier's place. */
export function restoringPath(path: string): string {
  return `${path}.restoring`
}

/**
 * Puts a backup in the place of a closed dossier. What stood there is kept first: as a backup when it is sound, else as it
 * is, beside it. A kill at any moment leaves the old dossier or the backup, whole.
 *
 * @throws AppError backupNotFound, backupDamaged, dossierKeyMissing, dossierFromNewerApp (of backup or dossier),
 *   dossierLocked; the dossier is as it was then
 */
export async function restoreBackup(
  request: RestoreRequest,
  report: (phase: 'checking' | 'keeping' | 'placing') => void,
): Promise<Replaced> {
  const { path, backupFileName, keyCheck } = request
  const lock = lockDossier(path)
  const prepared = restoringPath(path)
  try {
    if (!backupsOf(path).some(({ fileName }) => fileName === backupFileName)) {
      throw new AppError('backupNotFound', { params: { file: backupFileName } })
    }
    report('checking')
    rmSync(prepared, { force: true })
    copyBackupTo(join(backupFolder(path), backupFileName), prepared, keyCheck)
    failpoint('restore.prepared')
    report('keeping')
    const restored = await keepReplaced(request)
    failpoint('restore.kept')
    report('placing')
    putInPlace(prepared, path)
    failpoint('restore.replaced')
    return restored
  } finally {
    rmSync(prepared, { force: true })
    lock.release()
  }
}
