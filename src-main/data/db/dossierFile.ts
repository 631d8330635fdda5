import { chmodSync, existsSync, statSync } from 'node:fs'
import { AppError } from '../appError.ts'
import { connect, connectToCopy, sqliteCode } from './connection.ts'
import type { Database } from './connection.ts'
import { assertOwnHeader } from './fileHeader.ts'
import { createKey, readKey } from './keyFile.ts'
import type { KeyProtection, StoredKey } from './keyFile.ts'
import type { KeyKeeper } from '../keyKeeper.ts'
import { isOfShortMemory } from '../memoryShort.ts'
import { assertLocalFolder } from './location.ts'
import { lockDossier } from './lock.ts'
import type { DossierLock } from './lock.ts'
import { migrate, schemaVersionOf } from './migrate.ts'
import { migrations as allMigrations } from './migrations/all.ts'
import type { Migration } from './migrations/migration.ts'
import { keyCheck } from './pseudonyms.ts'

export interface OpenDossierFile {
  readonly path: string
  readonly keyPath: string
  readonly database: Database
  readonly key: Buffer
  /** How the key was kept when it was read or made. */
  readonly keyProtection: KeyProtection
  close(): void
}

export interface DossierFileOptions {
  readonly keyPath: string
  readonly nowMs: number
  readonly migrations?: readonly Migration[]
  readonly appVersion?: string
  /** Unwraps the key, and wraps a new one; absent = there is no keychain. */
  readonly keyKeeper?: KeyKeeper
}

/** Larger files are read through in the background after they were opened, and before every migration (by the backup's check). */
export const checkedAtStartBytes = 64 * 1024 * 1024

/**
 * On a connection that writes nothing: of a damaged file not a byte is changed, so that it can be kept as it was.
 *
 * @throws AppError dossierDamaged; SqliteError
 */
function assertIntact(path: string): void {
  if (statSync(path).size > checkedAtStartBytes) return
  const database = connectToCopy(path, { readonly: true })
  try {
    if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new AppError('dossierDamaged')
  } catch (error) {
    // What a crash left to be taken back (a journal) can be by a connection that writes only.
    if (sqliteCode(error)?.startsWith('SQLITE_READONLY') !== true) throw error
  } finally {
    database.close()
  }
}

/** Of what is written past SQLite: keys, lists, logs. */
function isOfFullDisk(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
}

/** SQLite's words, and the file system's, for trouble with a file, as one of the app's codes. */
export function asDossierError(error: unknown): unknown {
  const code = sqliteCode(error)
  if (code === 'SQLITE_NOMEM' || isOfShortMemory(error)) {
    return new AppError('memoryShort', { cause: error, retryable: true })
  }
  if (code === null)
    return isOfFullDisk(error) ? new AppError('diskFull', { cause: error, retryable: true }) : error
  if (code.startsWith('SQLITE_CORRUPT')) return new AppError('dossierDamaged', { cause: error })
  if (code.startsWith('SQLITE_NOTADB')) return new AppError('notADossier', { cause: error })
  // The memory that connections share beside the write-ahead log cannot be made on a full disk either.
  if (/^SQLITE_(FULL|IOERR_SHM)/.test(code))
    return new AppError('diskFull', { cause: error, retryable: true })
  // A folder that no lock can be made in, or a file that may not be written.
  if (/^SQLITE_(READONLY|CANTOPEN)/.test(code)) return new AppError('dossierReadOnly', { cause: error })
  if (code.startsWith('SQLITE_BUSY')) return new AppError('dossierLocked', { cause: error, retryable: true })
  return error
}

/**
 * Brings what a migration has written from the write-ahead log into the file itself. A crash before SQLite's own first
 * checkpoint would else leave a file whose header is not yet this app's, and `assertOwnHeader` would refuse it.
 */
function settleHeader(database: Database): void {
  database.pragma('wal_checkpoint(TRUNCATE)')
}

function opened(
  paths: Pick<OpenDossierFile, 'path' | 'keyPath'>,
  database: Database,
  { key, protection }: StoredKey,
  lock: DossierLock,
): OpenDossierFile {
  return {
    ...paths,
    database,
    key,
    keyProtection: protection,
    close: () => {
      database.close()
      lock.release()
    },
  }
}

export interface NewDossierRow {
  readonly uid: string
  readonly name: string
  readonly municipalityCode: string | null
  readonly country: 'NL' | 'VL' | 'EX'
  readonly timeZone: string
  readonly isExample: boolean
}

/**
 * Makes a dossier file with its key beside it.
 *
 * @throws AppError dossierOnNetworkOrCloud, dossierLocked, invalidInput when the file exists already
 */
export async function createDossierFile(
  path: string,
  row: NewDossierRow,
  options: DossierFileOptions & { readonly randomBytes: (size: number) => Buffer },
): Promise<OpenDossierFile> {
  assertLocalFolder(path)
  if (existsSync(path)) throw new AppError('invalidInput')
  const lock = lockDossier(path)
  try {
    const database = connect(path)
    try {
      // For this user only; its WAL takes the same rights.
      chmodSync(path, 0o600)
      await migrate(database, path, options.migrations ?? allMigrations, options.nowMs)
      const stored = await createKey(options.keyPath, options.randomBytes, options.keyKeeper)
      database
        .prepare(
          `insert into dossier (id, dossier_uid, name, municipality_code, country, time_zone, is_example, key_check,
             created_at_ms)
           values (1, @uid, @name, @municipalityCode, @country, @timeZone, @isExample, @keyCheck, @nowMs)`,
        )
        .run({
          ...row,
          isExample: Number(row.isExample),
          keyCheck: keyCheck(stored.key),
          nowMs: options.nowMs,
        })
      settleHeader(database)
      return opened({ path, keyPath: options.keyPath }, database, stored, lock)
    } catch (error) {
      database.close()
      throw error
    }
  } catch (error) {
    lock.release()
    throw asDossierError(error)
  }
}

function assertKeyBelongs(database: Database, key: Buffer): void {
  const row = database.prepare<[], { key_check: string }>('select key_check from dossier where id = 1').get()
  if (row === undefined) throw new AppError('dossierDamaged')
  if (row.key_check !== keyCheck(key)) throw new AppError('dossierKeyMissing')
}

/**
 * Opens an existing dossier, migrating it when it comes from an older app.
 *
 * @throws AppError dossierNotFound, notADossier, dossierFromNewerApp (file untouched), dossierDamaged, dossierLocked,
 *   dossierKeyMissing, dossierKeyOfOthers, keychainUnavailable (retryable), dossierOnNetworkOrCloud
 */
export async function openDossierFile(path: string, options: DossierFileOptions): Promise<OpenDossierFile> {
  const migrations = options.migrations ?? allMigrations
  assertLocalFolder(path)
  if (!existsSync(path)) throw new AppError('dossierNotFound')
  assertOwnHeader(path, migrations.at(-1)?.version ?? 0)
  const stored = await readKey(options.keyPath, options.keyKeeper)
  const lock = lockDossier(path)
  try {
    assertIntact(path)
    const database = connect(path, { mustExist: true })
    try {
      if (schemaVersionOf(database) === 0) throw new AppError('notADossier')
      await migrate(database, path, migrations, options.nowMs, options.appVersion)
      settleHeader(database)
      assertKeyBelongs(database, stored.key)
      return opened({ path, keyPath: options.keyPath }, database, stored, lock)
    } catch (error) {
      database.close()
      throw error
    }
  } catch (error) {
    lock.release()
    throw asDossierError(error)
  }
}
