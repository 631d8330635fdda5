import type { Database } from '../db/connection.ts'
import { areBatchesCorrected } from './batchCorrections.ts'
import { areTwinsKnown, settleJoinedThreads, settleTwins } from './overlapGroups.ts'
import { pairAllBatches, pairBatch } from './overlapPairs.ts'
import { settleTwinsOf } from './settleCorrections.ts'

/** What counts of messages in several sources follows from their pairs. In the caller's transaction, before the cases. */
export function settleGroups(database: Database): void {
  if (!areTwinsKnown(database)) return
  settleTwinsOf(database, settleTwins(database))
  settleJoinedThreads(database)
}

/** After a batch was committed, with its links and corrections. */
export function settleOverlapOf(database: Database, batchId: number): void {
  if (areBatchesCorrected(database)) pairAllBatches(database)
  else pairBatch(database, batchId)
  settleGroups(database)
}

/** After a batch went, or a file was corrected: other accounts and other times give other pairs. */
export function settleOverlapAnew(database: Database): void {
  if (areBatchesCorrected(database)) pairAllBatches(database)
  settleGroups(database)
}

/** After messages went, or stand alone, in whatever files: all pairs are looked for anew. */
export function settleOverlapAfresh(database: Database): void {
  pairAllBatches(database)
  settleGroups(database)
}

/** After messages were put in other threads. */
export function settleJoins(database: Database): void {
  if (areTwinsKnown(database)) settleJoinedThreads(database)
}
