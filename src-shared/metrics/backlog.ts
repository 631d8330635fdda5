import type { EpochDay } from '../domain/localDate.ts'
import type { Zone } from '../domain/localTime.ts'
import type { CaseColumns } from './caseFields.ts'
import type { CaseRow } from './caseRow.ts'
import { ascendingOrder } from './statistics/ascendingOrder.ts'

/** Cases by when they began to wait and when they stopped; one place a case, in order of start. */
export interface WaitingTable {
  readonly startedAt: Float64Array
  readonly leftAt: Float64Array
  /** Places by when they stopped. */
  readonly byLeaving: Uint32Array
}

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

type EndColumns = Pick<
  CaseColumns,
  'count' | 'startedAtMs' | 'firstReplyAtMs' | 'closedAtMs' | 'observedUntilMs'
>

/** Of cases in order of start; when they leave as `leavesAtMs` says of each. */
export function waitingTable(columns: EndColumns, zone: Zone): WaitingTable {
  const { count, startedAtMs, firstReplyAtMs, closedAtMs, observedUntilMs } = columns
  const leftAt = new Float64Array(count)
  // Most open cases were followed to the same moment.
  let [lastSeenMs, dayEndMs] = [NaN, NaN]
  for (let place = 0; place < count; place += 1) {
    const repliedMs = firstReplyAtMs[place] ?? NaN
    const endMs = Number.isNaN(repliedMs) ? (closedAtMs[place] ?? NaN) : repliedMs
    const seenMs = observedUntilMs[place] ?? 0
    if (Number.isNaN(endMs) && seenMs !== lastSeenMs) {
      lastSeenMs = seenMs
      dayEndMs = zone.startOfDayMs(zone.epochDayAt(seenMs) + 1)
    }
    leftAt[place] = Number.isNaN(endMs) ? dayEndMs : endMs
  }
  return { startedAt: startedAtMs, leftAt, byLeaving: ascendingOrder(leftAt) }
}

/**
 * Number of chosen cases (marked 1) waiting at the end of each of the local days, which must ascend: those that had begun
 * less those that had stopped by then, as `isWaitingAtEndOf` says of each case.
 */
export function backlogAtEndOf(
  { startedAt, leftAt, byLeaving }: WaitingTable,
  isChosen: Uint8Array,
  days: readonly EpochDay[],
  zone: Zone,
): readonly number[] {
  let [started, left, waiting] = [0, 0, 0]
  return days.map((day) => {
    const endMs = zone.startOfDayMs(day + 1)
    for (; (startedAt[started] ?? Infinity) < endMs; started += 1) waiting += isChosen[started] ?? 0
    for (; (leftAt[byLeaving[left] ?? -1] ?? Infinity) < endMs; left += 1) {
      waiting -= isChosen[byLeaving[left] ?? -1] ?? 0
    }
    return waiting
  })
}
