import BetterSqlite from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import { failpoint } from './failpoint.ts'

export type { Database, Statement } from 'better-sqlite3'

export interface ConnectionOptions {
  readonly readonly?: boolean
  readonly mustExist?: boolean
  /** Pages of the file that the connection keeps in memory at most; `usualCacheMegabytes` unless told. */
  readonly cacheMegabytes?: number
}

/** Each connection fills its own. Figures and cases are read from end to end, and kept in columns: more would keep nothing. */
const usualCacheMegabytes = 32
/** For who stages: two indexes by random keys grow with the file, 40 MB of pages at a million rows, touched again and again. */
export const stagingCacheMegabytes = 64

/** How long a statement waits for another connection's write. Promotion of a large import holds the lock longest. */
const busyTimeoutMs = 60_000

function open(path: string, options: ConnectionOptions, timeoutMs: number): Database {
  const nativeBinding = process.env.DIALOOGMETER_SQLITE_BINDING
  return new BetterSqlite(path, {
    readonly: options.readonly ?? false,
    fileMustExist: options.mustExist ?? false,
    timeout: timeoutMs,
    ...(nativeBinding ? { nativeBinding } : {}),
  })
}

/** A connection for a lock: it answers at once, and changes nothing of how the file is written. */
export function connectToLock(path: string): Database {
  return open(path, {}, 0)
}

/** A connection for a copy that nobody else has open: it writes nothing by itself, and leaves the journal as it is. */
export function connectToCopy(path: string, options: Pick<ConnectionOptions, 'readonly'> = {}): Database {
  return open(path, { ...options, mustExist: true }, 0)
}

/**
 * Opens one connection with the project's pragmas. The native file named by DIALOOGMETER_SQLITE_BINDING is used where
 * set (an Electron whose Node-API is older than the shipped one's).
 *
 * @throws SqliteError as SQLite reports it
 */
export function connect(path: string, options: ConnectionOptions = {}): Database {
  const database = open(path, options, busyTimeoutMs)
  try {
    database.pragma('foreign_keys = ON')
    if (options.readonly !== true) applyWritePragmas(database)
    limitPages(database)
    database.pragma(`cache_size = -${String((options.cacheMegabytes ?? usualCacheMegabytes) * 1_024)}`)
    database.pragma('temp_store = MEMORY')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** A full disk for a test: the file grows to DIALOOGMETER_MAX_PAGES pages at most. Main takes it away from an installed app. */
function limitPages(database: Database): void {
  const pages = Number(process.env.DIALOOGMETER_MAX_PAGES ?? 0)
  if (pages > 0) database.pragma(`max_page_count = ${String(pages)}`)
}

/** WAL lets pages be read while an import writes; a file system without shared memory answers otherwise: DELETE then. */
function applyWritePragmas(database: Database): void {
  // What is deleted is overwritten with zeros (sqlite.org/pragma.html#pragma_secure_delete).
  database.pragma('secure_delete = ON')
  // Takes effect in a new file only: before its first page is written.
  database.pragma('auto_vacuum = INCREMENTAL')
  const mode = database.pragma('journal_mode = WAL', { simple: true })
  if (mode === 'wal') {
    database.pragma('synchronous = NORMAL')
    // An import touches the same index pages again and again: gathered in 64 MB of WAL they are written back once.
    database.pragma('wal_autocheckpoint = 16384')
    return
  }
  database.pragma('journal_mode = DELETE')
  database.pragma('synchronous = FULL')
}

/**
 * After rows have been deleted: writes the file anew without them, and empties the write-ahead log of the older pages.
 * `secure_delete` alone is not enough: where SQLite moves cells between pages it leaves copies of them in the free part
 * of a page. Takes about as long as copying the file, and as much memory; nobody may be writing.
 *
 * @throws SqliteError SQLITE_BUSY when another connection reads or writes for longer than the busy timeout
 */
export function settleDeletion(database: Database): void {
  failpoint('settle.begun')
  database.exec('vacuum')
  failpoint('settle.rewritten')
  database.pragma('wal_checkpoint(TRUNCATE)')
  failpoint('settle.done')
}

/** One write transaction that takes its lock at once, so that it never fails half-way for a lock. */
export function inTransaction<T>(database: Database, work: () => T): T {
  return database.transaction(work).immediate()
}

/** Extended result code of an SQLite error, e.g. "SQLITE_CORRUPT"; null for anything else. */
export function sqliteCode(error: unknown): string | null {
  return error instanceof BetterSqlite.SqliteError ? error.code : null
}
