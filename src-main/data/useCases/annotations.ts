import { parseLocalDate } from '#shared/domain/localDate.ts'
import type { LocalDate } from '#shared/domain/period.ts'
import { AppError } from '../appError.ts'
import type { Handler } from '../handler.ts'
import {
  addAnnotation,
  annotations,
  changeAnnotation,
  deleteAnnotation,
} from '../repositories/annotations.ts'

export const annotationsList: Handler<'annotations.list'> = (app) => annotations(app.openSession().database)

/** @throws AppError invalidInput for dates that do not exist or run backwards */
function checkDates(from: LocalDate, to: LocalDate): void {
  const [first, last] = [parseLocalDate(from), parseLocalDate(to)]
  if (first === null || last === null || last < first) throw new AppError('invalidInput')
}

/** The example's time axis can be written on too: nothing of its messages changes. */
export const annotationsSave: Handler<'annotations.save'> = async (app, { id, ...noted }) => {
  const session = app.openSession()
  const annotation = { ...noted, title: noted.title.trim() }
  checkDates(annotation.from, annotation.to)
  if (annotation.title === '') throw new AppError('invalidInput')
  const savedId = await session.writes.run(() => {
    if (id === null) return addAnnotation(session.database, annotation)
    if (!changeAnnotation(session.database, { ...annotation, id })) throw new AppError('invalidInput')
    return id
  })
  session.settings.forgetAnnotations()
  return { id: savedId }
}

/** One that is gone already is gone. */
export const annotationsRemove: Handler<'annotations.remove'> = async (app, { id }) => {
  const session = app.openSession()
  await session.writes.run(() => deleteAnnotation(session.database, id))
  session.settings.forgetAnnotations()
  return {}
}
