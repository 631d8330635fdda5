import { AppError } from '../appError.ts'
import type { Handler } from '../handler.ts'
import { removeView, renameView, savedViews, saveView } from '../repositories/savedViews.ts'

export const viewsList: Handler<'views.list'> = (app) => savedViews(app.openSession().database)

/** @throws AppError invalidInput for a name of spaces */
function trimmed(name: string): string {
  const text = name.trim()
  if (text === '') throw new AppError('invalidInput')
  return text
}

export const viewsSave: Handler<'views.save'> = async (app, { name, path, query }) => {
  const session = app.openSession()
  const view = { name: trimmed(name), path, query }
  return { id: await session.writes.run(() => saveView(session.database, view)) }
}

/** @throws AppError invalidInput where another one has the name, notInDossier */
export const viewsRename: Handler<'views.rename'> = async (app, { id, name }) => {
  const session = app.openSession()
  const given = trimmed(name)
  const outcome = await session.writes.run(() => renameView(session.database, id, given))
  if (outcome === 'taken') throw new AppError('invalidInput')
  if (outcome === 'gone') throw new AppError('notInDossier')
  return {}
}

/** One that is gone already is gone. */
export const viewsRemove: Handler<'views.remove'> = async (app, { id }) => {
  const session = app.openSession()
  await session.writes.run(() => {
    removeView(session.database, id)
  })
  return {}
}
