import { basename, resolve } from 'node:path'
import type { BackupReason } from '#shared/domain/backupReasons.ts'
import { AppError } from '#data/appError.ts'
import type { DataApp } from '#data/dataApp.ts'
import { awaitsRenewal, backUp, backupsOf } from '#data/db/backup.ts'
import { backupFolder } from '#data/db/backupNames.ts'
import { defaultKeyPath, readKey } from '#data/db/keyFile.ts'
import { keyCheck } from '#data/db/pseudonyms.ts'
import { restoreBackup } from '#data/db/restoreBackup.ts'
import { openDatabase } from './databases.ts'
import { UsageError } from './exit.ts'
import { Values } from './optionValues.ts'

export interface BackupCommand {
  readonly name: 'backup'
  readonly action: 'make' | 'list'
  readonly db: string
  readonly key: string | null
  readonly json: boolean
}
export interface RestoreCommand {
  readonly name: 'restore'
  readonly db: string
  readonly key: string | null
  /** File name of a backup, as `backup list` prints it. */
  readonly backup: string
  readonly json: boolean
}

const text = { type: 'string' } as const
const options = { db: text, key: text, json: { type: 'boolean' } } as const

/** @throws UsageError */
export function backupCommand(args: readonly string[]): BackupCommand {
  const values = new Values(args, options, true)
  const [action, ...others] = values.positionals
  if ((action !== 'make' && action !== 'list') || others.length > 0) throw new UsageError('make|list')
  return { name: 'backup', action, ...values.common }
}

/** @throws UsageError */
export function restoreCommand(args: readonly string[]): RestoreCommand {
  const values = new Values(args, { ...options, backup: text }, false)
  return { name: 'restore', ...values.common, backup: values.required('backup') }
}

export interface ListedBackup {
  readonly backup: string
  /** ISO 8601, UTC. */
  readonly madeAt: string
  readonly reason: BackupReason
  readonly schema: number
}

export interface BackedUp {
  readonly db: string
  readonly folder: string
  /** That was made; null where they were only listed. */
  readonly made: string | null
  /** Newest first. */
  readonly backups: readonly ListedBackup[]
}

function listed(db: string): ListedBackup[] {
  return backupsOf(db)
    .map(({ fileName, madeAtMs, reason, schemaVersion }) => ({
      backup: fileName,
      madeAt: new Date(madeAtMs).toISOString(),
      reason,
      schema: schemaVersion,
    }))
    .reverse()
}

/** Listing reads names only: it needs no key and opens nothing. @throws AppError as `openDatabase` and `backUp` */
export async function runBackupCommand(app: DataApp, command: BackupCommand): Promise<BackedUp> {
  const db = resolve(command.db)
  let made: string | null = null
  if (command.action === 'make') {
    const session = await openDatabase(app, command)
    try {
      const order = { nowMs: app.nowMs(), reason: 'byHand', appVersion: app.options.appVersion } as const
      made = basename(await backUp(session.database, db, order))
    } finally {
      await session.close()
    }
  }
  return { db: command.db, folder: backupFolder(db), made, backups: listed(db) }
}

export interface Restored {
  readonly db: string
  readonly backup: string
  /** The backup of what was replaced; null when that was damaged or there was none. */
  readonly replaced: string | null
  /** Where a damaged file is kept; null when it was sound or there was none. */
  readonly kept: string | null
  /** An erasure was not done yet: what it was to take is gone from what was put back, and from all older copies. */
  readonly erasedAgain: boolean
}

/**
 * Puts a backup in the place of a dossier, which nobody may have open, and opens it once as the app would: an erasure that
 * was broken off is finished in it.
 *
 * @throws AppError as `restoreBackup`, `readKey` and `openDatabase`
 */
export async function runRestoreCommand(app: DataApp, command: RestoreCommand): Promise<Restored> {
  const path = resolve(command.db)
  const keyPath = command.key === null ? defaultKeyPath(path) : resolve(command.key)
  const { key } = await readKey(keyPath, app.keyKeeper)
  const request = {
    path,
    backupFileName: command.backup,
    keyCheck: keyCheck(key),
    nowMs: app.nowMs(),
    appVersion: app.options.appVersion,
  }
  const erasedAgain = awaitsRenewal(path)
  const { keptPath, backupFileName } = await restoreBackup(request, () => undefined)
  const session = await openDatabase(app, command)
  await session.close()
  if (awaitsRenewal(path)) throw new AppError('internal')
  return {
    db: command.db,
    backup: command.backup,
    // Renewed backups take the place of what may have held it.
    replaced: erasedAgain ? null : backupFileName,
    kept: erasedAgain ? null : keptPath,
    erasedAgain,
  }
}
