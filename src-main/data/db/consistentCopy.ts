import { chmodSync, rmSync } from 'node:fs'
import { AppError } from '../appError.ts'
import { connectToCopy } from './connection.ts'
import type { Database } from './connection.ts'
import { isDamage, isSound, isSoundCopy, keyCheckIn } from './soundness.ts'

/** So that what else the process does goes on in between. */
const pagesPerStep = 400

/** From here on this connection sees the dossier as it is now, whatever others write; until `endSnapshot`. */
export function beginSnapshot(database: Database): void {
  database.exec('begin')
  // SQLite takes the snapshot with the first thing that is read.
  database.prepare('select count(*) from sqlite_schema').get()
}

/** While a snapshot is looked at, nobody can empty the write-ahead log: whoever must waits for as long. */
export function endSnapshot(database: Database): void {
  database.exec('rollback')
}

/** @param report may throw to stop; share of the pages done, 0-1 */
export async function writeConsistentCopy(
  database: Database,
  target: string,
  report: (fraction: number) => void,
): Promise<void> {
  rmSync(target, { force: true })
  await database.backup(target, {
    progress: ({ totalPages, remainingPages }) => {
      report(totalPages === 0 ? 1 : 1 - remainingPages / totalPages)
      return pagesPerStep
    },
  })
  chmodSync(target, 0o600)
  if (!isSoundCopy(target, keyCheckIn(database))) throw new AppError('dossierDamaged')
}

/**
 * Checks a dossier that came from elsewhere and that nobody has open; one file afterwards: what stood in a log beside it is
 * in it.
 *
 * @returns the dossier's proof of its key
 * @throws AppError dossierDamaged
 */
export function assertSoundArrival(path: string): string {
  const copy = connectToCopy(path)
  try {
    copy.pragma('journal_mode = DELETE')
    const check = keyCheckIn(copy)
    if (check === null || !isSound(copy, check)) throw new AppError('dossierDamaged')
    return check
  } catch (error) {
    throw isDamage(error) ? new AppError('dossierDamaged', { cause: error }) : error
  } finally {
    copy.close()
  }
}

/**
 * Another text after every change that was made, by this connection (`total_changes`) or another one (`data_version`,
 * sqlite.org/pragma.html#pragma_data_version).
 */
export function changeMarkOf(database: Database): string {
  const own = database.prepare<[], { changes: number }>('select total_changes() as changes').get()
  const others = database.pragma('data_version', { simple: true })
  return `${String(own?.changes ?? 0)}:${String(others)}`
}
