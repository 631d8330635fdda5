import { fewestYearsForRange } from '../../staffing/plan/rangeOfYears.ts'
import type { Range } from '../../staffing/plan/outcome.ts'
import { directionOf, type ResultsInput, type ShownScenario } from './resultsInput.ts'

/** What residents notice of a scenario beside the present, as far as the ranges carry it. */
export type Verdict =
  | 'noQuestions'
  | 'overloaded'
  /** It can do the work and the present cover cannot: nothing to compare with. */
  | 'alone'
  /** Too few years until now to tell. */
  | 'reckoning'
  | 'more'
  | 'longest'
  | 'less'
  | 'mixed'
  | 'longer'
  /** The mean wait changes, and neither the share within the target nor the longest waits do. */
  | 'meanShorter'
  | 'meanLonger'
  | 'unclear'
  /** Nothing in it differs from the present yet. */
  | 'same'

/** The slowest tenth gains this many times as much as the middle before it is what a scenario is mainly about. */
const mainlyLongest = 2

function relative(difference: Range | null, now: Range | null): number {
  return difference === null || now === null || now.value <= 0 ? 0 : difference.value / now.value
}

function isMainlyLongest(shown: ShownScenario, present: ShownScenario): boolean {
  const figures = shown.difference?.figures ?? null
  if (figures === null || present.outcome.kind !== 'steady') return false
  const now = present.outcome.figures
  const longest = -relative(figures.p90Ms, now.p90Ms)
  const middle = -relative(figures.medianMs, now.medianMs)
  return longest > mainlyLongest * Math.max(0, middle)
}

/** Whether a scenario differs from the present in nothing but its name. */
export function isAsPresent(shown: ShownScenario, present: ShownScenario): boolean {
  const [one, now] = [shown, present].map(({ scenario }) => JSON.stringify({ ...scenario, name: '' }))
  return shown.index !== 0 && one === now
}

export function verdictOf(shown: ShownScenario, present: ShownScenario): Verdict {
  if (shown.outcome.kind !== 'steady') return shown.outcome.kind
  if (isAsPresent(shown, present)) return 'same'
  const figures = shown.difference?.figures ?? null
  if (figures === null) return 'alone'
  const share = directionOf(figures.withinTarget)
  const longest = directionOf(figures.p90Ms)
  if (share === 'unknown') return 'reckoning'
  if (share === 'down') return longest === 'down' ? 'mixed' : 'less'
  if (longest === 'down' && (share === 'unclear' || isMainlyLongest(shown, present))) return 'longest'
  if (share === 'up') return 'more'
  if (longest === 'up') return 'longer'
  const mean = directionOf(figures.meanMs)
  if (mean === 'down') return 'meanShorter'
  return mean === 'up' ? 'meanLonger' : 'unclear'
}

/** Whether a target is reached in nearly all simulated years, in nearly none, or in some. */
export type Reached = 'met' | 'missed' | 'around' | 'unknown'

export function reachedOf(range: Range | null, target: number): Reached {
  if (range === null || range.low === null || range.high === null) return 'unknown'
  if (range.low >= target) return 'met'
  return range.high < target ? 'missed' : 'around'
}

/** Whether ranges will still come: with fewer years than they need they never do. */
export function willHaveRanges({ plan }: ResultsInput): boolean {
  return plan.basis.replications >= fewestYearsForRange
}
