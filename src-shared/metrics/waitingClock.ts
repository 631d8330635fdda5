import { weekIndexOf } from '../domain/calendarPeriod.ts'
import { createZone } from '../domain/localTime.ts'
import { createOpeningClock } from '../domain/openingClock.ts'
import type { OpeningHours } from '../domain/openingHours.ts'
import type { Clock } from '../domain/period.ts'
import type { CaseRow } from './caseRow.ts'

/** How long a wait lasted, and in which local week a moment falls. */
export interface WaitingClock {
  elapsedMs(startMs: number, endMs: number): number
  /** Running number of the local ISO week. */
  weekAt(atMs: number): number
  /** Asked while closed and answered before the next opening. Always false on the calendar clock. */
  isWhileClosed(startMs: number, endMs: number): boolean
}

/** The chosen clock for these cases: calendar time is what the citizen lives, opening-hours time is the norm. */
export function waitingClock(clock: Clock, hours: OpeningHours, cases: readonly CaseRow[]): WaitingClock {
  const zone = createZone(hours.timeZone)
  const weekAt = (atMs: number): number => weekIndexOf(zone.epochDayAt(atMs))
  if (clock === 'calendar' || cases.length === 0) {
    return { elapsedMs: (startMs, endMs) => endMs - startMs, weekAt, isWhileClosed: () => false }
  }
  let fromMs = Infinity
  let toMs = -Infinity
  for (const row of cases) {
    fromMs = Math.min(fromMs, row.startedAtMs)
    toMs = Math.max(toMs, row.observedUntilMs, row.firstReplyAtMs ?? -Infinity)
  }
  const opening = createOpeningClock(hours, { fromMs, toMs })
  return { elapsedMs: opening.elapsedMs, weekAt, isWhileClosed: opening.isWithinClosedTime }
}
