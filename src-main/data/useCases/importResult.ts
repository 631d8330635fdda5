import type { ImportResult } from '#shared/contract/imports.ts'
import type { ReadonlyDeep } from '../handler.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { EndedOutcome } from '../importing/importMessages.ts'
import { twinsOfBatch } from '../queries/overlapList.ts'
import { audienceOfBatch } from '../queries/audience.ts'
import { committedBatch } from '../repositories/batches.ts'
import type { BatchRow } from '../repositories/batches.ts'
import { issuesByCode, issuesOf } from '../repositories/rowIssues.ts'
import { localDateOrNull } from './localDates.ts'

const firstIssues = 20

const noCounts = {
  rowsRead: 0,
  messages: 0,
  inbound: 0,
  outbound: 0,
  replies: 0,
  reposts: 0,
  ownPosts: 0,
  duplicates: 0,
}

function countsOf(outcome: EndedOutcome, batch: BatchRow | null): typeof noCounts {
  if (batch === null) return noCounts
  // The same file again adds nothing: all it holds stands there already.
  if (outcome.status === 'duplicate') return { ...noCounts, duplicates: batch.messages + batch.duplicates }
  const { rowsRead, messages, inbound, outbound, replies, reposts, ownPosts, duplicates } = batch
  return { rowsRead, messages, inbound, outbound, replies, reposts, ownPosts, duplicates }
}

function issuesIn(session: DossierSession, batch: BatchRow | null): ReadonlyDeep<ImportResult>['issues'] {
  if (batch === null) return { count: 0, byCode: {}, first: [] }
  return {
    count: batch.issues,
    byCode: issuesByCode(session.database, batch.id),
    first: issuesOf(session.database, batch.id, 0, firstIssues),
  }
}

function audienceIn(
  session: DossierSession,
  batch: BatchRow | null,
): Pick<ReadonlyDeep<ImportResult>, 'audience'> {
  const audience = batch === null ? [] : audienceOfBatch(session.database, batch.id)
  return audience.length === 0 ? {} : { audience }
}

/** How an import ended, for the page and for the command line alike. */
export function importResult(
  session: DossierSession,
  file: string,
  outcome: EndedOutcome,
  seconds: number,
): ReadonlyDeep<ImportResult> {
  const batch = outcome.batchId === null ? null : committedBatch(session.database, outcome.batchId)
  const { timeZone } = session.row
  const observedUntilMs = batch?.observedUntilMs ?? null
  return {
    file,
    format: outcome.format,
    batchId: outcome.batchId,
    status: outcome.status,
    needs: outcome.needs,
    reason: outcome.reason,
    reasonDetail: outcome.reasonDetail,
    candidates: outcome.candidates,
    ...countsOf(outcome, batch),
    ...(outcome.status === 'committed' && batch !== null
      ? { alsoElsewhere: twinsOfBatch(session.database, batch.id) }
      : {}),
    ...(batch !== null && batch.purged > 0 ? { leftOut: batch.purged } : {}),
    issues: issuesIn(session, outcome.status === 'committed' ? batch : null),
    supports: outcome.supports ?? (batch === null ? null : JSON.parse(batch.supportsJson)),
    ...audienceIn(session, batch),
    from: localDateOrNull(timeZone, batch?.firstSentAtMs ?? null),
    to: localDateOrNull(timeZone, batch?.lastSentAtMs ?? null),
    observedUntil: observedUntilMs === null ? null : new Date(observedUntilMs).toISOString(),
    seconds: Math.round(seconds * 1000) / 1000,
  }
}
