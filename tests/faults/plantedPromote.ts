// A promotion with a bug in it, for one test: the loop must find that it is done in two transactions.
import type { BatchId } from '#shared/domain/ids.ts'
import { inTransaction } from '#data/db/connection.ts'
import type { Database } from '#data/db/connection.ts'
import { failpoint } from '#data/db/failpoint.ts'
import { markCommitted } from '#data/repositories/batches.ts'
import type { BatchCounts } from '#data/repositories/batches.ts'
import { rebuildTouchedCases } from '#data/repositories/caseBuilding.ts'
import { linkReplies } from '#data/repositories/replyLinks.ts'
import { settleAfterImport } from '#data/repositories/settleCorrections.ts'
import { settleOverlapOf } from '#data/repositories/settleOverlap.ts'
import { clearTouchedThreads, touchBatch } from '#data/repositories/touchedThreads.ts'

export { discardStagedBatch, undoBatch } from '../../src-main/data/importing/promote.ts'

export function promoteBatch(
  database: Database,
  batchId: BatchId,
  counts: BatchCounts,
  nowMs: number,
  observedUntilMs: number | null,
): void {
  clearTouchedThreads(database)
  inTransaction(database, () => {
    const issues = counts.issues + linkReplies(database, batchId)
    markCommitted(database, batchId, { ...counts, issues }, nowMs, observedUntilMs)
  })
  failpoint('import.counted')
  inTransaction(database, () => {
    touchBatch(database, batchId)
    settleAfterImport(database, batchId)
    settleOverlapOf(database, batchId)
    rebuildTouchedCases(database)
  })
  failpoint('import.promoted')
}
