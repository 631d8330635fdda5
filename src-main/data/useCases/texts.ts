import type { TextKeeping } from '#shared/domain/textKeeping.ts'
import type { DataApp } from '../dataApp.ts'
import { inTransaction } from '../db/connection.ts'
import type { Database } from '../db/connection.ts'
import { failpoint } from '../db/failpoint.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Handler } from '../handler.ts'
import {
  deleteAllTexts,
  deleteTextsKeptUntil,
  keptTexts,
  readTextKeeping,
} from '../repositories/messageTexts.ts'
import { insertDeletion } from '../repositories/deletions.ts'
import { writeSetting } from '../repositories/settings.ts'
import { settleErasure } from './erasureSettling.ts'
import { localDateAt } from './localDates.ts'

const keptForMs = 90 * 86_400_000

export const textsCurrent: Handler<'texts.current'> = (app) => {
  const session = app.openSession()
  const keeping = readTextKeeping(session.database)
  const { count, oldestKeptAtMs } = keptTexts(session.database)
  const goes = keeping === 'redacted90Days' && oldestKeptAtMs !== null
  return {
    keeping,
    kept: count,
    nextDeletion: goes ? localDateAt(session.row.timeZone, oldestKeptAtMs + keptForMs) : null,
  }
}

/**
 * @returns how many texts the setting no longer allows; they are gone from the tables, and not yet from the file. Where an
 *   app that stops here leaves it, the next opening goes on (`finishErasure`).
 */
function deleteWhatMayNotStay({ database }: DossierSession, keeping: TextKeeping, nowMs: number): number {
  return inTransaction(database, () => {
    const deleted = deleteNotAllowed(database, keeping, nowMs)
    if (deleted === 0) return 0
    const kind = keeping === 'off' ? 'textsTurnedOff' : 'textsOverTerm'
    insertDeletion(database, { deletedAtMs: nowMs, kind, messages: 0, texts: deleted })
    writeSetting(database, 'erasureUnsettled', true)
    failpoint('texts.deleted')
    return deleted
  })
}

function deleteNotAllowed(database: Database, keeping: TextKeeping, nowMs: number): number {
  switch (keeping) {
    case 'off':
      return deleteAllTexts(database)
    case 'redacted90Days':
      return deleteTextsKeptUntil(database, nowMs - keptForMs)
    case 'kept':
      return 0
  }
}

/** What went from the tables goes from the file and its backups. */
async function settle(app: DataApp, session: DossierSession): Promise<void> {
  session.forgetTexts()
  await settleErasure(app, session)
}

export const textsSetKeeping: Handler<'texts.setKeeping'> = (app, { keeping }) => {
  const session = app.openSession()
  return session.writes.run(async () => {
    const deleted = inTransaction(session.database, () => {
      writeSetting(session.database, 'textKeeping', keeping)
      return deleteWhatMayNotStay(session, keeping, app.nowMs())
    })
    failpoint('texts.committed')
    // Also where nothing is left in the tables: an earlier settling may have failed.
    if (deleted > 0 || keeping === 'off') await settle(app, session)
    return { deleted }
  })
}

/** At the opening of a dossier, and once a day while it is open. */
export async function deleteOldTexts(app: DataApp, session: DossierSession): Promise<void> {
  await session.writes.run(async () => {
    const keeping = readTextKeeping(session.database)
    const deleted = deleteWhatMayNotStay(session, keeping, app.nowMs())
    if (deleted > 0) await settle(app, session)
  })
}
