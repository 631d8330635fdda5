import { basename, dirname, extname, join } from 'node:path'
import { backupReasons } from '#shared/domain/backupReasons.ts'
import type { BackupReason } from '#shared/domain/backupReasons.ts'

/** What the name of a backup tells, without opening it. */
export interface BackupName {
  readonly fileName: string
  /** UTC epoch milliseconds. */
  readonly madeAtMs: number
  readonly schemaVersion: number
  readonly reason: BackupReason
  /** Version of the app that made it; null where it was not told. */
  readonly appVersion: string | null
}

/** After this the stamp would no longer sort. */
const lastMomentMs = Date.UTC(9999, 11, 31)
const form =
  /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z-v(\d{1,6})(?:-([A-Za-z]+))?(?:-by-([0-9A-Za-z.-]{1,40}))?$/

export function momentStamp(nowMs: number): string {
  const moment = new Date(Math.min(Math.max(nowMs, 0), lastMomentMs))
  return moment.toISOString().replaceAll(/[:.]/g, '-')
}

/** Beside the dossier: backups go with it when its folder is moved. */
export function backupFolder(dossierPath: string): string {
  return join(dirname(dossierPath), `${basename(dossierPath, extname(dossierPath))}-backups`)
}

/** A name that begins with the moment, so that names sort by it. */
export function backupFileName(
  dossierPath: string,
  backup: Pick<BackupName, 'madeAtMs' | 'schemaVersion' | 'reason' | 'appVersion'>,
): string {
  const { madeAtMs, schemaVersion, reason, appVersion } = backup
  const by = appVersion === null ? '' : `-by-${appVersion.replaceAll(/[^0-9A-Za-z.-]/g, '.').slice(0, 40)}`
  return `${momentStamp(madeAtMs)}-v${String(schemaVersion)}-${reason}${by}${extname(dossierPath)}`
}

function isReason(text: string): text is BackupReason {
  return backupReasons.some((reason) => reason === text)
}

/** @returns null for a file that is no backup of this dossier, and for one that was not finished */
export function parseBackupName(dossierPath: string, fileName: string): BackupName | null {
  const suffix = extname(dossierPath)
  if (!fileName.endsWith(suffix)) return null
  const found = form.exec(fileName.slice(0, fileName.length - suffix.length))
  if (found === null) return null
  const [, day = '', hour = '', minute = '', second = '', ms = '', version = '', reason, by] = found
  const madeAtMs = Date.parse(`${day}T${hour}:${minute}:${second}.${ms}Z`)
  if (Number.isNaN(madeAtMs)) return null
  // Before there were reasons there were only backups from before a migration.
  const why = reason ?? 'beforeMigration'
  if (!isReason(why)) return null
  return { fileName, madeAtMs, schemaVersion: Number(version), reason: why, appVersion: by ?? null }
}
