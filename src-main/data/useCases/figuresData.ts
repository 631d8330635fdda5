import { formatLocalDate } from '#shared/domain/localDate.ts'
import { createZone } from '#shared/domain/localTime.ts'
import { timeSpanOf } from '#shared/domain/calendarPeriod.ts'
import type { DossierSession } from '../dossierSession.ts'
import { readDataRange } from '../queries/dataRange.ts'
import type { DataRange } from '../queries/dataRange.ts'
import type { DayRange } from './overviewPeriods.ts'

export interface DataDays {
  readonly range: DataRange
  /** Local days from the first message to the end of observation. */
  readonly observed: DayRange
}

/** null while nothing is imported. */
export function dataDays(session: DossierSession): DataDays | null {
  const range = readDataRange(session.database)
  if (range === null) return null
  const zone = createZone(session.row.timeZone)
  const observed = {
    from: zone.epochDayAt(range.firstSentAtMs),
    to: zone.epochDayAt(Math.max(range.observedUntilMs, range.lastSentAtMs)),
  }
  return { range, observed }
}

export function hasMessagesIn(session: DossierSession, range: DayRange): boolean {
  const zone = createZone(session.row.timeZone)
  const period = { from: formatLocalDate(range.from), to: formatLocalDate(range.to) }
  const { fromMs, toMs } = timeSpanOf(period, zone)
  const isIn = (row: { readonly sentAtMs: number }): boolean => row.sentAtMs >= fromMs && row.sentAtMs < toMs
  const { inbound, sending } = session.figuresInput
  return inbound.some(isIn) || sending.some(isIn)
}
