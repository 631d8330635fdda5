// Work on staffing in a worker thread beside the data process, or on the command line's own thread.
import type { ProgressOf } from '#shared/contract/registry.ts'
import { prepareBackTest } from '#shared/staffing/calibration/prepareBackTest.ts'
import { workForCover } from '#shared/staffing/calibration/workForCover.ts'
import { prepareGoalSeek } from '#shared/staffing/goal/prepareGoalSeek.ts'
import type { GoalSeek } from '#shared/staffing/plan/goal.ts'
import type { MeasuredWork } from '#shared/staffing/plan/measuredWork.ts'
import { preparePlan } from '#shared/staffing/plan/simulatePlan.ts'
import { observedWorkFrom } from './observedRows.ts'
import type {
  SeekGoalTask,
  SimulateTask,
  StaffingOutcome,
  StaffingProgress,
  StaffingTask,
} from './staffingOrder.ts'
import { stepThrough } from './stepThrough.ts'
import type { Stepping } from './stepThrough.ts'

/** Simulated years after which there is a first answer. */
const firstAnswerYears = 10

interface Reckoning {
  readonly stepping: Stepping<unknown>
  readonly firstToldAfter: number
  readonly progress: () => StaffingProgress
  readonly outcome: () => StaffingOutcome
}

function reckoningOf(task: StaffingTask): Reckoning {
  switch (task.kind) {
    case 'simulate': {
      const stepping = preparePlan(task.plan, workOf(task))
      return {
        stepping,
        firstToldAfter: firstAnswerYears,
        progress: () => ({
          ...farOf(stepping),
          soFar: stepping.done < firstAnswerYears ? null : stepping.outcome(),
        }),
        outcome: () => ({ kind: 'simulate', outcome: stepping.outcome() }),
      }
    }
    case 'backTest': {
      const stepping = prepareBackTest(task.plan, task.work, observedWorkFrom(task.observed))
      return {
        stepping,
        firstToldAfter: 0,
        progress: () => farOf(stepping),
        outcome: () => ({ kind: 'backTest', outcome: stepping.outcome() }),
      }
    }
    case 'seekGoal': {
      const stepping = prepareGoalSeek(task.plan, task.scenario, workOf(task))
      return {
        stepping,
        firstToldAfter: 0,
        progress: () => ({ ...farOf(stepping), ...bestOf(stepping.outcome()) }),
        outcome: () => ({ kind: 'seekGoal', outcome: stepping.outcome() }),
      }
    }
  }
}

/** Estimates fit the present cover: that of the plan, which may have more people at once than could be read from answers. */
function workOf({ plan, work }: SimulateTask | SeekGoalTask): MeasuredWork {
  return workForCover(plan.scenarios[0]?.people ?? [], work)
}

function bestOf({ tried, cheapest }: GoalSeek): Pick<ProgressOf<'staffing.seekGoal'>, 'tried' | 'cheapest'> {
  const told =
    cheapest === null ? null : { hoursPerWeek: cheapest.hoursPerWeek, euroPerYear: cheapest.euroPerYear }
  return { tried, cheapest: told }
}

function farOf({ done, total }: Stepping<unknown>): { done: number; total: number } {
  return { done, total }
}

/** @returns null where it was cancelled */
export function carryOutStaffing(
  task: StaffingTask,
  isCancelled: () => boolean,
  tell: (progress: StaffingProgress) => void,
): StaffingOutcome | null {
  if (isCancelled()) return null
  const { stepping, firstToldAfter, progress, outcome } = reckoningOf(task)
  const nowMs = (): number => performance.now()
  const isDone = stepThrough(stepping, { isCancelled, nowMs, firstToldAfter, tell: () => tell(progress()) })
  return isDone ? outcome() : null
}
