import type { CaseRow } from './caseRow.ts'
import type { WaitingTimes } from './statistics/curve.ts'
import { MIN_BLOCKS, pooledDesignEffect } from './statistics/designEffect.ts'
import type { Block } from './statistics/designEffect.ts'
import type { WaitingClock } from './waitingClock.ts'

export const outcomeCode = { answered: 0, closed: 1, open: 2 } as const

/**
 * Cases as columns, one position a case: how each ended, in which local week it started, how long it waited until then
 * and how long it was followed. Waits are milliseconds, or parts of a norm.
 */
export interface WaitColumns {
  readonly outcome: Uint8Array
  readonly week: Int32Array
  readonly wait: Float64Array
  readonly followed: Float64Array
}

/** Waits of cases, with what widens the intervals of the curve made of them. */
export interface ResponseWaits {
  readonly times: WaitingTimes
  readonly designEffect: number
}

export function outcomeOf(row: CaseRow): number {
  if (row.firstReplyAtMs !== null) return outcomeCode.answered
  return row.closedAtMs === null ? outcomeCode.open : outcomeCode.closed
}

/** When a case was answered, closed or out of sight. */
export function endOf({ firstReplyAtMs, closedAtMs, observedUntilMs }: CaseRow): number {
  return firstReplyAtMs ?? closedAtMs ?? observedUntilMs
}

/** How long the cases waited on a clock, in milliseconds. */
export function waitColumns(cases: readonly CaseRow[], clock: WaitingClock): WaitColumns {
  const outcome = new Uint8Array(cases.length)
  const week = new Int32Array(cases.length)
  const wait = new Float64Array(cases.length)
  const followed = new Float64Array(cases.length)
  for (const [index, row] of cases.entries()) {
    outcome[index] = outcomeOf(row)
    week[index] = clock.weekAt(row.startedAtMs)
    wait[index] = clock.waitMs(row, endOf(row))
    followed[index] =
      outcome[index] === outcomeCode.open ? (wait[index] ?? 0) : clock.waitMs(row, row.observedUntilMs)
  }
  return { outcome, week, wait, followed }
}

/** The waits at some positions, in that order, with the design effect pooled over the limits. */
export function gatherWaits(
  columns: WaitColumns,
  positions: Uint32Array,
  limits: readonly number[],
): ResponseWaits {
  const { outcome, wait } = columns
  let [answered, closed] = [0, 0]
  for (const position of positions) {
    if (outcome[position] === outcomeCode.answered) answered += 1
    else if (outcome[position] === outcomeCode.closed) closed += 1
  }
  const answeredMs = new Float64Array(answered)
  const closedMs = new Float64Array(closed)
  const openMs = new Float64Array(positions.length - answered - closed)
  let [a, c, o] = [0, 0, 0]
  for (const position of positions) {
    const value = wait[position] ?? 0
    const ended = outcome[position]
    if (ended === outcomeCode.answered) answeredMs[a++] = value
    else if (ended === outcomeCode.closed) closedMs[c++] = value
    else openMs[o++] = value
  }
  return { times: { answeredMs, closedMs, openMs }, designEffect: weeksEffect(columns, positions, limits) }
}

/** Whether a case can tell of a limit depends on how long it was followed, never on how it ended. */
function weeksEffect(columns: WaitColumns, positions: Uint32Array, limits: readonly number[]): number {
  const { outcome, week, wait, followed } = columns
  let [first, last] = [Infinity, -Infinity]
  for (const position of positions) {
    const of = week[position] ?? 0
    if (of < first) first = of
    if (of > last) last = of
  }
  const weeks = last - first + 1
  // Too few weeks to tell clusters from chance, whatever happened in them.
  if (!(weeks >= MIN_BLOCKS)) return 1
  const successes = new Int32Array(weeks * limits.length)
  const n = new Int32Array(weeks * limits.length)
  for (const position of positions) {
    const isAnswered = outcome[position] === outcomeCode.answered
    const row = ((week[position] ?? 0) - first) * limits.length
    const followedFor = followed[position] ?? 0
    const waited = wait[position] ?? 0
    for (let index = 0; index < limits.length; index += 1) {
      const limit = limits[index] ?? Infinity
      if (followedFor < limit) continue
      n[row + index] = (n[row + index] ?? 0) + 1
      if (isAnswered && waited <= limit) successes[row + index] = (successes[row + index] ?? 0) + 1
    }
  }
  return pooledDesignEffect(limits.map((_, index) => blocksAt(successes, n, limits.length, index)))
}

function blocksAt(successes: Int32Array, n: Int32Array, width: number, index: number): Block[] {
  const blocks: Block[] = []
  for (let at = index; at < n.length; at += width) {
    blocks.push({ successes: successes[at] ?? 0, n: n[at] ?? 0 })
  }
  return blocks
}
