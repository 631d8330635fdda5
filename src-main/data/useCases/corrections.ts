import type { Correction } from '#shared/contract/corrections.ts'
import { isTimeZone } from '#shared/domain/localTime.ts'
import {
  makeBatchCorrection,
  makeCorrection,
  redoCorrection,
  undoCorrection,
} from '../corrections/correct.ts'
import type { MadeCorrection } from '../corrections/correct.ts'
import { planCorrection } from '../corrections/planCorrection.ts'
import type { SelectCaseIds } from '../corrections/planCorrection.ts'
import { AppError } from '../appError.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Handler } from '../handler.ts'
import { isWallClock } from '../importing/catalogue.ts'
import type { NewBatchCorrection } from '../repositories/batchCorrections.ts'
import { committedBatch } from '../repositories/batches.ts'
import { correctionCount, correctionEntries, newestInForce, nextToRedo } from '../repositories/corrections.ts'
import { listingOfChoice } from './caseListing.ts'

function selectionIn(session: DossierSession): SelectCaseIds {
  return (list) => {
    const sort = { by: 'startedAt', isDescending: false } as const
    const { count, window } = listingOfChoice(session, { ...list, sort })
    return window(0, count).map(({ firstMessageId }) => firstMessageId)
  }
}

type BatchCorrection = Extract<Correction, { readonly kind: 'moveAccount' | 'timeZone' }>

/** @throws AppError batchNotFound, timesHaveZone, invalidInput */
function batchCorrectionOf(
  session: DossierSession,
  correction: BatchCorrection,
  madeAtMs: number,
): NewBatchCorrection {
  const { kind, batchId } = correction
  const batch = committedBatch(session.database, batchId)
  if (batch === null) throw new AppError('batchNotFound')
  const base = { kind, madeAtMs, batchId, messages: batch.messages }
  if (kind === 'moveAccount') {
    const name = correction.accountName.trim()
    if (name === '') throw new AppError('invalidInput')
    return { ...base, field: 'account', value: name }
  }
  if (!isWallClock(batch.format)) throw new AppError('timesHaveZone')
  if (!isTimeZone(correction.timeZone)) throw new AppError('invalidInput')
  return { ...base, field: 'timeZone', value: correction.timeZone }
}

function make(session: DossierSession, correction: Correction, madeAtMs: number): MadeCorrection {
  const { database } = session
  if (correction.kind === 'moveAccount' || correction.kind === 'timeZone') {
    return makeBatchCorrection(database, batchCorrectionOf(session, correction, madeAtMs))
  }
  return makeCorrection(database, () => ({
    ...planCorrection(database, correction, selectionIn(session)),
    madeAtMs,
  }))
}

/** The example too: it is made for trying. */
export const correctionsMake: Handler<'corrections.make'> = (app, { correction }) => {
  const session = app.openSession()
  return session.writes.run(() => {
    const made = make(session, correction, app.nowMs())
    session.forgetFigures()
    return made
  })
}

export const correctionsUndo: Handler<'corrections.undo'> = (app) => {
  const session = app.openSession()
  return session.writes.run(() => {
    const correctionId = undoCorrection(session.database)
    session.forgetFigures()
    return { correctionId }
  })
}

export const correctionsRedo: Handler<'corrections.redo'> = (app) => {
  const session = app.openSession()
  return session.writes.run(() => {
    const correctionId = redoCorrection(session.database)
    session.forgetFigures()
    return { correctionId }
  })
}

export const correctionsLog: Handler<'corrections.log'> = (app, { offset, limit }) => {
  const { database } = app.openSession()
  return {
    total: correctionCount(database),
    rows: correctionEntries(database, offset, limit),
    canUndo: newestInForce(database) !== null,
    canRedo: nextToRedo(database) !== null,
  }
}
