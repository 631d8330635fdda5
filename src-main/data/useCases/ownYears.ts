import type { Handler } from '../handler.ts'
import { deleteOwnYearFigure, ownYearFigures, saveOwnYearFigure } from '../repositories/ownYearFigures.ts'

export const ownYears: Handler<'benchmark.ownYears'> = (app) => ownYearFigures(app.openSession().database)

/** @throws AppError noDossierOpen, exampleIsFixed */
export const setOwnYear: Handler<'benchmark.setOwnYear'> = async (app, input) => {
  const session = app.changeableSession()
  const figure = { ...input, enteredAtMs: app.nowMs() }
  await session.writes.run(() => saveOwnYearFigure(session.database, figure))
  session.forgetPeerFigures()
  return {}
}

/** What is no longer there is gone already: removing it again changes nothing. */
export const removeOwnYear: Handler<'benchmark.removeOwnYear'> = async (app, input) => {
  const session = app.changeableSession()
  await session.writes.run(() => deleteOwnYearFigure(session.database, input.metric, input.year))
  session.forgetPeerFigures()
  return {}
}
