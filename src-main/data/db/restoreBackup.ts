import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../appError.ts'
import { backUp, backupsOf } from './backup.ts'
import { backupFolder } from './backupNames.ts'
import { connect, connectToCopy } from './connection.ts'
import { failpoint } from './failpoint.ts'
import { assertOwnHeader } from './fileHeader.ts'
import { companionSuffixes, keptFilePath } from './keptFiles.ts'
import { lockDossier } from './lock.ts'
import { migrations } from './migrations/all.ts'
import { isDamage, isSoundCopy, keyCheckIn } from './soundness.ts'

export interface RestoreRequest {
  readonly path: string
  readonly backupFileName: string
  /** Proof of the key beside the dossier. */
  readonly keyCheck: string
  readonly nowMs: number
  readonly appVersion: string
}

/** What became of the file that was replaced: kept beside the dossier as it was, or as a backup; both null = there was none. */
export interface Restored {
  readonly keptPath: string | null
  readonly backupFileName: string | null
}

const newestSchema = migrations.at(-1)?.version ?? 0

/** Until the disk has it; a folder cannot be opened for this everywhere. */
function settleOnDisk(path: string): void {
  try {
    const handle = openSync(path, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch {
    // The content is right; only how soon the disk has it cannot be said.
  }
}

function assertUsable(backupPath: string): void {
  try {
    assertOwnHeader(backupPath, newestSchema)
  } catch (error) {
    if (error instanceof AppError && error.code === 'dossierFromNewerApp') throw error
    throw new AppError('backupDamaged', { params: { file: basename(backupPath) }, cause: error })
  }
}

/** Whether another key than this one belongs to a copy that is sound for the rest. */
function isOfOtherKey(path: string, keyCheck: string): boolean {
  const copy = connectToCopy(path, { readonly: true })
  try {
    const own = keyCheckIn(copy)
    return own !== null && own !== keyCheck
  } catch (error) {
    if (isDamage(error)) return false
    throw error
  } finally {
    copy.close()
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

/** A backup of what is replaced; null when that is damaged, or is no dossier of this key. Leaves the file as it is. */
async function backUpReplaced({ path, keyCheck, nowMs, appVersion }: RestoreRequest): Promise<string | null> {
  try {
    assertOwnHeader(path, newestSchema)
    const database = connectToCopy(path, { readonly: true })
    try {
      if (keyCheckIn(database) !== keyCheck) return null
      return basename(await backUp(database, path, { nowMs, reason: 'beforeRestore', appVersion }))
    } finally {
      database.close()
    }
  } catch (error) {
    if (error instanceof AppError && /^(dossierDamaged|notADossier)$/.test(error.code)) return null
    if (isDamage(error)) return null
    throw error
  }
}

/** As it is, with the log that belongs to it. A second name costs no room; where the disk has none it is copied. */
function keepAside(path: string, nowMs: number): string {
  const kept = keptFilePath(path, nowMs)
  try {
    linkSync(path, kept)
  } catch {
    copyFileSync(path, kept)
  }
  for (const suffix of companionSuffixes) {
    if (existsSync(`${path}${suffix}`)) copyFileSync(`${path}${suffix}`, `${kept}${suffix}`)
  }
  settleOnDisk(dirname(path))
  return kept
}

async function keepReplaced(request: RestoreRequest): Promise<Restored> {
  const { path, nowMs } = request
  if (!existsSync(path)) return { keptPath: null, backupFileName: null }
  const backupFileName = await backUpReplaced(request)
  if (backupFileName === null) return { keptPath: keepAside(path, nowMs), backupFileName }
  // Whole in itself before its log goes: a kill in between must not take back what was written last.
  const database = connect(path, { mustExist: true })
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
  return { keptPath: null, backupFileName }
}

/** The log of the old file would be played into the new one. */
function place(prepared: string, path: string): void {
  for (const suffix of ['-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true })
  renameSync(prepared, path)
  settleOnDisk(dirname(path))
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
): Promise<Restored> {
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
    place(prepared, path)
    failpoint('restore.replaced')
    return restored
  } finally {
    rmSync(prepared, { force: true })
    lock.release()
  }
}
