import type { BatchId } from '#shared/domain/ids.ts'
import type { RejectReason } from '#shared/domain/importing.ts'
import type { Database } from '../db/connection.ts'
import { failpoint } from '../db/failpoint.ts'
import { pseudonymiser } from '../db/pseudonyms.ts'
import { readEnrichment } from './readEnrichment.ts'
import type { ImportOrder, ImportOutcome } from './importMessages.ts'
import { committedBatchByHash, insertStagingBatch } from '../repositories/batches.ts'
import type { BatchCounts } from '../repositories/batches.ts'
import type { FormatAdapter, ImportSource, Inspection } from './adapter.ts'
import { idSpaceOf, isWallClock } from './catalogue.ts'
import { inEncoding } from './decode/encoding.ts'
import { adapterOf } from './detect.ts'
import { wrongDossier } from './exampleMark.ts'
import { rejectionOf } from './importReadError.ts'
import { inspectSource } from './inspect.ts'
import { isPlausibleTime } from './plausibleTime.ts'
import { discardStagedBatch, promoteBatch } from './promote.ts'
import { openLocated } from './source/openSources.ts'
import { Preparer } from './prepare.ts'
import { stageSource } from './stageSource.ts'
import type { ImportControl, StagingThreadChoice, WatchedControl } from './stageSource.ts'
import { storedFileName } from './storedFileName.ts'

/** Nobody notices a stop that is a tenth of a second late. */
const cancelLookMs = 100

const nothing: ImportOutcome = {
  status: 'rejected',
  reason: null,
  reasonDetail: null,
  format: null,
  batchId: null,
  needs: [],
  candidates: [],
  supports: null,
}

function rejected(
  { reason, detail }: { readonly reason: RejectReason; readonly detail: string | null },
  base: ImportOutcome = nothing,
): ImportOutcome {
  return { ...base, status: 'rejected', reason, reasonDetail: detail }
}

/** The moment an export tells of itself; null where it cannot be (the column it stands in holds nonsense). */
function plausible(exportedAtMs: number | null, nowMs: number): number | null {
  return exportedAtMs !== null && isPlausibleTime(exportedAtMs, nowMs) ? exportedAtMs : null
}

/** The export's own date where the source tells it, unless a row is later. */
function lastOf(exportedAtMs: number | null, lastSeenAtMs: number | null): number | null {
  if (exportedAtMs === null || lastSeenAtMs === null) return exportedAtMs ?? lastSeenAtMs
  return Math.max(exportedAtMs, lastSeenAtMs)
}

function emptyReason(counts: BatchCounts): RejectReason | null {
  if (counts.messages + counts.duplicates + counts.purged > 0) return null
  return counts.issues > 0 ? 'noReadableRows' : 'noMessages'
}

async function stageAndPromote(
  database: Database,
  order: ImportOrder,
  source: ImportSource,
  adapter: FormatAdapter,
  inspection: Inspection,
  control: WatchedControl,
  thread: StagingThreadChoice | null,
): Promise<ImportOutcome> {
  const { format, supports } = inspection
  const base: ImportOutcome = { ...nothing, format, supports }
  const batchId: BatchId = insertStagingBatch(database, {
    contentHash: source.contentHash,
    fileName: storedFileName(format, source.displayName),
    format,
    supports,
    startedAtMs: order.nowMs,
    timeZone: isWallClock(format) ? (order.options.mapping?.timeZone ?? order.options.timeZone) : null,
  })
  failpoint('import.opened')
  try {
    const pseudonymise = pseudonymiser(Buffer.from(order.key))
    const enrichment = readEnrichment(database, order.nowMs)
    const { accountName } = order.options
    const idSpace = idSpaceOf(format)
    const preparer = new Preparer(pseudonymise, accountName, enrichment, idSpace)
    const reading = { source, adapter, preparer }
    const { counts, lastSeenAtMs } = await stageSource(database, batchId, reading, order, control, thread)
    // A cancelled reading may have brought nothing yet: that is no empty file.
    const empty = control.isCancelled() ? null : emptyReason(counts)
    if (empty !== null) {
      discardStagedBatch(database, batchId)
      return rejected({ reason: empty, detail: null }, base)
    }
    if (!control.startPromoting()) {
      discardStagedBatch(database, batchId)
      return { ...base, status: 'cancelled' }
    }
    control.onPromoting()
    promoteBatch(
      database,
      batchId,
      counts,
      order.nowMs,
      lastOf(plausible(inspection.observedUntilMs, order.nowMs), lastSeenAtMs),
    )
    return { ...base, status: 'committed', batchId }
  } catch (error) {
    discardStagedBatch(database, batchId)
    if (control.isCancelled()) return { ...base, status: 'cancelled' }
    const rejection = rejectionOf(error)
    if (rejection.reason === 'internalError') throw error
    return rejected(rejection, base)
  }
}

async function lookAndImport(
  database: Database,
  order: ImportOrder,
  control: WatchedControl,
  thread: StagingThreadChoice | null,
): Promise<ImportOutcome> {
  const opened = await openLocated(order.locator, control.signal)
  if (control.isCancelled()) return { ...nothing, status: 'cancelled' }
  if (opened.status === 'rejected') return rejected(opened)
  const source = inEncoding(opened.source, order.options.encoding ?? null)
  const before = committedBatchByHash(database, source.contentHash)
  if (before !== null) {
    return { ...nothing, status: 'duplicate', format: before.format, batchId: before.id }
  }
  const adapter = order.format === null ? null : adapterOf(order.format)
  const looked = await inspectSource(source, order.options, adapter)
  if (control.isCancelled()) return { ...nothing, status: 'cancelled' }
  if (looked.status === 'rejected') return rejected(looked)
  const { inspection } = looked
  const reason = wrongDossier(inspection, order.isExample)
  if (reason !== null) {
    return rejected({ reason, detail: null }, { ...nothing, format: inspection.format })
  }
  if (inspection.needs.length > 0) {
    const { format, needs, candidates, supports } = inspection
    return { ...nothing, status: 'needsInput', format, needs, candidates, supports }
  }
  return stageAndPromote(database, order, source, looked.adapter, inspection, control, thread)
}

/**
 * The whole import of one file: look, stage, promote; on one connection, or with a second one in a thread that stages.
 * Trouble with the file is an outcome; trouble
 * of the app's own is thrown, with nothing left behind.
 */
export async function runImport(
  database: Database,
  order: ImportOrder,
  control: ImportControl,
  thread: StagingThreadChoice | null = null,
): Promise<ImportOutcome> {
  const aborter = new AbortController()
  const look = (): void => {
    if (control.isCancelled()) aborter.abort()
  }
  look()
  const looking = setInterval(look, cancelLookMs)
  try {
    return await lookAndImport(database, order, { ...control, signal: aborter.signal }, thread)
  } finally {
    clearInterval(looking)
  }
}
