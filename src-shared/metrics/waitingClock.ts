import { weekIndexOf } from '../domain/calendarPeriod.ts'
import { createZone } from '../domain/localTime.ts'
import { createOpeningClock } from '../domain/openingClock.ts'
import type { OpeningClock } from '../domain/openingClock.ts'
import type { OpeningHours } from '../domain/openingHours.ts'
import type { Clock, TimeSpan } from '../domain/period.ts'
import { successiveClocks } from '../domain/successiveClocks.ts'
import type { WaitClock } from '../domain/successiveClocks.ts'
import type { AccountOrigin } from './accountOrigins.ts'
import type { CaseRow } from './caseRow.ts'

/** What a wait is measured by: the account decides whose hours held, the start where it begins. */
export type WaitStart = Pick<CaseRow, 'accountId' | 'startedAtMs'>

/** How long waits on one account lasted. */
export type AccountClock = Pick<WaitClock, 'elapsedMs' | 'isWithinClosedTime'>

/** How long a wait lasted, and in which local week a moment falls. */
export interface WaitingClock {
  /** For many waits on the same account. */
  ofAccount(accountId: number): AccountClock
  /** Milliseconds from the start of a case to an instant. */
  waitMs(row: WaitStart, endMs: number): number
  /** Running number of the local ISO week. */
  weekAt(atMs: number): number
  /** Asked while closed and answered before the next opening. Always false on the calendar clock. */
  isWhileClosed(row: WaitStart, endMs: number): boolean
  /** The stretches of time that count in the wait, in order: together `waitMs`. */
  pieces(row: WaitStart, endMs: number): readonly TimeSpan[]
}

const calendarClock: AccountClock = {
  elapsedMs: (startMs, endMs) => endMs - startMs,
  isWithinClosedTime: () => false,
}

/**
 * The chosen clock for these cases: calendar time is what the citizen lives, opening-hours time is the norm. Accounts of
 * a municipality that merged keep the hours of that time (`origins`) until the merger.
 */
export function waitingClock(
  clock: Clock,
  hours: OpeningHours,
  cases: readonly CaseRow[],
  origins: readonly AccountOrigin[],
): WaitingClock {
  if (clock === 'calendar' || cases.length === 0) return waitingClockOver(clock, hours, null, origins)
  return waitingClockOver(clock, hours, spanOf(cases), origins)
}

/** The same for cases of which it is known when they lay; null where there are none. */
export function waitingClockOver(
  clock: Clock,
  hours: OpeningHours,
  span: TimeSpan | null,
  origins: readonly AccountOrigin[],
): WaitingClock {
  const zone = createZone(hours.timeZone)
  const weekAt = (atMs: number): number => weekIndexOf(zone.epochDayAt(atMs))
  if (clock === 'calendar' || span === null) {
    return {
      ofAccount: () => calendarClock,
      waitMs: ({ startedAtMs }, endMs) => endMs - startedAtMs,
      weekAt,
      isWhileClosed: () => false,
      pieces: ({ startedAtMs }, endMs) => (endMs > startedAtMs ? [{ fromMs: startedAtMs, toMs: endMs }] : []),
    }
  }
  const clockOf = clocksByAccount(hours, span, origins)
  return {
    ofAccount: clockOf,
    waitMs: ({ accountId, startedAtMs }, endMs) => clockOf(accountId).elapsedMs(startedAtMs, endMs),
    weekAt,
    isWhileClosed: ({ accountId, startedAtMs }, endMs) =>
      clockOf(accountId).isWithinClosedTime(startedAtMs, endMs),
    pieces: ({ accountId, startedAtMs }, endMs) => clockOf(accountId).pieces(startedAtMs, endMs),
  }
}

/** Looked up once for cases that stay in memory. */
const knownSpans = new WeakMap<readonly CaseRow[], TimeSpan>()

function spanOf(cases: readonly CaseRow[]): TimeSpan {
  const span = knownSpans.get(cases) ?? measuredSpan(cases)
  knownSpans.set(cases, span)
  return span
}

function measuredSpan(cases: readonly CaseRow[]): TimeSpan {
  let fromMs = Infinity
  let toMs = -Infinity
  for (const row of cases) {
    fromMs = Math.min(fromMs, row.startedAtMs)
    toMs = Math.max(toMs, row.observedUntilMs, row.firstReplyAtMs ?? -Infinity)
  }
  return { fromMs, toMs }
}

function clocksByAccount(
  hours: OpeningHours,
  span: TimeSpan,
  origins: readonly AccountOrigin[],
): (accountId: number) => WaitClock {
  const made = new Map<OpeningHours, OpeningClock>()
  const clockFor = (asked: OpeningHours): OpeningClock => {
    const clock = made.get(asked) ?? createOpeningClock(asked, span)
    made.set(asked, clock)
    return clock
  }
  const own = clockFor(hours)
  const ofOthers = new Map<number, WaitClock>()
  for (const { accountId, spells } of origins) {
    if (spells.every((spell) => spell.hours === null)) continue
    const earlier = spells.map((spell) => ({ clock: clockFor(spell.hours ?? hours), untilMs: spell.untilMs }))
    ofOthers.set(accountId, successiveClocks(earlier, own))
  }
  return (accountId) => ofOthers.get(accountId) ?? own
}
