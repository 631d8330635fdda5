import { reportFiguresSchema } from '#shared/contract/reportFigures.ts'
import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import type { SavedReport } from '#shared/contract/reports.ts'
import { languages } from '#shared/locale/languages.ts'
import { reportEditsSchema } from '#shared/report/edits.ts'
import { AppError } from '../appError.ts'
import type { Handler } from '../handler.ts'
import {
  insertReport,
  removeReport,
  storedReport,
  storedReports,
  updateReportEdits,
  updateReportFigures,
} from '../repositories/reports.ts'
import type { ReportFiguresRow, StoredReport } from '../repositories/reports.ts'

function savedReport(row: StoredReport): SavedReport {
  const { id, name, changedAtMs, takenAtMs, periodFrom, periodTo, language } = row
  return {
    id,
    name,
    changedAtMs,
    takenAtMs,
    period: periodFrom === null || periodTo === null ? null : { from: periodFrom, to: periodTo },
    // One that a newer version knows is opened in Dutch, or not at all.
    language: languages.find((one) => one === language) ?? 'nl',
  }
}

function figuresRow(figures: ReportFigures): ReportFiguresRow {
  const { takenAtMs, choice } = figures
  return {
    takenAtMs,
    periodFrom: choice.period?.from ?? null,
    periodTo: choice.period?.to ?? null,
    figuresJson: JSON.stringify(figures),
  }
}

export const reportList: Handler<'report.list'> = (app) =>
  storedReports(app.openSession().database).map(savedReport)

/** @throws AppError reportUnreadable for what another version has stored in another form */
function parsed<Value>(schema: { readonly parse: (value: unknown) => Value }, json: string): Value {
  try {
    return schema.parse(JSON.parse(json))
  } catch (cause) {
    throw new AppError('reportUnreadable', { cause })
  }
}

/** As it was kept: nothing is taken anew. @throws AppError notInDossier, reportUnreadable */
export const reportOpen: Handler<'report.open'> = (app, { id }) => {
  const stored = storedReport(app.openSession().database, id)
  if (stored === undefined) throw new AppError('notInDossier')
  return {
    ...savedReport(stored),
    figures: parsed(reportFiguresSchema, stored.figuresJson),
    edits: parsed(reportEditsSchema, stored.editsJson),
  }
}

/** A report changes no figure: the example keeps them too. @throws AppError nameTaken */
export const reportCreate: Handler<'report.create'> = async (app, { name, figures, edits }) => {
  const session = app.openSession()
  const row = {
    ...figuresRow(figures),
    name,
    language: edits.language,
    editsJson: JSON.stringify(edits),
    changedAtMs: app.nowMs(),
  }
  const id = await session.writes.run(() => insertReport(session.database, row))
  if (id === 'taken') throw new AppError('nameTaken')
  return { id }
}

/** @throws AppError nameTaken, notInDossier */
export const reportSaveEdits: Handler<'report.saveEdits'> = async (app, { id, name, edits }) => {
  const session = app.openSession()
  const row = {
    id,
    name,
    language: edits.language,
    editsJson: JSON.stringify(edits),
    changedAtMs: app.nowMs(),
  }
  const outcome = await session.writes.run(() => updateReportEdits(session.database, row))
  if (outcome === 'taken') throw new AppError('nameTaken')
  if (outcome === 'gone') throw new AppError('notInDossier')
  return {}
}

/** @throws AppError notInDossier */
export const reportRenew: Handler<'report.renew'> = async (app, { id, figures }) => {
  const session = app.openSession()
  const row = { ...figuresRow(figures), id, changedAtMs: app.nowMs() }
  const outcome = await session.writes.run(() => updateReportFigures(session.database, row))
  if (outcome === 'gone') throw new AppError('notInDossier')
  return {}
}

/** One that is gone already is gone. */
export const reportRemove: Handler<'report.remove'> = async (app, { id }) => {
  const session = app.openSession()
  await session.writes.run(() => removeReport(session.database, id))
  return {}
}
