import { coverThroughWeek } from './coverThroughWeek.ts'
import type { ScenarioDifference } from './outcome.ts'
import type { PlanScenario } from './plan.ts'

/** Rounding of parts of weeks and days; less than this is no difference in cover. */
const noCover = 1e-9

/**
 * True where a scenario has more cover than the present and less at no minute of the week, nothing else changed, and yet the
 * mean response or the share within the target is worse in 95 of 100 pairs of years. That is no error: who takes a question
 * just before going home keeps it until the next shift, where a colleague would have answered it the same evening. A reader
 * is owed that sentence. Needs a range, so 40 simulated years.
 */
export function tellsWorse(
  present: PlanScenario,
  scenario: PlanScenario,
  difference: ScenarioDifference | null,
): boolean {
  if (!isMoreCoverOnly(present, scenario)) return false
  const figures = difference?.figures ?? null
  if (figures === null) return false
  return (figures.meanMs.low ?? 0) > 0 || (figures.withinTarget.high ?? 0) < 0
}

function isMoreCoverOnly(present: PlanScenario, scenario: PlanScenario): boolean {
  if (present.endOfShift !== scenario.endOfShift || present.order !== scenario.order) return false
  if (JSON.stringify(present.levers) !== JSON.stringify(scenario.levers)) return false
  const [before, after] = [coverThroughWeek(present.people), coverThroughWeek(scenario.people)]
  const more = after.map((people, minute) => people - (before[minute] ?? 0))
  return more.every((extra) => extra > -noCover) && more.some((extra) => extra > noCover)
}
