import { inTransaction } from '../db/connection.ts'
import type { Database } from '../db/connection.ts'
import { failpoint } from '../db/failpoint.ts'
import { insertBatchCorrection, isOfBatch } from '../repositories/batchCorrections.ts'
import type { NewBatchCorrection } from '../repositories/batchCorrections.ts'
import { rebuildTouchedCases } from '../repositories/caseBuilding.ts'
import { insertCorrection, newestInForce, nextToRedo, setUndone } from '../repositories/corrections.ts'
import type { NewCorrection } from '../repositories/corrections.ts'
import { settleAfterCorrection } from '../repositories/settleCorrections.ts'
import { settleJoins, settleOverlapAnew } from '../repositories/settleOverlap.ts'
import { clearTouchedThreads } from '../repositories/touchedThreads.ts'

/** What stands in the messages, and the cases of their threads, after the log has changed. In the caller's transaction. */
function settle(database: Database, correctionId: number): void {
  failpoint('correct.logged')
  clearTouchedThreads(database)
  settleAfterCorrection(database, correctionId)
  if (isOfBatch(database, correctionId)) settleOverlapAnew(database)
  else settleJoins(database)
  rebuildTouchedCases(database)
  failpoint('correct.settled')
}

/** Log, messages, threads and cases change together or not at all. */
function inOneGo<T>(database: Database, work: () => T): T {
  const outcome = inTransaction(database, work)
  failpoint('correct.committed')
  return outcome
}

export interface MadeCorrection {
  /** null = nothing had to change, so there is nothing to undo. */
  readonly correctionId: number | null
  readonly messages: number
}

/**
 * Plans and makes a correction in one transaction: log, messages, threads and cases change together or not at all. What
 * was undone before it can no longer be made again.
 */
export function makeCorrection(database: Database, plan: () => NewCorrection): MadeCorrection {
  return inOneGo(database, () => {
    const correction = plan()
    const messages = new Set(correction.values.map(({ messageId }) => messageId)).size
    if (messages === 0) return { correctionId: null, messages }
    const correctionId = insertCorrection(database, correction)
    settle(database, correctionId)
    return { correctionId, messages }
  })
}

/** A correction of a whole file, in one transaction like the others. */
export function makeBatchCorrection(database: Database, correction: NewBatchCorrection): MadeCorrection {
  return inOneGo(database, () => {
    const correctionId = insertBatchCorrection(database, correction)
    settle(database, correctionId)
    return { correctionId, messages: correction.messages }
  })
}

function setInForce(database: Database, id: number | null, isUndone: boolean): number | null {
  if (id === null) return null
  setUndone(database, id, isUndone)
  settle(database, id)
  return id
}

/** Takes the newest correction in force back. @returns its id; null when there is none */
export function undoCorrection(database: Database): number | null {
  return inOneGo(database, () => setInForce(database, newestInForce(database), true))
}

/** Makes again what was undone last. @returns its id; null when there is none */
export function redoCorrection(database: Database): number | null {
  return inOneGo(database, () => setInForce(database, nextToRedo(database), false))
}
