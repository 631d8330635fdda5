import { basename } from 'node:path'
import type { ReportedFile } from '#shared/contract/importFiles.ts'
import { importResultSchema } from '#shared/contract/imports.ts'
import type { RowIssueCode } from '#shared/domain/importing.ts'
import type { Language } from '#shared/locale/languages.ts'
import { importReportCsv, importReportText } from '#shared/views/data/importReport.ts'
import type { ImportReport, ReportedIssue } from '#shared/views/data/importReport.ts'
import { createWords } from '#shared/views/words.ts'
import { AppError } from '../appError.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Handler } from '../handler.ts'
import { namelessPath } from '../importing/storedFileName.ts'
import { committedBatch, timeZoneOfBatch } from '../repositories/batches.ts'
import { issuesByCode, placedIssues } from '../repositories/rowIssues.ts'
import { writeToChosen } from '../writeToChosen.ts'
import { isVerified } from './verifiedFormat.ts'
import { importResult } from './importResult.ts'

/** Lines that are named of one remark; of the others only how many. */
const mostLines = 50

function issuesIn(session: DossierSession, batchId: number): ReportedIssue[] {
  const lines = new Map<RowIssueCode, number[]>()
  for (const { code, line } of placedIssues(session.database, batchId)) {
    const of = lines.get(code) ?? []
    lines.set(code, of)
    if (line !== null && of.length < mostLines) of.push(line)
  }
  const counts = issuesByCode(session.database, batchId)
  return [...lines].map(([code, of]) => ({ code, count: counts[code] ?? of.length, lines: of }))
}

function fileOf(session: DossierSession, file: ReportedFile): ImportReport['files'][number] {
  if (!('batchId' in file)) {
    // A refused conversation too may be named after a person, and a reason may name the file.
    const { fileName, reason, reasonDetail } = file
    const detail = reasonDetail === null ? null : namelessPath(reasonDetail)
    return { kind: 'refused', fileName: namelessPath(fileName), reason, reasonDetail: detail }
  }
  const { batchId, choices } = file
  const batch = committedBatch(session.database, batchId)
  if (batch === null) throw new AppError('batchNotFound')
  const { fileName, format, committedAtMs } = batch
  const outcome = {
    status: 'committed',
    reason: null,
    reasonDetail: null,
    format,
    batchId,
    needs: [],
    candidates: [],
    supports: null,
  } as const
  return {
    kind: 'imported',
    // The view takes what the contract says, as the page does.
    result: importResultSchema.parse(importResult(session, fileName, outcome, 0)),
    isVerified: isVerified(format),
    importedAtMs: committedAtMs,
    issues: issuesIn(session, batchId),
    choices,
    timeZone: timeZoneOfBatch(session.database, batchId),
  }
}

/**
 * Which files came in and how they were read, as a text or a table; no names of people and no text of messages.
 *
 * @throws AppError batchNotFound
 */
export function importReportContent(
  app: DataApp,
  session: DossierSession,
  files: readonly ReportedFile[],
  form: 'text' | 'csv',
  language: Language,
): string {
  const { name, isExample } = session.row
  const report: ImportReport = {
    municipality: name,
    isExample,
    madeAtMs: app.nowMs(),
    appVersion: app.options.appVersion,
    files: files.map((file) => fileOf(session, file)),
  }
  const words = createWords(language)
  return form === 'csv' ? importReportCsv(words, report) : importReportText(words, report)
}

/** @throws AppError noDossierOpen, grantUnknown, batchNotFound, diskFull, folderMissing, fileNotWritable */
export const importSaveReport: Handler<'import.saveReport'> = async (app, input) => {
  const session = app.openSession()
  const { files, form, language, grantId } = input
  const content = importReportContent(app, session, files, form, language)
  const path = app.grants.use(grantId)
  await writeToChosen(session, path, content)
  return { fileName: basename(path) }
}
