import { drawMessages } from '../engine/drawMessages.ts'
import { drawnAlike } from '../engine/drawnAlike.ts'
import type { Messages } from '../engine/messages.ts'
import type { Scenario } from '../engine/scenario.ts'
import { prepareSimulation } from '../engine/simulate.ts'
import type { SimulatedRun } from '../engine/simulate.ts'
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

/** The messages of a year of a cover, drawn once for all covers that meet the same as far as they are kept. */
export type DrawnYears = (engine: Scenario) => (year: number) => Messages

/** Messages that are kept at most, over all years: about 50 MB. */
const mostKept = 1_500_000

/**
 * `scenario`: the one from which is sought. A cover meets other messages only where it differs in whether all answer beside
 * other work: that decides on the attention (see attentionOf). Those are drawn anew for every cover.
 */
export function drawnYearsOf(basis: PlanBasis, scenario: PlanScenario, work: MeasuredWork): DrawnYears {
  const shared = engineScenarioOf(basis, scenario, work)
  const years = new Map<number, Messages>()
  let kept = 0
  const drawnOnce = (year: number): Messages => {
    const known = years.get(year)
    if (known !== undefined) return known
    const messages = drawMessages(shared, basis.seed, year)
    kept += messages.arrivalMs.length
    if (kept <= mostKept) years.set(year, messages)
    return messages
  }
  return (engine) =>
    drawnAlike(engine, shared) ? drawnOnce : (year) => drawMessages(engine, basis.seed, year)
}

/**
 * A scenario of which only the shares of the target are looked at: the very figures that the whole simulation of a plan tells
 * of it after as many years.
 */
export function beginTrial(
  basis: PlanBasis,
  scenario: PlanScenario,
  work: MeasuredWork,
  drawn: DrawnYears,
): CoverTrial {
  const { limitMinutes, sameDay } = basis.target
  const engine = engineScenarioOf(basis, scenario, work)
  const simulation = prepareSimulation(engine, basis.seed)
  const messagesOf = drawn(engine)
  const within: number[] = []
  const onTheDay: number[] = []
  return {
    step: () => {
      const run = simulation.run(within.length, messagesOf(within.length))
      within.push(shareWithin(run, limitMinutes * minuteMs))
      if (sameDay !== null) onTheDay.push(sameDayShare(run, sameDay.lateFromMinute) ?? Number.NaN)
    },
    figures: () => {
      const withinTarget = rangeOfYears(Float64Array.from(within))
      if (withinTarget === null) return null
      return { withinTarget, sameDay: rangeOfYears(Float64Array.from(onTheDay)) }
    },
  }
}

/** As summariseRun counts it, without putting the responses in order; NaN without arrivals. */
function shareWithin({ messages, handled, openingBacklog }: SimulatedRun, limitMs: number): number {
  const { arrivalMs } = messages
  let within = 0
  for (let index = openingBacklog; index < arrivalMs.length; index += 1)
    if ((handled.sentMs[index] ?? Infinity) - (arrivalMs[index] ?? 0) <= limitMs) within += 1
  return within / (arrivalMs.length - openingBacklog)
}
