import { prepareSimulation } from '../engine/simulate.ts'
import { summariseRun } from '../engine/summariseRun.ts'
import { engineScenarioOf } from '../plan/engineScenario.ts'
import type { MeasuredWork } from '../plan/measuredWork.ts'
import type { Range } from '../plan/outcome.ts'
import type { PlanBasis, PlanScenario } from '../plan/plan.ts'
import { rangeOfYears } from '../plan/rangeOfYears.ts'
import { sameDayShare } from '../plan/sameDay.ts'

const minuteMs = 60_000

/** A cover under simulation, year by year; the years of all covers meet the same questions. */
export interface CoverTrial {
  /** One year more. */
  step(): void
  /** Over the years until now; null before the first, and where no year had a question. */
  figures(): CoverFigures | null
}

export interface CoverFigures {
  readonly withinTarget: Range
  /** Null where the target has no second demand. */
  readonly sameDay: Range | null
}

/**
 * A scenario of which only the shares of the target are looked at: the very figures that the whole simulation of a plan tells
 * of it after as many years.
 */
export function beginTrial(basis: PlanBasis, scenario: PlanScenario, work: MeasuredWork): CoverTrial {
  const { target } = basis
  const simulation = prepareSimulation(engineScenarioOf(basis, scenario, work), basis.seed)
  const within: number[] = []
  const onTheDay: number[] = []
  return {
    step: () => {
      const run = simulation.run(within.length)
      const [share] = summariseRun(run, [target.limitMinutes * minuteMs]).withinNorms
      within.push(share ?? Number.NaN)
      if (target.sameDay !== null)
        onTheDay.push(sameDayShare(run, target.sameDay.lateFromMinute) ?? Number.NaN)
    },
    figures: () => {
      const withinTarget = rangeOfYears(Float64Array.from(within))
      if (withinTarget === null) return null
      return { withinTarget, sameDay: rangeOfYears(Float64Array.from(onTheDay)) }
    },
  }
}
