import { chmodSync, existsSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { AppError } from '../appError.ts'
import { connect } from './connection.ts'
import type { Database } from './connection.ts'

const backupsKept = 5

function backupFolder(dossierPath: string): string {
  return join(dirname(dossierPath), `${basename(dossierPath, extname(dossierPath))}-backups`)
}

/** Oldest first: the names begin with the moment they were made. */
function backupsOf(dossierPath: string): string[] {
  const suffix = extname(dossierPath)
  return readdirSync(backupFolder(dossierPath))
    .filter((name) => name.endsWith(suffix))
    .sort()
}

/**
 * Copies a dossier with SQLite's own backup (a plain copy would miss the WAL) and verifies the copy before it counts.
 * The five newest are kept.
 *
 * @throws AppError dossierDamaged when the copy does not pass its check; the dossier is untouched
 */
export async function backUp(database: Database, dossierPath: string, nowMs: number): Promise<string> {
  const version = String(database.pragma('user_version', { simple: true }))
  const stamp = new Date(nowMs).toISOString().replaceAll(/[:.]/g, '-')
  const folder = backupFolder(dossierPath)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // For this user only, as the dossier itself; also where an earlier backup has made the folder.
  chmodSync(folder, 0o700)
  const target = join(folder, `${stamp}-v${version}${extname(dossierPath)}`)
  await database.backup(target)
  chmodSync(target, 0o600)
  const copy = connect(target, { mustExist: true })
  try {
    copy.pragma('journal_mode = DELETE')
    if (copy.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw new AppError('dossierDamaged')
  } finally {
    copy.close()
  }
  const names = backupsOf(dossierPath)
  for (const name of names.slice(0, Math.max(0, names.length - backupsKept))) rmSync(join(folder, name))
  return target
}

/** Removes what `backUp` made, and its folder when nothing of another hand lies in it. */
export function removeBackups(dossierPath: string): void {
  const folder = backupFolder(dossierPath)
  if (!existsSync(folder)) return
  for (const name of backupsOf(dossierPath)) rmSync(join(folder, name))
  if (readdirSync(folder).length === 0) rmdirSync(folder)
}
