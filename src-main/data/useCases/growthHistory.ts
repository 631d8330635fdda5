import { z } from 'zod'
import { assessmentSchema } from '#shared/contract/growth.ts'
import type { ParsedInputOf } from '#shared/contract/registry.ts'
import type { PackageContent } from '#shared/benchmark/package/exchangePackage.ts'
import { isSameModel } from '#shared/maturity/growthModel.ts'
import { AppError } from '../appError.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import { answeredRespondents } from '../growth/currentAssessment.ts'
import { storedFilterSchema } from '../growth/storedFilter.ts'
import type { Handler } from '../handler.ts'
import { deleteAssessment, insertAssessment, savedAssessments } from '../repositories/growthAssessments.ts'
import { assessmentFor, growthModelOf } from './growthAssessment.ts'

/** What is kept of an assessment; the answers are kept too, for whoever wants to know what it rested on. */
const snapshotSchema = z.object({
  snapshotVersion: z.literal(1),
  filter: storedFilterSchema,
  assessment: assessmentSchema,
})

/** @returns its id */
export function saveAssessment(
  app: DataApp,
  session: DossierSession,
  { name, filter }: ParsedInputOf<'growth.saveAssessment'>,
  savedAtMs: number,
): Promise<number> {
  const assessment = assessmentFor(app, session, filter)
  const answers = answeredRespondents(session).map(({ row, ...given }) => ({
    respondentId: row.id,
    ...given,
  }))
  return session.writes.run(() =>
    insertAssessment(session.database, {
      name,
      savedAtMs,
      modelVersion: assessment.modelVersion,
      snapshotJson: JSON.stringify({ snapshotVersion: 1, filter, assessment, answers }),
    }),
  )
}

export const growthSaveAssessment: Handler<'growth.saveAssessment'> = async (app, input) => ({
  id: await saveAssessment(app, app.openSession(), input, app.nowMs()),
})

/** As they were saved: nothing is calculated again. */
export const growthHistory: Handler<'growth.history'> = (app) => {
  const { modelVersion } = growthModelOf(app)
  return savedAssessments(app.openSession().database).flatMap((row) => {
    const { id, name, savedAtMs } = row
    const snapshot = snapshotSchema.safeParse(JSON.parse(row.snapshotJson))
    if (!snapshot.success) return []
    const { filter, assessment } = snapshot.data
    return [
      { id, name, savedAtMs, filter, assessment, isSameModel: isSameModel(row.modelVersion, modelVersion) },
    ]
  })
}

export const growthRemoveAssessment: Handler<'growth.removeAssessment'> = async (app, { id }) => {
  const session = app.openSession()
  await session.writes.run(() => {
    if (!deleteAssessment(session.database, id)) throw new AppError('notInDossier')
  })
  return {}
}

/** The latest saved phase, as a package gives it; null where none was saved or it had too few facets. */
export function phaseToGive({ database }: DossierSession): PackageContent['growth'] {
  const [latest] = savedAssessments(database)
  if (latest === undefined) return null
  const snapshot = snapshotSchema.safeParse(JSON.parse(latest.snapshotJson))
  if (!snapshot.success) return null
  const { phase } = snapshot.data.assessment
  if (phase.lowest === null) return null
  return { modelVersion: latest.modelVersion, lowest: phase.lowest, highest: phase.highest }
}
