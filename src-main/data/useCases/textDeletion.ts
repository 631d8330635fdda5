import type { TextKeeping } from '#shared/domain/textKeeping.ts'
import { expectErasure } from '../db/backup.ts'
import { inTransaction } from '../db/connection.ts'
import type { Database } from '../db/connection.ts'
import { failpoint } from '../db/failpoint.ts'
import type { DossierSession } from '../dossierSession.ts'
import { insertDeletion } from '../repositories/deletions.ts'
import {
  deleteAllTexts,
  deleteTextsKeptUntil,
  keptTexts,
  startTermOfTextsAhead,
} from '../repositories/messageTexts.ts'
import { isClockBelieved } from '../repositories/seenClock.ts'
import { writeSetting } from '../repositories/settings.ts'

export const keptForMs = 90 * 86_400_000

/**
 * @returns how many texts the setting no longer allows; they are gone from the tables, and not yet from the file. Where an
 *   app that stops here leaves it, the next opening goes on (`finishErasure`).
 */
export function deleteWhatMayNotStay(
  { database, path }: Pick<DossierSession, 'database' | 'path'>,
  keeping: TextKeeping,
  nowMs: number,
): number {
  return inTransaction(database, () => {
    const deleted = deleteNotAllowed(database, keeping, nowMs)
    if (deleted === 0) return 0
    const kind = keeping === 'off' ? 'textsTurnedOff' : 'textsOverTerm'
    insertDeletion(database, { deletedAtMs: nowMs, kind, messages: 0, texts: deleted })
    writeSetting(database, 'erasureUnsettled', true)
    expectErasure(path, { textKeeping: keeping })
    failpoint('texts.deleted')
    return deleted
  })
}

/** A clock that has leapt deletes nothing until it has gone on for a day, and one that was ahead keeps nothing for longer. */
function deleteOverTerm(database: Database, nowMs: number): number {
  if (keptTexts(database).oldestKeptAtMs === null || !isClockBelieved(database, nowMs)) return 0
  startTermOfTextsAhead(database, nowMs)
  return deleteTextsKeptUntil(database, nowMs - keptForMs)
}

function deleteNotAllowed(database: Database, keeping: TextKeeping, nowMs: number): number {
  switch (keeping) {
    case 'off':
      return deleteAllTexts(database)
    case 'redacted90Days':
      return deleteOverTerm(database, nowMs)
    case 'kept':
      return 0
  }
}
