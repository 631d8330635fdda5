import { drawMessages } from '../engine/drawMessages.ts'
import { drawnAlike } from '../engine/drawnAlike.ts'
import type { Messages } from '../engine/messages.ts'
import type { Scenario } from '../engine/scenario.ts'
import { prepareSimulation } from '../engine/simulate.ts'
import type { Simulation } from '../engine/simulate.ts'
import { costPerPoint } from '../cost.ts'
import { closedFormChecks } from './closedFormChecks.ts'
import { curveTimesMs } from './curveTimes.ts'
import { engineScenarioOf } from './engineScenario.ts'
import { loadOf } from './loadOf.ts'
import type { PlanLoad } from './loadOf.ts'
import type { MeasuredWork } from './measuredWork.ts'
import type {
  PlanCheck,
  PlanOutcome,
  ScenarioCost,
  ScenarioDifference,
  ScenarioFigures,
  ScenarioOutcome,
} from './outcome.ts'
import type { Plan, PlanBasis, PlanScenario } from './plan.ts'
import { pricesAreKnown, scenarioCostOf } from './scenarioCost.ts'
import { differenceFigures, figuresOf, simulatedYears } from './yearFigures.ts'
import type { SimulatedYears } from './yearFigures.ts'

/** A plan under way: who runs it reports progress and may stop between any two steps. */
export interface PlanSimulation {
  /** Years to simulate. */
  readonly total: number
  readonly done: number
  /** One more year of all scenarios; nothing when it is ready. */
  step(): void
  /** Over the years until now. Throws RangeError before the first step. */
  outcome(): PlanOutcome
}

interface Simulated {
  readonly scenario: PlanScenario
  readonly load: PlanLoad
  readonly cost: ScenarioCost
  readonly checks: readonly PlanCheck[]
  /** Null for what is not simulated: no questions, or overloaded. */
  readonly simulation: Simulation | null
  readonly years: SimulatedYears
}

/** Scenarios that meet the very same questions: these are drawn once for all of them. */
interface DrawnTogether {
  readonly engine: Scenario
  readonly members: { readonly simulation: Simulation; readonly years: SimulatedYears }[]
}

/**
 * The scenarios of a plan, simulated year by year with the same questions; what has no steady state is not simulated. The
 * same plan and work give the same outcome to the byte, and each scenario the same whatever stands beside it. Throws
 * RangeError for an estimate that there is not (see missingMeasures).
 */
export function preparePlan(plan: Plan, work: MeasuredWork): PlanSimulation {
  const { basis } = plan
  const groups: DrawnTogether[] = []
  const all = plan.scenarios.map((scenario) => prepareScenario(basis, scenario, work, groups))
  let done = 0
  return {
    total: basis.replications,
    get done() {
      return done
    },
    step: () => {
      if (done >= basis.replications) return
      for (const group of groups) simulateYear(group, basis.seed, done)
      done += 1
    },
    outcome: () => {
      if (done === 0) throw new RangeError('no year was simulated yet')
      return {
        replications: done,
        scenarios: all.map((each, index) => told(plan, each, index > 0 ? all[0] : null)),
      }
    },
  }
}

function prepareScenario(
  basis: PlanBasis,
  scenario: PlanScenario,
  work: MeasuredWork,
  groups: DrawnTogether[],
): Simulated {
  const load = loadOf(basis, scenario, work)
  const years = simulatedYears(basis.target, basis.replications)
  const cost = scenarioCostOf(basis, scenario, work)
  const checks = closedFormChecks(basis, scenario, work)
  if (load.kind !== 'steady') return { scenario, load, cost, checks, years, simulation: null }
  const engine = engineScenarioOf(basis, scenario, work)
  const simulation = prepareSimulation(engine, basis.seed)
  const group = groups.find((each) => drawnAlike(each.engine, engine))
  if (group === undefined) groups.push({ engine, members: [{ simulation, years }] })
  else group.members.push({ simulation, years })
  return { scenario, load, cost, checks, years, simulation }
}

function simulateYear({ engine, members }: DrawnTogether, seed: number, replication: number): void {
  const messages: Messages = drawMessages(engine, seed, replication)
  for (const { simulation, years } of members) years.add(simulation.run(replication, messages))
}

function told(
  plan: Plan,
  own: Simulated,
  present: Simulated | null | undefined,
): PlanOutcome['scenarios'][number] {
  return {
    outcome: outcomeOf(own),
    difference: present ? differenceOf(plan, own, present) : null,
    checks: [...own.checks],
  }
}

function outcomeOf({ load, cost, years }: Simulated): ScenarioOutcome {
  if (load.kind === 'noQuestions') return { kind: 'noQuestions', cost }
  if (load.kind === 'overloaded') return { ...load, cost }
  const figures = figuresOf(years.rows())
  const curve = years.curve()
  // So few questions that none came in any year.
  if (curve === null) return { kind: 'noQuestions', cost }
  // Hours enough on paper, and still not one answer within a week after the horizon: nothing can be told of waiting.
  if (figures === null)
    return {
      kind: 'overloaded',
      load: load.load,
      questionsPerWeek: load.questionsPerWeek,
      backlogGrowthPerWeek: 0,
      cost,
    }
  return {
    kind: 'steady',
    load: load.load,
    questionsPerWeek: load.questionsPerWeek,
    figures,
    curve: curveTimesMs.map((ms, index) => ({ ms, share: curve[index] ?? 0 })),
    waitingThroughWeek: [...years.waiting()],
    cost,
  }
}

function differenceOf(plan: Plan, own: Simulated, present: Simulated): ScenarioDifference {
  const euroPerYear = own.cost.euroPerYear - present.cost.euroPerYear
  const figures =
    own.simulation === null || present.simulation === null
      ? null
      : differenceFigures(own.years.rows(), present.years.rows())
  const priced = [own, present].every(({ scenario, cost }) => pricesAreKnown(plan.basis, scenario, cost))
  return { figures, euroPerYear, euroPerPoint: priced ? euroPerPoint(euroPerYear, figures) : null }
}

/** Null where the share does not rise, or not clearly: not in 95 of 100 pairs of years. */
function euroPerPoint(extraEuro: number, figures: ScenarioFigures | null): number | null {
  if (figures === null) return null
  const { value, low } = figures.withinTarget
  if (low !== null && low <= 0) return null
  const cost = costPerPoint(extraEuro, value)
  return cost.kind === 'perPoint' ? cost.euro : null
}
