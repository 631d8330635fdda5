import { planSchema } from '#shared/staffing/plan/plan.ts'
import type { Plan } from '#shared/staffing/plan/plan.ts'
import { AppError } from '../appError.ts'
import type { Handler } from '../handler.ts'
import { removePlan, storedPlan, storedPlans, storePlan } from '../repositories/staffingPlans.ts'

export const staffingPlans: Handler<'staffing.plans'> = (app) => storedPlans(app.openSession().database)

/** @throws AppError planUnreadable for what another version has stored in another form */
export function planFrom(planJson: string): Plan {
  let stored: unknown
  try {
    stored = JSON.parse(planJson)
  } catch (cause) {
    throw new AppError('planUnreadable', { cause })
  }
  const parsed = planSchema.safeParse(stored)
  if (!parsed.success) throw new AppError('planUnreadable', { cause: parsed.error })
  return parsed.data
}

/** @throws AppError notInDossier, planUnreadable */
export const staffingPlan: Handler<'staffing.plan'> = (app, { id }) => {
  const stored = storedPlan(app.openSession().database, id)
  if (stored === undefined) throw new AppError('notInDossier')
  const { planJson, ...row } = stored
  return { ...row, plan: planFrom(planJson) }
}

/** A plan is a guess about people, no figure: the example keeps them too. @throws AppError nameTaken, notInDossier, invalidInput */
export const staffingSavePlan: Handler<'staffing.savePlan'> = async (app, { id, name, plan }) => {
  const session = app.openSession()
  const given = name.trim()
  if (given === '') throw new AppError('invalidInput')
  const row = { id, name: given, planJson: JSON.stringify(plan), changedAtMs: app.nowMs() }
  const stored = await session.writes.run(() => storePlan(session.database, row))
  if (stored === 'taken') throw new AppError('nameTaken')
  if (stored === 'gone') throw new AppError('notInDossier')
  return { id: stored }
}

/** One that is gone already is gone. */
export const staffingRemovePlan: Handler<'staffing.removePlan'> = async (app, { id }) => {
  const session = app.openSession()
  await session.writes.run(() => removePlan(session.database, id))
  return {}
}
