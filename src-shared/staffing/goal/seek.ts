import type { Range } from '../plan/outcome.ts'
import type { PlanTarget } from '../plan/plan.ts'
import type { CoverFigures, CoverTrial } from './coverTrials.ts'
import { frontierOf } from './frontier.ts'

/**
 * The search itself: a few years for every cover, then the full number for those that may be the cheapest that reaches, or
 * that no other beats. What a cover reaches is told by the mean of its years.
 */

/** One cover of the search; `Name` is whatever its owner needs to know it by. */
export interface Contender<Name> {
  readonly name: Name
  /** Euro a year, or hours a week: what is to be low. */
  readonly cost: number
  /** Questions in one simulated year, to tell how far a few years may be off. */
  readonly questionsPerYear: number
  /** Null where the cover is overloaded: it is never simulated. */
  readonly begin: (() => CoverTrial) | null
}

export interface Sought<Name> {
  readonly contender: Contender<Name>
  readonly figures: CoverFigures | null
  /** Simulated years. */
  readonly years: number
  readonly reaches: boolean
}

export interface SeekOptions {
  readonly target: PlanTarget
  /** For every cover. */
  readonly fewYears: number
  /** For those that matter in the end. */
  readonly fullYears: number
  /** So many covers at most get all years: the first of the row, then the cheapest that may reach, then the frontier. */
  readonly mostInFull: number
}

export interface Seek<Name> {
  readonly done: number
  readonly total: number
  /** A few years of one cover. */
  step(): void
  /** In the order in which they were given; without figures what is not yet tried. */
  results(): readonly Sought<Name>[]
}

interface Entry<Name> {
  readonly contender: Contender<Name>
  trial: CoverTrial | null
  figures: CoverFigures | null
  years: number
}

/** `total` counts steps and may only fall: how many covers need all years is known when all had a few. */
export function prepareSeek<Name>(contenders: readonly Contender<Name>[], options: SeekOptions): Seek<Name> {
  const { fewYears, fullYears, mostInFull, target } = options
  const entries = contenders.map((contender): Entry<Name> => ({
    contender,
    trial: null,
    figures: null,
    years: 0,
  }))
  const first = entries.filter(({ contender }) => contender.begin !== null)
  const stepsInFull = Math.ceil(Math.max(0, fullYears - fewYears) / fewYears)
  let done = 0
  let inFull = 0
  let current: Entry<Name> | null = null
  let isOver = first.length === 0
  const promotable = Math.min(mostInFull, first.length)

  const advance = (entry: Entry<Name>): void => {
    entry.trial ??= entry.contender.begin?.() ?? null
    const until = Math.min(fullYears, entry.years + fewYears)
    for (; entry.years < until; entry.years += 1) entry.trial?.step()
    entry.figures = entry.trial?.figures() ?? null
    done += 1
  }
  const choose = (): void => {
    if (current !== null && current.years < fullYears) return
    current = inFull < promotable ? nextInFull(entries, target, fullYears) : null
    if (current === null) isOver = true
    else inFull += 1
  }
  return {
    get done() {
      return done
    },
    get total() {
      return isOver ? done : first.length + promotable * stepsInFull
    },
    step: () => {
      if (isOver) return
      const untried = first[done]
      if (untried !== undefined) advance(untried)
      else if (current !== null) advance(current)
      if (done >= first.length) choose()
    },
    results: () => entries.map((entry) => soughtOf(entry, target)),
  }
}

function soughtOf<Name>({ contender, figures, years }: Entry<Name>, target: PlanTarget): Sought<Name> {
  return { contender, figures, years, reaches: figures !== null && reachesTarget(figures, target, exactly) }
}

/** How much less than the target also counts, for a share of so many years. */
type Slack = (share: number) => number
const exactly: Slack = () => 0

function reachesTarget({ withinTarget, sameDay }: CoverFigures, target: PlanTarget, slack: Slack): boolean {
  const isAt = ({ value }: Range, demanded: number): boolean => value >= demanded - slack(value)
  if (!isAt(withinTarget, target.share)) return false
  return target.sameDay === null || (sameDay !== null && isAt(sameDay, target.sameDay.share))
}

/**
 * The cover that is to get all its years next: the first, which is the present one; then the cheapest that may reach, as
 * long as none that is cheaper does; then what stands on the frontier. null when all that matters has its years.
 */
function nextInFull<Name>(
  entries: readonly Entry<Name>[],
  target: PlanTarget,
  fullYears: number,
): Entry<Name> | null {
  const [present] = entries
  if (present !== undefined && present.figures !== null && present.years < fullYears) return present
  let reachedAt = Infinity
  for (const entry of entries.toSorted((a, b) => a.contender.cost - b.contender.cost)) {
    // What costs the very same may be told as the cheapest too.
    if (entry.contender.cost > reachedAt) break
    if (entry.figures === null) continue
    const isFull = entry.years >= fullYears
    if (isFull && reachesTarget(entry.figures, target, exactly)) reachedAt = entry.contender.cost
    if (!isFull && reachesTarget(entry.figures, target, slackOf(entry))) return entry
  }
  const frontier = frontierOf(
    entries.map((entry) => ({
      entry,
      cost: entry.contender.cost,
      share: entry.figures?.withinTarget.value ?? null,
    })),
  )
  return frontier.find(({ entry }) => entry.years < fullYears)?.entry ?? null
}

/**
 * How far the mean of a few years may be off: three standard errors of a share, and one point at least, as questions of
 * one week go together.
 */
function slackOf<Name>({ contender, years }: Entry<Name>): Slack {
  const questions = Math.max(1, contender.questionsPerYear * years)
  return (share) => Math.max(0.01, 3 * Math.sqrt((share * (1 - share)) / questions))
}
