import { createHash } from 'node:crypto'
import { AppError } from '../appError.ts'
import { backUp } from './backup.ts'
import { inTransaction } from './connection.ts'
import type { Database } from './connection.ts'
import { failpoint } from './failpoint.ts'
import type { Migration } from './migrations/migration.ts'

/** "DLMT": tells a dossier from any other SQLite file. */
export const applicationId = 0x444c4d54

function checksumOf(migration: Migration): string {
  return createHash('sha256').update(migration.sql).digest('hex')
}

export function schemaVersionOf(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}

/** @throws AppError dossierDamaged when a step that was applied is not the one this app knows */
function assertHistory(database: Database, migrations: readonly Migration[], version: number): void {
  if (version === 0) return
  const rows = database
    .prepare<[], { version: number; checksum: string }>('select version, checksum from schema_history')
    .all()
  const known = new Map(migrations.map((migration) => [migration.version, checksumOf(migration)]))
  const fits = rows.length === version && rows.every((row) => known.get(row.version) === row.checksum)
  if (!fits) throw new AppError('dossierDamaged')
}

function applyAll(database: Database, pending: readonly Migration[], nowMs: number): void {
  const remember = 'insert into schema_history (version, name, checksum, applied_at_ms) values (?, ?, ?, ?)'
  for (const migration of pending) {
    database.exec(migration.sql)
    database.prepare(remember).run(migration.version, migration.name, checksumOf(migration), nowMs)
    database.pragma(`user_version = ${String(migration.version)}`)
    failpoint('migrate.step')
  }
  database.pragma(`application_id = ${String(applicationId)}`)
  const violations = database.pragma('foreign_key_check')
  if (Array.isArray(violations) && violations.length > 0) throw new AppError('dossierDamaged')
}

/**
 * Brings a dossier to the newest schema: backup first, then all steps and the version in one transaction. When a step
 * fails nothing has changed.
 *
 * @param appVersion told in the backup's name, so that an older app can say which version upgraded the dossier
 * @throws AppError dossierFromNewerApp, dossierDamaged
 */
export async function migrate(
  database: Database,
  dossierPath: string,
  migrations: readonly Migration[],
  nowMs: number,
  appVersion?: string,
): Promise<void> {
  const version = schemaVersionOf(database)
  const newest = migrations.at(-1)?.version ?? 0
  if (version > newest) throw new AppError('dossierFromNewerApp')
  assertHistory(database, migrations, version)
  if (version === newest) return
  failpoint('migrate.begun')
  const by = appVersion === undefined ? {} : { appVersion }
  if (version > 0) await backUp(database, dossierPath, { nowMs, reason: 'beforeMigration', ...by })
  // A step may rebuild a table others refer to; references are checked as a whole at the end instead.
  database.pragma('foreign_keys = OFF')
  try {
    inTransaction(database, () => {
      applyAll(
        database,
        migrations.filter((migration) => migration.version > version),
        nowMs,
      )
      failpoint('migrate.applied')
    })
    failpoint('migrate.committed')
  } finally {
    database.pragma('foreign_keys = ON')
  }
}
