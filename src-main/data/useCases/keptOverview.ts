import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { overviewSchema } from '#shared/contract/figures.ts'
import type { Filter, Overview } from '#shared/contract/figures.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import { smallTablesText } from '../queries/smallTables.ts'
import { readSetting, writeSetting } from '../repositories/settings.ts'

// The overview that a window opens with, kept in the dossier, so that it shows before a million messages have been read.
// Owner: this file. Bound: one answer a dossier, the last. It holds for as long as the dossier bears the stamp of the
// figures that it was worked out from, and everything else that it stands on is as it was.

const keptSchema = z.object({
  /** Of the question and everything that the answer stands on. */
  mark: z.string(),
  answer: overviewSchema,
})

/** null while nothing tells whether the messages are still those of the answer. */
function markOf(app: DataApp, session: DossierSession, filter: Filter): string | null {
  if (session.figuresStamp === null) return null
  const { reference, addedAtMs } = app.referenceStore.inUse
  const parts = [
    session.figuresStamp,
    JSON.stringify(filter),
    app.options.appVersion,
    `${reference.edition} ${addedAtMs ?? 'shipped'}`,
    // A setting, a peer's file or an annotation changes no messages, and yet the answer.
    smallTablesText(session.database),
  ]
  return createHash('sha256').update(parts.join('\n')).digest('hex')
}

/** The answer that was kept for this question; null where there is none that holds for the dossier as it is. */
export function keptOverview(app: DataApp, session: DossierSession, filter: Filter): Overview | null {
  const mark = markOf(app, session, filter)
  if (mark === null) return null
  const parsed = keptSchema.safeParse(readSetting(session.database, 'firstAnswer'))
  return parsed.success && parsed.data.mark === mark ? parsed.data.answer : null
}

/**
 * Keeps an answer for the next opening, once the figures that it was worked out from bear a stamp; not one that figures have
 * changed since, nor one that text would not bring back whole.
 *
 * @throws CancelledError when the dossier closes; SqliteError
 */
export async function keepOverview(
  app: DataApp,
  session: DossierSession,
  filter: Filter,
  answer: Overview,
): Promise<void> {
  const { figuresVersion } = session
  await session.keptFigures
  // For whoever reads the dossier it is no change.
  await session.writes.runWithoutChange(() => {
    const mark = session.figuresVersion === figuresVersion ? markOf(app, session, filter) : null
    if (mark === null || keptOverview(app, session, filter) !== null) return
    if (!isDeepStrictEqual(JSON.parse(JSON.stringify(answer)), answer)) return
    writeSetting(session.database, 'firstAnswer', { mark, answer })
  })
}
