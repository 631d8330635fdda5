import type { Database } from './connection.ts'
import { connectToCopy, sqliteCode } from './connection.ts'

/** The dossier's own proof of its key; null where the file has no row of its own. */
export function keyCheckIn(database: Database): string | null {
  const row = database.prepare<[], { check: string }>('select key_check as "check" from dossier').get()
  return row?.check ?? null
}

/**
 * Whether SQLite finds nothing wrong: every page, index and reference, and whose key the dossier belongs to.
 *
 * @param wantedKeyCheck proof of the key that must fit
 */
export function isSound(database: Database, wantedKeyCheck: string | null): boolean {
  try {
    if (database.pragma('integrity_check(1)', { simple: true }) !== 'ok') return false
    const violations = database.pragma('foreign_key_check')
    if (!Array.isArray(violations) || violations.length > 0) return false
    return wantedKeyCheck !== null && keyCheckIn(database) === wantedKeyCheck
  } catch (error) {
    if (isDamage(error)) return false
    throw error
  }
}

/** Whether SQLite says that the file is not what it should be; a table that is missing is damage too. */
export function isDamage(error: unknown): boolean {
  const code = sqliteCode(error)
  return code !== null && /^SQLITE_(CORRUPT|NOTADB|ERROR|FORMAT)/.test(code)
}

/** Whether a file that nobody else has open is a sound dossier. One file afterwards: without a write-ahead log. */
export function isSoundCopy(path: string, wantedKeyCheck: string | null): boolean {
  const copy = connectToCopy(path)
  try {
    copy.pragma('journal_mode = DELETE')
    return isSound(copy, wantedKeyCheck)
  } catch (error) {
    if (isDamage(error)) return false
    throw error
  } finally {
    copy.close()
  }
}
