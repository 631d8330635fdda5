import type { BatchView } from '#shared/contract/imports.ts'
import { AppError } from '../appError.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Handler, ReadonlyDeep } from '../handler.ts'
import { undoBatch } from '../importing/promote.ts'
import { channelsOfBatch } from '../queries/accounts.ts'
import { committedBatch, committedBatches } from '../repositories/batches.ts'
import type { BatchRow } from '../repositories/batches.ts'
import { issuesOf, keptIssueCountOf } from '../repositories/rowIssues.ts'
import { isVerified } from './verifiedFormat.ts'
import { localDateOrNull } from './localDates.ts'
import { settleQuietly } from './settleQuietly.ts'

function batchView(session: DossierSession, batch: BatchRow): ReadonlyDeep<BatchView> {
  const { timeZone } = session.row
  return {
    id: batch.id,
    fileName: batch.fileName,
    format: batch.format,
    formatVerified: isVerified(batch.format),
    importedAtMs: batch.committedAtMs,
    messages: batch.messages,
    inbound: batch.inbound,
    outbound: batch.outbound,
    duplicates: batch.duplicates,
    issueCount: batch.issues,
    ...(batch.purged > 0 ? { leftOut: batch.purged } : {}),
    channels: channelsOfBatch(session.database, batch.id),
    from: localDateOrNull(timeZone, batch.firstSentAtMs),
    to: localDateOrNull(timeZone, batch.lastSentAtMs),
    observedTo: localDateOrNull(timeZone, batch.observedUntilMs),
    supports: JSON.parse(batch.supportsJson),
  }
}

export const importBatches: Handler<'import.batches'> = (app) => {
  const session = app.openSession()
  return committedBatches(session.database).map((batch) => batchView(session, batch))
}

export const importUndo: Handler<'import.undo'> = (app, input) => {
  const session = app.changeableSession()
  return session.writes.run(() => {
    const messagesRemoved = undoBatch(session.database, input.batchId)
    if (messagesRemoved === null) throw new AppError('batchNotFound')
    settleQuietly(app, session)
    session.forgetFigures()
    return { messagesRemoved }
  })
}

export const importIssues: Handler<'import.issues'> = (app, input) => {
  const { database } = app.openSession()
  const batch = committedBatch(database, input.batchId)
  if (batch === null) throw new AppError('batchNotFound')
  return {
    total: batch.issues,
    kept: keptIssueCountOf(database, input.batchId),
    rows: issuesOf(database, input.batchId, input.offset, input.limit),
  }
}
