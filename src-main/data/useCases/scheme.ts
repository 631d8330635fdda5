import { AppError } from '../appError.ts'
import type { Handler } from '../handler.ts'
import { writeSetting } from '../repositories/settings.ts'

export const schemeCurrent: Handler<'scheme.current'> = (app) => ({
  rows: app.openSession().settings.responseScheme,
})

/**
 * The example's scheme can be tried out too, as its opening hours.
 *
 * @throws AppError invalidInput for a topic that stands there twice
 */
export const schemeSet: Handler<'scheme.set'> = async (app, { rows }) => {
  const session = app.openSession()
  if (new Set(rows.map(({ topic }) => topic)).size < rows.length) throw new AppError('invalidInput')
  await session.writes.run(() => writeSetting(session.database, 'responseScheme', rows))
  session.settings.forgetResponseScheme()
  return {}
}
