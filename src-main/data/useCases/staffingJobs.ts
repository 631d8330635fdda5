import { backTestNotPossible } from '#shared/staffing/calibration/prepareBackTest.ts'
import { workForCover } from '#shared/staffing/calibration/workForCover.ts'
import { isTooLarge } from '#shared/staffing/plan/planSize.ts'
import { missingMeasures } from '#shared/staffing/plan/workOf.ts'
import type { MeasuredWork } from '#shared/staffing/plan/measuredWork.ts'
import type { Plan } from '#shared/staffing/plan/plan.ts'
import { AppError } from '../appError.ts'
import type { DataApp } from '../dataApp.ts'
import type { Call, Handler } from '../handler.ts'
import type { StaffingCall } from '../jobs/staffingJob.ts'
import { staffingWorkOf } from './staffingWork.ts'
import type { StaffingWork } from './staffingWork.ts'

/**
 * What a plan takes from the dossier that the dossier does not say, in the words of the plan's basis.
 *
 * @throws AppError notMeasured with the first of them in `basis`
 */
function assertMeasured({ basis }: Plan, work: MeasuredWork): void {
  const [missing] = missingMeasures(basis, work)
  if (missing !== undefined) throw new AppError('notMeasured', { params: { basis: missing } })
  if (basis.arrivals.kind === 'measured' && work.weeks.length === 0)
    throw new AppError('notMeasured', { params: { basis: 'arrivals' } })
}

/** @throws AppError notMeasured, planTooLarge */
export function assertReckonable(plan: Plan, work: MeasuredWork): void {
  assertMeasured(plan, work)
  if (isTooLarge(plan, workForCover(plan.scenarios[0]?.people ?? [], work)))
    throw new AppError('planTooLarge')
}

interface Reckoning {
  readonly measured: StaffingWork
  readonly call: StaffingCall
}

/** Reckons beside everything else: nothing is written, and no question or import waits for it. */
function reckoning(app: DataApp, plan: Plan, { signal, report }: Call): Reckoning {
  const session = app.openSession()
  const measured = staffingWorkOf(app, session)
  assertReckonable(plan, measured.work)
  return { measured, call: { signal: AbortSignal.any([signal, session.ending]), onProgress: report } }
}

/** @throws AppError notMeasured, planTooLarge, calculationStopped; CancelledError */
export const staffingSimulate: Handler<'staffing.simulate'> = async (app, { plan }, asked) => {
  const { measured, call } = reckoning(app, plan, asked)
  return app.staffing.simulate({ kind: 'simulate', plan, work: measured.work }, call)
}

/** @throws as staffing.simulate */
export const staffingBackTest: Handler<'staffing.backTest'> = async (app, { plan }, asked) => {
  const { measured, call } = reckoning(app, plan, asked)
  // Known at once: all that was observed, years of questions, is not handed to a thread for it.
  const notPossible = backTestNotPossible(plan, measured.work)
  if (notPossible !== null) return notPossible
  return app.staffing.backTest({ kind: 'backTest', plan, ...measured }, call)
}

/** @throws as staffing.simulate; AppError invalidInput for a scenario that the plan has not */
export const staffingSeekGoal: Handler<'staffing.seekGoal'> = async (app, { plan, scenario }, asked) => {
  if (plan.scenarios[scenario] === undefined) throw new AppError('invalidInput')
  const { measured, call } = reckoning(app, plan, asked)
  return app.staffing.seekGoal({ kind: 'seekGoal', plan, work: measured.work, scenario }, call)
}
