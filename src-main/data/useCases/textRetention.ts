import { CancelledError } from '../cancelledError.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import { finishErasure } from './erasureSettling.ts'
import { finishDeletion } from './settleQuietly.ts'
import { deleteOldTexts } from './texts.ts'

const dayMs = 86_400_000

/** A dossier opens and stays open also where its old texts cannot be deleted now; the log tells. */
export async function deleteOldTextsQuietly(app: DataApp, session: DossierSession): Promise<void> {
  try {
    await deleteOldTexts(app, session)
    await finishErasure(app, session)
    await finishDeletion(app, session)
  } catch (error) {
    // A dossier that closes meanwhile is looked at when it opens again.
    if (!(error instanceof CancelledError)) app.log.record('deleteOldTexts', error)
  }
}

/** Texts go on their day also where the app is never closed. Keeps no process alive. @returns ends it */
export function watchTextRetention(app: DataApp, everyMs = dayMs): () => void {
  const timer = setInterval(() => {
    if (app.session !== null) void deleteOldTextsQuietly(app, app.session)
  }, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
