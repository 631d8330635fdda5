import type { TextKeeping } from '#shared/domain/textKeeping.ts'
import type { DataApp } from '../dataApp.ts'
import { inTransaction } from '../db/connection.ts'
import { failpoint } from '../db/failpoint.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Handler } from '../handler.ts'
import {
  deleteAllTexts,
  deleteTextsKeptUntil,
  keptTexts,
  readTextKeeping,
} from '../repositories/messageTexts.ts'
import { writeSetting } from '../repositories/settings.ts'
import { localDateAt } from './localDates.ts'
import { settleQuietly } from './settleQuietly.ts'

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

/** @returns how many texts the setting no longer allows; they are gone from the tables, and not yet from the file */
function deleteWhatMayNotStay(session: DossierSession, keeping: TextKeeping, nowMs: number): number {
  return inTransaction(session.database, () => {
    const deleted = deleteNotAllowed(session, keeping, nowMs)
    if (deleted > 0) failpoint('texts.deleted')
    return deleted
  })
}

function deleteNotAllowed({ database }: DossierSession, keeping: TextKeeping, nowMs: number): number {
  switch (keeping) {
    case 'off':
      return deleteAllTexts(database)
    case 'redacted90Days':
      return deleteTextsKeptUntil(database, nowMs - keptForMs)
    case 'kept':
      return 0
  }
}

/** Also where nothing is left in the tables: an earlier settling may have failed. */
function settle(app: DataApp, session: DossierSession): void {
  settleQuietly(app, session)
  session.forgetTexts()
}

export const textsSetKeeping: Handler<'texts.setKeeping'> = (app, { keeping }) => {
  const session = app.openSession()
  return session.writes.run(() => {
    const deleted = inTransaction(session.database, () => {
      writeSetting(session.database, 'textKeeping', keeping)
      return deleteWhatMayNotStay(session, keeping, app.nowMs())
    })
    failpoint('texts.committed')
    if (deleted > 0 || keeping === 'off') settle(app, session)
    return { deleted }
  })
}

/** At the opening of a dossier, and once a day while it is open. */
export async function deleteOldTexts(app: DataApp, session: DossierSession): Promise<void> {
  await session.writes.run(() => {
    const keeping = readTextKeeping(session.database)
    const deleted = deleteWhatMayNotStay(session, keeping, app.nowMs())
    if (deleted > 0) settle(app, session)
  })
}
