import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { AppError } from '../appError.ts'
import { backUp } from './backup.ts'
import { connect, connectToCopy } from './connection.ts'
import { assertOwnHeader } from './fileHeader.ts'
import { companionSuffixes, keptFilePath } from './keptFiles.ts'
import { newestSchema } from './migrations/all.ts'
import { settleOnDisk } from './settleOnDisk.ts'
import { isDamage, keyCheckIn } from './soundness.ts'

export interface ReplaceRequest {
  /** Of a closed dossier whose lock is held; nothing may stand there. */
  readonly path: string
  /** Proof of the key beside the dossier. */
  readonly keyCheck: string
  readonly nowMs: number
  readonly appVersion: string
}

/** What became of the file that was replaced: kept beside the dossier as it was, or as a backup; both null = there was none. */
export interface Replaced {
  readonly keptPath: string | null
  readonly backupFileName: string | null
}

/** Whether another key than this one belongs to a dossier; false for one that is too damaged to tell. */
export function isOfOtherKey(path: string, keyCheck: string): boolean {
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

/** A backup of what is replaced; null when that is damaged, or is no dossier of this key. Leaves the file as it is. */
async function backUpReplaced({ path, keyCheck, nowMs, appVersion }: ReplaceRequest): Promise<string | null> {
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

/**
 * Keeps what stands in a dossier's place before something else is put there: as a backup when it is sound, else as it is,
 * beside it.
 *
 * @throws AppError dossierFromNewerApp, and as `backUp`; the dossier is as it was then
 */
export async function keepReplaced(request: ReplaceRequest): Promise<Replaced> {
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

/** The log of the old file would be played into the new one. @param prepared on the same disk, verified */
export function putInPlace(prepared: string, path: string): void {
  for (const suffix of ['-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true })
  renameSync(prepared, path)
  settleOnDisk(dirname(path))
}
