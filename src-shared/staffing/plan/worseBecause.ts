import { coverThroughWeek } from './coverThroughWeek.ts'
import type { ScenarioDifference, WaitPart } from './outcome.ts'
import type { PlanScenario } from './plan.ts'

/** Rounding of parts of weeks and days; less than this is no difference in cover. */
const noCover = 1e-9
/** What people at the messages make of it; the first that grew most. */
const ownParts: readonly WaitPart[] = ['closed', 'handling', 'queue']

/**
 * Where a scenario has more cover than the present and less at no minute of the week, nothing else changed, and yet the mean
 * response or the share within the target is worse in 95 of 100 pairs of years: the part of the wait that tells why. That is
 * no error, and a reader is owed the reason:
 * - closed: who takes a question just before going home keeps it until the next shift, where a later colleague would have
 *   answered it the same evening;
 * - attention: who answers beside other work is done sooner, and so back at the other work when the next question comes;
 * - handling, queue: who is slower takes questions that somebody quicker would have answered soon.
 * Null where nothing is worse. Needs a range, so 40 simulated years.
 */
export function worseBecause(
  present: PlanScenario,
  scenario: PlanScenario,
  difference: ScenarioDifference | null,
): WaitPart | null {
  if (!isMoreCoverOnly(present, scenario)) return null
  const figures = difference?.figures ?? null
  if (figures === null) return null
  if ((figures.meanMs.low ?? 0) <= 0 && (figures.withinTarget.high ?? 0) >= 0) return null
  const growth = (part: WaitPart): number => figures.parts[part].value
  // A look that comes after closing time costs the night: what is lost by other work may show as closed for the most part.
  const somebodyLooks = scenario.people.some(({ looksEveryMinutes }) => looksEveryMinutes !== null)
  if (somebodyLooks && growth('attention') > 0) return 'attention'
  return ownParts.reduce((most, part) => (growth(part) > growth(most) ? part : most))
}

function isMoreCoverOnly(present: PlanScenario, scenario: PlanScenario): boolean {
  if (present.endOfShift !== scenario.endOfShift || present.order !== scenario.order) return false
  if (JSON.stringify(present.levers) !== JSON.stringify(scenario.levers)) return false
  const [before, after] = [coverThroughWeek(present.people), coverThroughWeek(scenario.people)]
  const more = after.map((people, minute) => people - (before[minute] ?? 0))
  return more.every((extra) => extra > -noCover) && more.some((extra) => extra > noCover)
}
