import type { ParsedInputOf } from '#shared/contract/registry.ts'
import { isOnScale } from '#shared/maturity/factScale.ts'
import { AppError } from '../appError.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import { inTransaction } from '../db/connection.ts'
import { answeredRespondents } from '../growth/currentAssessment.ts'
import type { AnsweredRespondent } from '../growth/currentAssessment.ts'
import { respondentView } from '../growth/respondentView.ts'
import type { Handler } from '../handler.ts'
import {
  clearAnswers,
  deleteRespondent,
  insertRespondent,
  putAnswers,
  updateRespondent,
} from '../repositories/growthRespondents.ts'
import type { RespondentRow } from '../repositories/growthRespondents.ts'
import { growthModelOf } from './growthAssessment.ts'
import { settleQuietly } from './settleQuietly.ts'

/** @throws AppError notInDossier */
export function answeredBy(session: DossierSession, respondentId: number): AnsweredRespondent {
  const found = answeredRespondents(session).find(({ row }) => row.id === respondentId)
  if (found === undefined) throw new AppError('notInDossier')
  return found
}

export const growthRespondents: Handler<'growth.respondents'> = (app) => {
  const model = growthModelOf(app)
  return answeredRespondents(app.openSession()).map((one) => respondentView(model, one))
}

/** @returns the respondent's id */
export function startRespondent(
  app: DataApp,
  session: DossierSession,
  name: string,
  atMs: number,
): Promise<number> {
  return session.writes.run(() =>
    insertRespondent(session.database, {
      uid: app.options.surroundings.randomId(),
      name,
      modelVersion: growthModelOf(app).modelVersion,
      startedAtMs: atMs,
      changedAtMs: atMs,
      resumeAt: null,
      isFinished: false,
      fileName: null,
    }),
  )
}

/** Works in the example too: how one looks at it changes none of its messages. */
export const growthStartRespondent: Handler<'growth.startRespondent'> = async (app, { name }) => ({
  respondentId: await startRespondent(app, app.openSession(), name, app.nowMs()),
})

export const growthAnswers: Handler<'growth.answers'> = (app, { respondentId }) => {
  const found = answeredBy(app.openSession(), respondentId)
  const { answers, notes, facts } = found
  return { ...respondentView(growthModelOf(app), found), answers, notes, facts }
}

/** @throws AppError invalidInput for a statement that the model does not have, or a fact outside its scale */
function assertKnown(app: DataApp, { answers, facts }: ParsedInputOf<'growth.saveAnswers'>): void {
  const model = growthModelOf(app)
  const known = new Set(model.statements.map(({ id }) => id))
  const areKnown = answers.every(({ statementId }) => known.has(statementId))
  if (!areKnown || !facts.every((fact) => isOnScale(model, fact))) throw new AppError('invalidInput')
}

/** Looking at a page moves where they go on; only what they say makes the answers newer than a file with them. */
function isChange(input: ParsedInputOf<'growth.saveAnswers'>, row: RespondentRow): boolean {
  const { answers, notes, facts, name = row.name, isFinished = row.isFinished } = input
  const isSaid = answers.length + notes.length + facts.length > 0
  return isSaid || name !== row.name || isFinished !== row.isFinished
}

/** Saves what is named and leaves the rest as it is, so that a questionnaire can be left at any moment. */
export async function saveAnswers(
  app: DataApp,
  session: DossierSession,
  input: ParsedInputOf<'growth.saveAnswers'>,
  atMs: number,
): Promise<void> {
  assertKnown(app, input)
  const cleared = input.answers.filter(({ isCleared }) => isCleared).map(({ statementId }) => statementId)
  const given = input.answers.filter(({ isCleared }) => !isCleared)
  await session.writes.run(() => {
    const { row } = answeredBy(session, input.respondentId)
    inTransaction(session.database, () => {
      putAnswers(session.database, row.id, { answers: given, notes: input.notes, facts: input.facts })
      clearAnswers(session.database, row.id, cleared)
      updateRespondent(session.database, {
        ...row,
        ...(isChange(input, row) ? { modelVersion: growthModelOf(app).modelVersion, changedAtMs: atMs } : {}),
        name: input.name ?? row.name,
        resumeAt: input.resumeAt === undefined ? row.resumeAt : input.resumeAt,
        isFinished: input.isFinished ?? row.isFinished,
      })
    })
  })
}

export const growthSaveAnswers: Handler<'growth.saveAnswers'> = async (app, input) => {
  await saveAnswers(app, app.openSession(), input, app.nowMs())
  return {}
}

export const growthRemoveRespondent: Handler<'growth.removeRespondent'> = async (app, { respondentId }) => {
  const session = app.openSession()
  await session.writes.run(() => {
    if (!deleteRespondent(session.database, respondentId)) throw new AppError('notInDossier')
    settleQuietly(app, session)
  })
  return {}
}
