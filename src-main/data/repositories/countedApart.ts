import { inTransaction } from '../db/connection.ts'
import type { Database } from '../db/connection.ts'
import { rebuildTouchedCases } from './caseBuilding.ts'
import { settleGroups } from './settleOverlap.ts'
import { clearTouchedThreads } from './touchedThreads.ts'

export interface FilePair {
  readonly batchId: number
  readonly otherBatchId: number
}

/**
 * Kept by what the two files hold, so that it outlives undoing and importing again. Figures change in the same
 * transaction.
 */
export function countApart(database: Database, files: FilePair, isApart: boolean, nowMs: number): void {
  const hashes = `
    select min(b.content_hash, o.content_hash) as one, max(b.content_hash, o.content_hash) as other
    from batches b join batches o on o.id = @otherBatchId where b.id = @batchId`
  clearTouchedThreads(database)
  inTransaction(database, () => {
    if (isApart) {
      database
        .prepare(
          `insert into counted_apart (content_hash, other_content_hash, decided_at_ms)
           select one, other, @nowMs from (${hashes}) where true on conflict do nothing`,
        )
        .run({ ...files, nowMs })
    } else {
      database
        .prepare(`delete from counted_apart where (content_hash, other_content_hash) = (${hashes})`)
        .run(files)
    }
    settleGroups(database)
    rebuildTouchedCases(database)
  })
}
