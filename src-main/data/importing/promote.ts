import type { BatchId } from '#shared/domain/ids.ts'
import { inTransaction } from '../db/connection.ts'
import type { Database } from '../db/connection.ts'
import { failpoint } from '../db/failpoint.ts'
import { deleteBatch, deleteUnused } from '../repositories/batchRemoval.ts'
import { committedBatch, markCommitted } from '../repositories/batches.ts'
import type { BatchCounts } from '../repositories/batches.ts'
import { deleteTouchedCases, rebuildTouchedCases } from '../repositories/caseBuilding.ts'
import {
  settleAfterImport,
  settleAfterUndo,
  settleBeforeUndo,
  settlePartners,
} from '../repositories/settleCorrections.ts'
import { settleOverlapAfresh, settleOverlapAnew, settleOverlapOf } from '../repositories/settleOverlap.ts'
import { markDeletion } from '../repositories/deletionMark.ts'
import { isAnythingLeftOut, releaseLeftOut } from '../repositories/leftOut.ts'
import { linkReplies, releaseThreads } from '../repositories/replyLinks.ts'
import { clearTouchedThreads, touchBatch, touchImported } from '../repositories/touchedThreads.ts'

/**
 * Makes a staged batch visible: links, corrections in force, state and cases change in one transaction, so nobody ever
 * sees half a batch.
 *
 * @param observedUntilMs end of observation (UTC ms): the export's date, else the last moment that a row tells of
 */
export function promoteBatch(
  database: Database,
  batchId: BatchId,
  counts: BatchCounts,
  nowMs: number,
  observedUntilMs: number | null,
): void {
  clearTouchedThreads(database)
  inTransaction(database, () => {
    failpoint('import.promoting')
    const negativeWaits = linkReplies(database, batchId)
    const isAnyLeftOut = isAnythingLeftOut(database)
    const released = isAnyLeftOut ? releaseLeftOut(database) : 0
    markCommitted(
      database,
      batchId,
      { ...counts, issues: counts.issues + negativeWaits },
      nowMs,
      observedUntilMs,
    )
    failpoint('import.counted')
    touchImported(database, batchId)
    settleAfterImport(database, batchId)
    // Answers of other files that stand alone now are twins of others than before.
    if (released > 0) settleOverlapAfresh(database)
    else settleOverlapOf(database, batchId)
    rebuildTouchedCases(database)
    if (isAnyLeftOut) deleteUnused(database)
    failpoint('import.rebuilt')
  })
  failpoint('import.promoted')
}

/**
 * Takes a committed batch back, with all it brought: the figures are again what they were without it.
 *
 * @returns how many messages went; null when there is no such batch
 */
export function undoBatch(database: Database, batchId: number): number | null {
  if (committedBatch(database, batchId) === null) return null
  clearTouchedThreads(database)
  const removed = inTransaction(database, () => {
    touchBatch(database, batchId)
    deleteTouchedCases(database)
    failpoint('undo.begun')
    settleBeforeUndo(database, batchId)
    settlePartners(database, batchId)
    const messages = deleteBatch(database, batchId)
    failpoint('undo.removed')
    releaseThreads(database)
    settleAfterUndo(database)
    settleOverlapAnew(database)
    rebuildTouchedCases(database)
    markDeletion(database)
    failpoint('undo.rebuilt')
    return messages
  })
  failpoint('undo.committed')
  return removed
}

/** Removes what an import left that was cancelled, refused or broken off. */
export function discardStagedBatch(database: Database, batchId: BatchId): void {
  inTransaction(database, () => deleteBatch(database, batchId))
  failpoint('import.discarded')
}
