import type { GoalSeek } from '#shared/staffing/plan/goal.ts'
import type { MeasuredWork } from '#shared/staffing/plan/measuredWork.ts'
import type { BackTest, PlanOutcome } from '#shared/staffing/plan/outcome.ts'
import type { Plan } from '#shared/staffing/plan/plan.ts'
import { standardPlan } from '#shared/staffing/plan/standardPlan.ts'
import type { DataApp } from '#data/dataApp.ts'
import type { StaffingCall } from '#data/jobs/staffingJob.ts'
import { assertReckonable } from '#data/useCases/staffingJobs.ts'
import { staffingWorkOf } from '#data/useCases/staffingWork.ts'
import { openDatabase } from './databases.ts'
import { UsageError } from './exit.ts'
import { readPlanFile } from './planFile.ts'
import type { PlanTemplateCommand, SimulateCommand } from './simulateArguments.ts'

export interface Simulated {
  readonly plan: Plan
  readonly work: MeasuredWork
  readonly outcome: PlanOutcome
  /** null where it was not asked. */
  readonly backTest: BackTest | null
  readonly goal: GoalSeek | null
  /** Place of the scenario that it began with. */
  readonly goalFrom: number | null
}

/**
 * The plan of a file on the work of a dossier. A table always says how the model did on weeks it had not seen: without
 * that, differences mean little.
 *
 * @throws UsageError for the file; AppError notMeasured, planTooLarge, and those of opening
 */
export async function runSimulateCommand(
  app: DataApp,
  command: SimulateCommand,
  say: (done: number, total: number) => void,
): Promise<Simulated> {
  const { scenario, seed, goalFrom, json, withBackTest } = command
  const given = await readPlanFile(scenario)
  const plan = seed === null ? given : { ...given, basis: { ...given.basis, seed } }
  if (goalFrom !== null && plan.scenarios[goalFrom] === undefined)
    throw new UsageError(`--goal 1-${String(plan.scenarios.length)}`)
  const session = await openDatabase(app, command)
  try {
    const { work, observed } = staffingWorkOf(app, session)
    assertReckonable(plan, work)
    const { staffing } = app
    const call: StaffingCall = {
      signal: new AbortController().signal,
      onProgress: ({ done, total }) => say(done, total),
    }
    const outcome = await staffing.simulate({ kind: 'simulate', plan, work }, call)
    const isTested = withBackTest || !json
    const backTest = isTested
      ? await staffing.backTest({ kind: 'backTest', plan, work, observed }, call)
      : null
    const goal =
      goalFrom === null
        ? null
        : await staffing.seekGoal({ kind: 'seekGoal', plan, work, scenario: goalFrom }, call)
    return { plan, work, outcome, backTest, goal, goalFrom }
  } finally {
    await session.close()
  }
}

/** The documented fields and no others. */
export function simulatedDocument({ plan, work, outcome, backTest, goal }: Simulated): object {
  const { weeks, firstMonday, lastMonday, questionsPerWeek } = work
  return {
    seed: plan.basis.seed,
    replications: outcome.replications,
    work: { weeks: weeks.length, firstMonday, lastMonday, questionsPerWeek },
    scenarios: outcome.scenarios.map(({ outcome: ofScenario, checks, difference }, place) => ({
      name: plan.scenarios[place]?.name ?? '',
      ...ofScenario,
      checks,
      difference,
    })),
    backTest,
    goal,
  }
}

/** A plan to begin with: the present cover as the dossier's own answers show it. */
export async function runPlanTemplateCommand(app: DataApp, command: PlanTemplateCommand): Promise<Plan> {
  const session = await openDatabase(app, command)
  try {
    return standardPlan(staffingWorkOf(app, session).work)
  } finally {
    await session.close()
  }
}
