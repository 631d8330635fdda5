import type { Database } from '../db/connection.ts'
import { settleFields } from './correctedFields.ts'
import { settleThreads } from './correctedThreads.ts'
import {
  isAnythingSettling,
  readInForce,
  settleBatch,
  settleCorrection,
  settleGivenThreads,
  startSettling,
} from './settling.ts'
import { touchSettling } from './touchedThreads.ts'

/** What stands and what is in force are brought together; the threads it changes are touched, before and after. */
function settle(database: Database): void {
  if (!isAnythingSettling(database)) return
  readInForce(database)
  touchSettling(database)
  settleFields(database)
  settleThreads(database)
  touchSettling(database)
}

/** After a correction was made, undone or made again; part of a transaction of the caller's. */
export function settleAfterCorrection(database: Database, correctionId: number): void {
  startSettling(database)
  settleCorrection(database, correctionId)
  settle(database)
}

/** The corrections in force hold for what a new batch brings; part of promotion's transaction, after its links. */
export function settleAfterImport(database: Database, batchId: number): void {
  startSettling(database)
  settleBatch(database, batchId)
  settleGivenThreads(database)
  settle(database)
}

/** Messages stay where a person put them, unless the thread went with the batch; part of an undo's transaction. */
export function settleAfterUndo(database: Database): void {
  startSettling(database)
  settleGivenThreads(database)
  settle(database)
}
