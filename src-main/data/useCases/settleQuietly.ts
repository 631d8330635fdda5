import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import { isDeletionMarked, settleMarkedDeletion } from '../repositories/deletionMark.ts'

/**
 * Settles a deletion that is done already. When that fails (a full disk, another program that reads the file) it is
 * logged only: it must not stand in the place of how the import or its undoing ended, and the next one settles it too.
 */
export function settleQuietly(app: Pick<DataApp, 'log'>, session: Pick<DossierSession, 'database'>): void {
  try {
    settleMarkedDeletion(session.database)
  } catch (error) {
    app.log.record('settleDeletion', error)
  }
}

/** What an undoing or a sweep left that was broken off before the file was written anew, at the opening of a dossier. */
export async function finishDeletion(
  app: Pick<DataApp, 'log'>,
  session: Pick<DossierSession, 'database' | 'writes'>,
): Promise<void> {
  if (!isDeletionMarked(session.database)) return
  await session.writes.run(() => settleQuietly(app, session))
}
