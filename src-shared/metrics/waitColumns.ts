import type { CaseRow } from './caseRow.ts'
import type { WaitingTimes } from './statistics/curve.ts'
import { MIN_BLOCKS, pooledDesignEffect } from './statistics/designEffect.ts'
import type { Block } from './statistics/designEffect.ts'
import type { WaitingClock } from './waitingClock.ts'

export const outcomeCode = { answered: 0, closed: 1, open: 2 } as const

/** What waits are made of, one position a case. Waits are milliseconds, or parts of a norm. */
export interface CaseWaits {
  readonly outcome: Uint8Array
  /** Running number of the local week of the start. */
  readonly week: Int32Array
  /** Until answered, closed or out of sight. */
  readonly wait: Float64Array
  /** Until out of sight, however it ended. */
  readonly followed: Float64Array
}

/**
 * Waits as the curves take them. `cell` says in one number in which week a case started, up to which of the limits it
 * was followed and from which one on it was answered, so that clusters are counted with one step a case.
 */
export interface WaitColumns {
  readonly outcome: Uint8Array
  readonly wait: Float64Array
  readonly cell: Int32Array
  /** Limits at which the weeks are looked at, ascending. */
  readonly limits: readonly number[]
}

/** Waits of cases, with what widens the intervals of the curve made of them. */
export interface ResponseWaits {
  readonly times: WaitingTimes
  readonly designEffect: number
}

function outcomeOf(row: CaseRow): number {
  if (row.firstReplyAtMs !== null) return outcomeCode.answered
  return row.closedAtMs === null ? outcomeCode.open : outcomeCode.closed
}

/** When a case was answered, closed or out of sight. */
export function endOf({ firstReplyAtMs, closedAtMs, observedUntilMs }: CaseRow): number {
  return firstReplyAtMs ?? closedAtMs ?? observedUntilMs
}

/** How long the cases waited on a clock, in milliseconds. */
export function caseWaits(cases: readonly CaseRow[], clock: WaitingClock): CaseWaits {
  const outcome = new Uint8Array(cases.length)
  const week = new Int32Array(cases.length)
  const wait = new Float64Array(cases.length)
  const followed = new Float64Array(cases.length)
  for (const [index, row] of cases.entries()) {
    const waitMs = clock.waitMs(row, endOf(row))
    const ended = outcomeOf(row)
    outcome[index] = ended
    week[index] = clock.weekAt(row.startedAtMs)
    wait[index] = waitMs
    followed[index] = ended === outcomeCode.open ? waitMs : clock.waitMs(row, row.observedUntilMs)
  }
  return { outcome, week, wait, followed }
}

/** Columns of the cases at some positions, in that order. */
export function waitColumns(
  { outcome, week, wait, followed }: CaseWaits,
  positions: Uint32Array,
  limits: readonly number[],
): WaitColumns {
  const columns = {
    outcome: new Uint8Array(positions.length),
    wait: new Float64Array(positions.length),
    cell: new Int32Array(positions.length),
    limits,
  }
  const firstWeek = firstWeekOf(week)
  const states = stateCount(limits)
  for (let index = 0; index < positions.length; index += 1) {
    const position = positions[index] ?? 0
    const ended = outcome[position] ?? 0
    const waited = wait[position] ?? 0
    columns.outcome[index] = ended
    columns.wait[index] = waited
    const answeredFrom = ended === outcomeCode.answered ? firstReached(limits, waited) : limits.length
    const seen = countFollowed(limits, followed[position] ?? 0)
    const state = seen * (limits.length + 1) + answeredFrom
    columns.cell[index] = ((week[position] ?? 0) - firstWeek) * states + state
  }
  return columns
}

function firstWeekOf(week: Int32Array): number {
  let first = Infinity
  for (let index = 0; index < week.length; index += 1) first = Math.min(first, week[index] ?? Infinity)
  return first
}

function stateCount(limits: readonly number[]): number {
  return (limits.length + 1) ** 2
}

/** The first of the limits that a wait is within; their number where it is within none. */
function firstReached(limits: readonly number[], waited: number): number {
  let reached = 0
  while (reached < limits.length && !(waited <= (limits[reached] ?? Infinity))) reached += 1
  return reached
}

function countFollowed(limits: readonly number[], followed: number): number {
  let count = 0
  while (count < limits.length && followed >= (limits[count] ?? Infinity)) count += 1
  return count
}

/** The waits at some positions, in that order, with the design effect pooled over the limits. */
export function gatherWaits(columns: WaitColumns, positions: Uint32Array): ResponseWaits {
  const { outcome, wait, cell } = columns
  const { answeredMs, closedMs, openMs } = roomFor(outcome, positions)
  let [answered, closed, open, lowest, highest] = [0, 0, 0, Infinity, -Infinity]
  for (let index = 0; index < positions.length; index += 1) {
    const position = positions[index] ?? 0
    const waited = wait[position] ?? 0
    const ended = outcome[position]
    if (ended === outcomeCode.answered) answeredMs[answered++] = waited
    else if (ended === outcomeCode.closed) closedMs[closed++] = waited
    else openMs[open++] = waited
    const of = cell[position] ?? 0
    if (of < lowest) lowest = of
    if (of > highest) highest = of
  }
  const states = stateCount(columns.limits)
  const firstWeek = Math.floor(lowest / states)
  const weeks = Math.floor(highest / states) - firstWeek + 1
  return {
    times: { answeredMs, closedMs, openMs },
    designEffect: weeksEffect(columns, positions, { firstWeek, weeks }),
  }
}

function roomFor(outcome: Uint8Array, positions: Uint32Array): WaitingTimes {
  let [answered, closed] = [0, 0]
  for (let index = 0; index < positions.length; index += 1) {
    const ended = outcome[positions[index] ?? 0]
    if (ended === outcomeCode.answered) answered += 1
    else if (ended === outcomeCode.closed) closed += 1
  }
  return {
    answeredMs: new Float64Array(answered),
    closedMs: new Float64Array(closed),
    openMs: new Float64Array(positions.length - answered - closed),
  }
}

/** Weeks after the first one of the columns, in which all looked at started. */
export interface WeekSpan {
  readonly firstWeek: number
  readonly weeks: number
}

/**
 * The design effect of the waits at some positions, pooled over the limits. Whether a case can tell of a limit depends on
 * how long it was followed, never on how it ended.
 */
export function weeksEffect(
  { cell, limits }: WaitColumns,
  positions: Uint32Array,
  { firstWeek, weeks }: WeekSpan,
): number {
  // Too few weeks cannot tell clusters from chance, whatever happened in them.
  if (weeks < MIN_BLOCKS) return 1
  const states = stateCount(limits)
  const counts = new Int32Array(weeks * states)
  const first = firstWeek * states
  for (let index = 0; index < positions.length; index += 1) {
    const at = (cell[positions[index] ?? 0] ?? 0) - first
    counts[at] = (counts[at] ?? 0) + 1
  }
  return pooledDesignEffect(limits.map((_, limit) => blocksOf(counts, limits.length, limit)))
}

function blocksOf(counts: Int32Array, limitCount: number, limit: number): Block[] {
  const blocks: Block[] = []
  const width = limitCount + 1
  for (let week = 0; week < counts.length; week += width * width) {
    let [successes, n] = [0, 0]
    for (let seen = limit + 1; seen < width; seen += 1) {
      for (let answeredFrom = 0; answeredFrom < width; answeredFrom += 1) {
        const count = counts[week + seen * width + answeredFrom] ?? 0
        n += count
        if (answeredFrom <= limit) successes += count
      }
    }
    blocks.push({ successes, n })
  }
  return blocks
}
