import type { Handler } from '../handler.ts'
import { removeSetting, writeSetting } from '../repositories/settings.ts'

export const calendarCurrent: Handler<'calendar.current'> = (app) => {
  const session = app.openSession()
  return {
    calendar: session.settings.reportingCalendar,
    isDefault: session.settings.setReportingCalendar === null,
  }
}

/** The example's calendar can be tried out too: nothing of its messages changes. */
export const calendarSet: Handler<'calendar.set'> = async (app, { calendar }) => {
  const session = app.openSession()
  await session.writes.run(() => writeSetting(session.database, 'reportingCalendar', calendar))
  session.settings.forgetReportingCalendar()
  return {}
}

export const calendarReset: Handler<'calendar.reset'> = async (app) => {
  const session = app.openSession()
  await session.writes.run(() => removeSetting(session.database, 'reportingCalendar'))
  session.settings.forgetReportingCalendar()
  return {}
}
