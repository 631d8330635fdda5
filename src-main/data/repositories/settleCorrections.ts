import type { Database } from '../db/connection.ts'
import { areBatchesCorrected, forgetImportedOfBatch, isOfBatch } from './batchCorrections.ts'
import { deleteTouchedCases } from './caseBuilding.ts'
import { relinkSettling, settleFields } from './correctedFields.ts'
import { settleThreads } from './correctedThreads.ts'
import { misplacedMessages, moveMessages, settleBatchAccounts } from './movedAccounts.ts'
import { setTimes, settleSpans, wrongTimes } from './rereadTimes.ts'
import {
  isAnythingSettling,
  readInForce,
  settleAnswersTo,
  settleBatch,
  settleCorrection,
  settleGivenThreads,
  settleMessages,
  settleTheirTwins,
  startSettling,
} from './settling.ts'
import { touchSettling } from './touchedThreads.ts'

/** What stands and what is in force are brought together; the threads it changes are touched, before and after. */
function settle(database: Database): void {
  if (!isAnythingSettling(database)) return
  settleTheirTwins(database)
  readInForce(database)
  touchSettling(database)
  settleFields(database)
  settleThreads(database)
  touchSettling(database)
}

const idOf = ({ id }: { readonly id: number }): number => id

/** Whole files: whose account they are, and in which zone their times are read. First, since it changes who answers whom. */
function settleFiles(database: Database): void {
  if (!areBatchesCorrected(database)) return
  settleBatchAccounts(database)
  const misplaced = misplacedMessages(database)
  settleMessages(database, misplaced.map(idOf))
  touchSettling(database)
  // Of messages that become one with another, one goes: no case may hold it.
  if (misplaced.length > 0) deleteTouchedCases(database)
  moveMessages(database, misplaced)
  const times = wrongTimes(database)
  settleMessages(database, times.map(idOf))
  setTimes(database, times)
  settleSpans(database)
  touchSettling(database)
  if (misplaced.length + times.length > 0) relinkSettling(database)
}

/** After a correction was made, undone or made again; part of a transaction of the caller's. */
export function settleAfterCorrection(database: Database, correctionId: number): void {
  startSettling(database)
  if (isOfBatch(database, correctionId)) {
    settleFiles(database)
    settleGivenThreads(database)
  } else settleCorrection(database, correctionId)
  settle(database)
}

/** The corrections in force hold for what a new batch brings; part of promotion's transaction, after its links. */
export function settleAfterImport(database: Database, batchId: number): void {
  startSettling(database)
  forgetImportedOfBatch(database, batchId)
  settleBatch(database, batchId)
  settleFiles(database)
  settleGivenThreads(database)
  settle(database)
}

/** To be asked before a batch goes: answers of other files to its questions may find those with another account's file. */
export function settleBeforeUndo(database: Database, batchId: number): void {
  startSettling(database)
  settleAnswersTo(database, batchId)
}

/** Messages stay where a person put them, unless the thread went with the batch; part of an undo's transaction. */
export function settleAfterUndo(database: Database): void {
  if (isAnythingSettling(database)) relinkSettling(database)
  settleFiles(database)
  settleGivenThreads(database)
  settle(database)
}

/** Messages that count as one with others now, or no longer: what holds for them comes from other messages. */
export function settleTwinsOf(database: Database, messageIds: readonly number[]): void {
  const isAny = database
    .prepare(
      'select 1 where exists (select 1 from correction_values) or exists (select 1 from imported_values)',
    )
    .get()
  if (isAny === undefined) return
  startSettling(database)
  settleMessages(database, messageIds)
  settle(database)
}

/** To be asked before a batch goes: the same messages of other files, that then stand alone. */
export function settlePartners(database: Database, batchId: number): void {
  if (database.prepare('select 1 from correction_values limit 1').get() === undefined) return
  database
    .prepare(
      `insert or ignore into temp.settling
       select message_id from message_twins where batch_id = @batchId or other_batch_id = @batchId
       union select other_message_id from message_twins where batch_id = @batchId or other_batch_id = @batchId`,
    )
    .run({ batchId })
}
