import type { EpochDay } from '../domain/localDate.ts'
import type { Zone } from '../domain/localTime.ts'
import type { CaseRow } from './caseRow.ts'
import { countBelow } from './statistics/curveBand.ts'

/**
 * Whether a case waited at the end of a local day: it had started, nobody had answered or closed it, and an open one was
 * still followed on that day (the last day of observation counts as seen to its end).
 */
export function isWaitingAtEndOf(row: CaseRow, day: EpochDay, zone: Zone): boolean {
  const endMs = zone.startOfDayMs(day + 1)
  return row.startedAtMs < endMs && leavesAtMs(row, zone) >= endMs
}

/** The moment a case stops waiting: its answer or closure; of an open one the end of the last day it was followed on. */
function leavesAtMs({ firstReplyAtMs, closedAtMs, observedUntilMs }: CaseRow, zone: Zone): number {
  return firstReplyAtMs ?? closedAtMs ?? zone.startOfDayMs(zone.epochDayAt(observedUntilMs) + 1)
}

/** Number of cases waiting at the end of each of the given local days, as `isWaitingAtEndOf` says of each case. */
export function backlogAtEndOf(
  cases: readonly CaseRow[],
  days: readonly EpochDay[],
  zone: Zone,
): readonly number[] {
  const starts = Float64Array.from(cases, ({ startedAtMs }) => startedAtMs).sort()
  const leaves = Float64Array.from(cases, (row) => leavesAtMs(row, zone)).sort()
  return days.map((day) => {
    const endMs = zone.startOfDayMs(day + 1)
    return countBelow(starts, endMs) - countBelow(leaves, endMs)
  })
}
