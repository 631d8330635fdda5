import type { DataApp } from '../dataApp.ts'
import { awaitsRenewal, expectErasure } from '../db/backup.ts'
import { inTransaction } from '../db/connection.ts'
import { failpoint } from '../db/failpoint.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Handler } from '../handler.ts'
import { keptTexts, readTextKeeping } from '../repositories/messageTexts.ts'
import { writeSetting } from '../repositories/settings.ts'
import { settleErasure } from './erasureSettling.ts'
import { localDateAt } from './localDates.ts'
import { deleteWhatMayNotStay, keptForMs } from './textDeletion.ts'

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
      // What an erasure that still stands open says of texts is not to go against what is wanted now.
      if (keeping === 'off' || awaitsRenewal(session.path)) {
        expectErasure(session.path, { textKeeping: keeping })
      }
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
