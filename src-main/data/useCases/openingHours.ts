import type { Handler } from '../handler.ts'
import { removeSetting, writeSetting } from '../repositories/settings.ts'

export const hoursCurrent: Handler<'hours.current'> = (app) => {
  const session = app.openSession()
  return { hours: session.settings.openingHours, isDefault: session.settings.setOpeningHours === null }
}

/** The wall clock is the dossier's own, whatever the window sends. The example's hours can be tried out too. */
export const hoursSet: Handler<'hours.set'> = async (app, input) => {
  const session = app.openSession()
  const { timeZone } = session.row
  await session.writes.run(() => writeSetting(session.database, 'openingHours', { ...input.hours, timeZone }))
  session.settings.forgetOpeningHours()
  return {}
}

export const hoursReset: Handler<'hours.reset'> = async (app) => {
  const session = app.openSession()
  await session.writes.run(() => removeSetting(session.database, 'openingHours'))
  session.settings.forgetOpeningHours()
  return {}
}
