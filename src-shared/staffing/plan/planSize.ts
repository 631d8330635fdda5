import { loadOf } from './loadOf.ts'
import type { MeasuredWork } from './measuredWork.ts'
import type { Plan } from './plan.ts'

/** Of one simulated year of all weeks: its messages, of some hundred bytes each, stand in memory together. */
const mostInYear = 2_000_000
/** Of all years of all scenarios: two minutes of simulating with a few people, a quarter of an hour with thirty day and night. */
const mostInAll = 500_000_000

/**
 * Whether a plan takes more questions than can be simulated in memory and in minutes; scenarios that are not simulated (no
 * questions, overloaded) count for nothing. Throws RangeError for an estimate that there is not (see missingMeasures).
 *
 * @param work that of the present cover (workForCover)
 */
export function isTooLarge({ basis, scenarios }: Plan, work: MeasuredWork): boolean {
  const perYear = scenarios.map((scenario) => {
    const load = loadOf(basis, scenario, work)
    return load.kind === 'steady' ? load.questionsPerWeek * basis.horizonWeeks : 0
  })
  const all = perYear.reduce((sum, questions) => sum + questions, 0) * basis.replications
  return Math.max(...perYear) > mostInYear || all > mostInAll
}
