import type { Measure } from './measure.ts'

/** The middle, the slow end and the extremes of some runs. */
export interface RunsSpread {
  readonly least: number
  readonly p50: number
  readonly p95: number
  readonly most: number
}

/** Each is a value that was measured: the first that so large a part of the runs does not exceed. */
export function spreadOfRuns(runs: readonly number[]): RunsSpread {
  const sorted = runs.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN
  return { least: at(0), p50: at(0.5), p95: at(0.95), most: at(1) }
}

/** A measure worked out: what the table prints and the file keeps. */
export interface Judged {
  readonly spread: RunsSpread
  /** Runs to the runs of `against`: middle to middle, and pair by pair where both have as many. null without one. */
  readonly ratio: Pick<RunsSpread, 'least' | 'p50' | 'most'> | null
  /** null without a goal, or where what the goal is about could not be measured. */
  readonly isReached: boolean | null
}

function ratioOf({ runs, against }: Measure): Judged['ratio'] {
  if (against === null) return null
  const p50 = spreadOfRuns(runs).p50 / spreadOfRuns(against.runs).p50
  if (runs.length !== against.runs.length) return { least: p50, p50, most: p50 }
  const pairs = runs.map((value, place) => value / (against.runs[place] ?? NaN))
  const { least, most } = spreadOfRuns(pairs)
  return { least: Math.min(least, p50), p50, most: Math.max(most, p50) }
}

function isReached({ goal }: Measure, spread: RunsSpread, ratio: Judged['ratio']): boolean | null {
  if (goal === null) return null
  const holds = (value: number, limit: number): boolean => (goal.isAtMost ? value <= limit : value >= limit)
  const met: boolean[] = []
  if (goal.value !== undefined) met.push(holds(spread[goal.at ?? 'p50'], goal.value))
  if (goal.ratio !== undefined && ratio !== null) met.push(holds(ratio.p50, goal.ratio))
  return met.length === 0 ? null : met.every(Boolean)
}

export function judge(measure: Measure): Judged {
  const spread = spreadOfRuns(measure.runs)
  const ratio = ratioOf(measure)
  return { spread, ratio, isReached: isReached(measure, spread, ratio) }
}
