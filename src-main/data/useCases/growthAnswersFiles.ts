import { basename } from 'node:path'
import type { AnswersFileInspection } from '#shared/contract/growthAnswers.ts'
import { municipalityByCode } from '#shared/benchmark/municipalityLookup.ts'
import type { AnswersFile } from '#shared/maturity/answersFile.ts'
import { isOnScale } from '#shared/maturity/factScale.ts'
import type { GrowthModel } from '#shared/maturity/growthModel.ts'
import { isSameModel } from '#shared/maturity/growthModel.ts'
import { AppError } from '../appError.ts'
import type { DataApp } from '../dataApp.ts'
import { inTransaction } from '../db/connection.ts'
import type { DossierSession } from '../dossierSession.ts'
import { Desk } from '../exchange/exchangeDesk.ts'
import { answersFileOf, answersFileText, readAnswers } from '../growth/answersFileText.ts'
import type { Municipality } from '../growth/answersFileText.ts'
import { answeredRespondents } from '../growth/currentAssessment.ts'
import type { AnsweredRespondent } from '../growth/currentAssessment.ts'
import type { Handler, ReadonlyDeep } from '../handler.ts'
import {
  clearAllAnswers,
  insertRespondent,
  putAnswers,
  updateRespondent,
} from '../repositories/growthRespondents.ts'
import { writeToChosen } from '../writeToChosen.ts'
import { growthModelOf } from './growthAssessment.ts'
import { answeredBy } from './growthRespondents.ts'

interface InspectedAnswers {
  readonly fileName: string
  readonly file: AnswersFile
}
const inspected = new Desk<InspectedAnswers>()

function ownMunicipality(app: DataApp, { row }: DossierSession): Municipality {
  if (row.municipalityCode === null) return null
  const today = municipalityByCode(app.reference, row.municipalityCode)
  return { code: today?.code ?? row.municipalityCode, name: today?.name ?? row.name }
}

/** A code of before a merger is today's municipality. */
function isOwn(app: DataApp, session: DossierSession, { municipality }: AnswersFile): boolean {
  const own = ownMunicipality(app, session)
  if (municipality === null || own === null) return municipality === own
  return (municipalityByCode(app.reference, municipality.code)?.code ?? municipality.code) === own.code
}

async function save(
  app: DataApp,
  grantId: string,
  fileOf: (session: DossierSession) => AnswersFile,
): Promise<{ readonly fileName: string; readonly sizeBytes: number }> {
  const session = app.openSession()
  const bytes = Buffer.from(answersFileText(fileOf(session)), 'utf8')
  const path = app.grants.use(grantId)
  await writeToChosen(session, path, bytes)
  return { fileName: basename(path), sizeBytes: bytes.length }
}

export const growthExportAnswers: Handler<'growth.exportAnswers'> = (app, { respondentId, grantId }) =>
  save(app, grantId, (session) =>
    answersFileOf(answeredBy(session, respondentId), ownMunicipality(app, session)),
  )

/** A questionnaire without answers and with an id of its own: whoever imports it fills it in and sends it back. */
export const growthBlankForm: Handler<'growth.blankForm'> = (app, { name, grantId }) =>
  save(app, grantId, (session) => {
    const atMs = app.nowMs()
    const row = {
      id: 0,
      uid: app.options.surroundings.randomId(),
      name,
      modelVersion: growthModelOf(app).modelVersion,
      startedAtMs: atMs,
      changedAtMs: atMs,
      resumeAt: null,
      isFinished: false,
      fileName: null,
    }
    return answersFileOf({ row, answers: [], notes: [], facts: [] }, ownMunicipality(app, session))
  })

/** Answers to statements that this model has. */
function fitting(model: GrowthModel, { answers }: AnswersFile): AnswersFile['answers'] {
  const known = new Set(model.statements.map(({ id }) => id))
  return answers.filter(({ statementId }) => known.has(statementId))
}

function isSame(model: GrowthModel, found: AnsweredRespondent, file: AnswersFile): boolean {
  const plain = (of: Pick<AnswersFile, 'name' | 'isFinished' | 'answers' | 'notes' | 'facts'>): string =>
    JSON.stringify([
      of.name,
      of.isFinished,
      of.answers.map(({ statementId, level }) => `${statementId} ${String(level)}`).sort(),
      of.notes.map(({ facet, remark, link }) => JSON.stringify([facet, remark, link])).sort(),
      of.facts.map(({ factId, value }) => `${factId} ${String(value)}`).sort(),
    ])
  const here = answersFileOf(found, null)
  return plain(here) === plain({ ...file, answers: fitting(model, file) })
}

function effectOf(
  model: GrowthModel,
  before: AnsweredRespondent | undefined,
  file: AnswersFile,
): Extract<AnswersFileInspection, { refusal: null }>['effect'] {
  if (before === undefined) return 'new'
  if (isSame(model, before, file)) return 'same'
  return before.row.changedAtMs > file.changedAtMs ? 'replacesNewer' : 'replaces'
}

/** Looks at a file and changes nothing. What was seen is what will be imported: the file is not read again. */
export const growthInspectAnswers: Handler<'growth.inspectAnswers'> = async (
  app,
  { grantId },
): Promise<ReadonlyDeep<AnswersFileInspection>> => {
  const session = app.openSession()
  const model = growthModelOf(app)
  const path = app.grants.use(grantId)
  const fileName = basename(path)
  const read = await readAnswers(path)
  if (read.refusal !== null) return { ...read, fileName }
  const { file } = read
  if (!file.facts.every((fact) => isOnScale(model, fact))) {
    return { refusal: 'schemaViolated', fileName, detail: 'facts' }
  }
  if (!isOwn(app, session, file)) return { refusal: 'otherMunicipality', fileName, detail: null }
  const selectionId = app.options.surroundings.randomId()
  inspected.put(session, selectionId, { fileName, file })
  const before = answeredRespondents(session).find(({ row }) => row.uid === file.respondentUid)
  const answered = fitting(model, file).length
  return {
    refusal: null,
    selectionId,
    fileName,
    name: file.name,
    answered,
    changedAtMs: file.changedAtMs,
    effect: effectOf(model, before, file),
    replaces: before?.row.name ?? null,
    modelVersion: file.modelVersion,
    isOtherModel: !isSameModel(file.modelVersion, model.modelVersion),
    leftOut: file.answers.length - answered,
  }
}

/** Puts the file's answers in, in place of all that the same respondent had here. */
export const growthImportAnswers: Handler<'growth.importAnswers'> = async (app, { selectionId }) => {
  const session = app.openSession()
  const found = inspected.find(session, selectionId)
  if (found === null) throw new AppError('previewUnknown')
  const { file, fileName } = found
  const { database } = session
  const { modelVersion, name, startedAtMs, changedAtMs, isFinished, notes, facts } = file
  const row = { modelVersion, name, startedAtMs, changedAtMs, isFinished, fileName, resumeAt: null }
  const respondentId = await session.writes.run(() =>
    inTransaction(database, () => {
      const before = answeredRespondents(session).find((one) => one.row.uid === file.respondentUid)?.row
      const id = before?.id ?? insertRespondent(database, { ...row, uid: file.respondentUid })
      if (before !== undefined) updateRespondent(database, { ...row, id })
      clearAllAnswers(database, id)
      putAnswers(database, id, { answers: fitting(growthModelOf(app), file), notes, facts })
      return id
    }),
  )
  return { respondentId }
}
