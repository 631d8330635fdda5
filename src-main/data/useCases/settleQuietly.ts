import type { DataApp } from '../dataApp.ts'
import { settleDeletion } from '../db/connection.ts'
import type { DossierSession } from '../dossierSession.ts'

/**
 * Settles a deletion that is done already. When that fails (a full disk, another program that reads the file) it is
 * logged only: it must not stand in the place of how the import or its undoing ended, and the next one settles it too.
 */
export function settleQuietly(app: Pick<DataApp, 'log'>, session: Pick<DossierSession, 'database'>): void {
  try {
    settleDeletion(session.database)
  } catch (error) {
    app.log.record('settleDeletion', error)
  }
}
