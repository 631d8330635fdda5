import { CancelledError } from '../cancelledError.ts'
import { connectToCopy } from './connection.ts'
import { isDamage } from './soundness.ts'

/**
 * Reads a dossier through, also while it is open on another connection: its pages, each table with its indexes, and all
 * references. Table by table, because SQLite cannot be stopped within a check; what lies between tables (pages that are
 * free) is looked at first.
 *
 * @param report fraction 0-1 of the tables
 * @throws CancelledError; SqliteError for what is no damage, such as a lock
 */
export function checkDossier(
  path: string,
  isCancelled: () => boolean,
  report: (fraction: number) => void,
): boolean {
  const database = connectToCopy(path, { readonly: true })
  try {
    if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') return false
    const tables = database
      .prepare<[], { name: string }>(
        "select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\'",
      )
      .all()
    for (const [index, { name }] of tables.entries()) {
      if (isCancelled()) throw new CancelledError()
      report(index / tables.length)
      const quoted = `"${name.replaceAll('"', '""')}"`
      if (database.pragma(`integrity_check(${quoted})`, { simple: true }) !== 'ok') return false
      const violations = database.pragma(`foreign_key_check(${quoted})`)
      if (!Array.isArray(violations) || violations.length > 0) return false
    }
    report(1)
    return true
  } catch (error) {
    if (isDamage(error)) return false
    throw error
  } finally {
    database.close()
  }
}
