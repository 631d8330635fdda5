import { closeSync, openSync } from 'node:fs'
import { connectToLock, sqliteCode } from './connection.ts'
import { AppError } from '../appError.ts'

export function lockPath(dossierPath: string): string {
  return `${dossierPath}.lock`
}

/**
 * Nobody else on this computer is to see when it was worked on. One that stands there is not opened: closing it would let
 * go of the lock that this process may hold on it (sqlite.org/howtocorrupt.html, section 2.2).
 */
function makeOwn(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600))
  } catch {
    // It stands there already, or SQLite is about to tell why it cannot.
  }
}

export interface DossierLock {
  release(): void
}

/**
 * Holds a dossier for one process: an exclusive transaction on a small file beside it. The operating system frees it
 * when the process dies, however it dies, so a crash leaves no stale lock.
 *
 * @throws AppError dossierLocked when another process (or another open dossier here) holds it
 */
export function lockDossier(dossierPath: string): DossierLock {
  makeOwn(lockPath(dossierPath))
  const database = connectToLock(lockPath(dossierPath))
  try {
    database.exec('begin exclusive')
  } catch (error) {
    database.close()
    if (sqliteCode(error)?.startsWith('SQLITE_BUSY') === true) {
      throw new AppError('dossierLocked', { retryable: true, cause: error })
    }
    throw error
  }
  return { release: () => database.close() }
}
