import { connectToLock, sqliteCode } from './connection.ts'
import { AppError } from '../appError.ts'

export function lockPath(dossierPath: string): string {
  return `${dossierPath}.lock`
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
