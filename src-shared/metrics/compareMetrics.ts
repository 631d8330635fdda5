import type { Count, Figure, NullReason } from '../domain/figure.ts'
import type { MetricsResult } from './metricsResult.ts'
import { differenceOf } from './statistics/difference.ts'
import { Z95 } from './statistics/interval.ts'

/** now - before with its 95 % interval, in the figure's own unit; or why the two cannot be compared. */
export type FigureChange =
  | { readonly value: number; readonly low: number; readonly high: number }
  | { readonly value: null; readonly reason: NullReason }

/** What changed between two periods. Only an interval that leaves out 0 may be called a change. */
export interface MetricsChange {
  readonly cases: FigureChange
  readonly medianMs: FigureChange
  readonly p90Ms: FigureChange
  readonly within1h: FigureChange
  readonly within2h: FigureChange
  readonly within4h: FigureChange
  readonly within24h: FigureChange
  readonly responseRate7d: FigureChange
  readonly conversationRatio: FigureChange
  readonly dialogueShare: FigureChange
}

/** Differences of every estimated figure, by MOVER on the intervals that are shown. */
export function compareMetrics(now: MetricsResult, before: MetricsResult): MetricsChange {
  const { within: nowWithin } = now.firstResponse
  const { within: beforeWithin } = before.firstResponse
  return {
    cases: changeOfCount(now.cases, before.cases),
    medianMs: changeOf(now.firstResponse.medianMs, before.firstResponse.medianMs),
    p90Ms: changeOf(now.firstResponse.p90Ms, before.firstResponse.p90Ms),
    within1h: changeOf(nowWithin['1h'], beforeWithin['1h']),
    within2h: changeOf(nowWithin['2h'], beforeWithin['2h']),
    within4h: changeOf(nowWithin['4h'], beforeWithin['4h']),
    within24h: changeOf(nowWithin['24h'], beforeWithin['24h']),
    responseRate7d: changeOf(now.responseRate7d, before.responseRate7d),
    conversationRatio: changeOf(now.conversationRatio, before.conversationRatio),
    dialogueShare: changeOf(now.dialogueShare, before.dialogueShare),
  }
}

/** The difference of two figures; null with the reason of the one that is missing. */
export function changeOf(now: Figure, before: Figure): FigureChange {
  if (now.value === null) return { value: null, reason: now.reason }
  if (before.value === null) return { value: null, reason: before.reason }
  const { value, low, high } = differenceOf(now, before)
  return low === null || high === null ? { value: null, reason: 'notReached' } : { value, low, high }
}

/** The difference of two counts, each taken as Poisson. */
function changeOfCount(now: Count, before: Count): FigureChange {
  if (typeof now !== 'number') return now
  if (typeof before !== 'number') return before
  const value = now - before
  const spread = Z95 * Math.sqrt(now + before)
  return { value, low: value - spread, high: value + spread }
}
