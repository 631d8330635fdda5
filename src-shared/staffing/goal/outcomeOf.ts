import type { GoalSeek, TriedCover } from '../plan/goal.ts'
import type { CoverFigures } from './coverTrials.ts'
import { frontierOf } from './frontier.ts'
import type { Cover } from './rosterChanges.ts'
import type { Sought } from './seek.ts'

export interface Candidate {
  readonly cover: Cover
  readonly isOverloaded: boolean
  readonly hoursPerWeek: number
  readonly euroPerYear: number
}

/**
 * The answer from what was tried until now; the first is the present cover. `roundTheClock` is null as long as it was not
 * simulated. Throws RangeError without covers.
 */
export function outcomeOf(
  results: readonly Sought<Candidate>[],
  roundTheClock: CoverFigures | null,
  { fewYears, fullYears }: { readonly fewYears: number; readonly fullYears: number },
): GoalSeek {
  const [present] = results
  if (present === undefined) throw new RangeError('no covers')
  const tried = results.filter(({ figures, contender }) => figures !== null || contender.begin === null)
  const cheapest = tried
    .filter(({ reaches }) => reaches)
    .toSorted((a, b) => a.contender.cost - b.contender.cost || shareOf(b) - shareOf(a))[0]
  return {
    tried: tried.length,
    overloaded: tried.filter(({ contender }) => contender.name.isOverloaded).length,
    inFull: tried.filter(({ figures, years }) => figures !== null && years >= fullYears).length,
    fewYears: Math.min(fewYears, fullYears),
    present: triedCoverOf(present),
    frontier: frontierOf(
      tried.map((sought) => ({
        sought,
        cost: sought.contender.cost,
        share: sought.figures?.withinTarget.value ?? null,
      })),
    ).map(({ sought }) => triedCoverOf(sought)),
    cheapest: cheapest === undefined ? null : triedCoverOf(cheapest),
    highest: highestOf(tried.flatMap(({ figures }) => figures ?? [])),
    roundTheClock: roundTheClock === null ? null : highestOf([roundTheClock]),
  }
}

function shareOf({ figures }: Sought<Candidate>): number {
  return figures?.withinTarget.value ?? 0
}

function highestOf(all: readonly CoverFigures[]): GoalSeek['highest'] {
  if (all.length === 0) return null
  const sameDay = all.flatMap((figures) => figures.sameDay?.value ?? [])
  return {
    withinTarget: Math.max(...all.map(({ withinTarget }) => withinTarget.value)),
    sameDay: sameDay.length === 0 ? null : Math.max(...sameDay),
  }
}

function triedCoverOf({ contender, figures, reaches }: Sought<Candidate>): TriedCover {
  const { cover, hoursPerWeek, euroPerYear } = contender.name
  return {
    people: [...cover.people],
    added: [...cover.added],
    hoursPerWeek,
    euroPerYear,
    withinTarget: figures?.withinTarget ?? null,
    sameDay: figures?.sameDay ?? null,
    reaches,
  }
}
