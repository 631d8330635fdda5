import { makeCorrection, redoCorrection, undoCorrection } from '../corrections/correct.ts'
import { planCorrection } from '../corrections/planCorrection.ts'
import type { SelectCaseIds } from '../corrections/planCorrection.ts'
import { AppError } from '../appError.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Handler } from '../handler.ts'
import { correctionCount, correctionEntries, newestInForce, nextToRedo } from '../repositories/corrections.ts'
import { selectCases } from './caseSelection.ts'

function selectionIn(session: DossierSession): SelectCaseIds {
  return ({ filter, mark }) =>
    selectCases(session, { filter, mark }).map(({ firstMessageId }) => firstMessageId)
}

export const correctionsMake: Handler<'corrections.make'> = (app, { correction }) => {
  const session = app.openSession()
  return session.writes.run(() => {
    const { database } = session
    if (correction.kind === 'moveAccount' || correction.kind === 'timeZone')
      throw new AppError('invalidInput')
    const made = makeCorrection(database, () => ({
      ...planCorrection(database, correction, selectionIn(session)),
      madeAtMs: app.nowMs(),
    }))
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
