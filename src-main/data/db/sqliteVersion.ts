import { connectToLock } from './connection.ts'

/** Of the SQLite that is compiled in, whether a dossier is open or not. */
export function sqliteVersion(): string {
  const database = connectToLock(':memory:')
  try {
    return database.prepare<[], string>('select sqlite_version()').pluck().get() ?? ''
  } finally {
    database.close()
  }
}
