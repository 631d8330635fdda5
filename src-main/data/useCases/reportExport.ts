import type { ParsedInputOf } from '#shared/contract/registry.ts'
import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import type { ReportEdits } from '#shared/report/edits.ts'
import { formatFacts } from '#shared/report/formats.ts'
import type { ReportFormat } from '#shared/report/formats.ts'
import { deckOf } from '#shared/views/presentation/deckOf.ts'
import { appendixOf } from '#shared/views/presentation/documents/appendix.ts'
import { letterOf } from '#shared/views/presentation/documents/letter.ts'
import { onePagerOf } from '#shared/views/presentation/documents/onePager.ts'
import { createWords } from '#shared/views/words.ts'
import { AppError } from '../appError.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Handler } from '../handler.ts'
import { houseStyleOf, templateBytesOf } from '../houseStyle.ts'
import type { ReportFile } from '../reports/reportFile.ts'
import { reportFiles } from '../reports/reportFiles.ts'
import { writeFiles, writeFilesIn } from './writeReportFiles.ts'

/** @throws AppError noWindow, before anything is worked out */
export function assertCanMake(app: DataApp, formats: readonly ReportFormat[]): void {
  if (app.options.pageWindow !== null) return
  const impossible = formats.filter((format) => formatFacts[format].needsWindow)
  if (impossible.length > 0) throw new AppError('noWindow', { params: { formats: impossible.join(', ') } })
}

interface ReportToWrite {
  readonly figures: ReportFigures
  readonly edits: ReportEdits
  readonly formats: readonly ReportFormat[]
}

/** The files of a report, each still to be made. @throws AppError noWindow */
export function filesOf(
  app: DataApp,
  session: DossierSession,
  { figures, edits, formats }: ReportToWrite,
): readonly ReportFile[] {
  assertCanMake(app, formats)
  const report = {
    subject: figures,
    words: createWords(edits.language),
    deck: deckOf(figures, edits),
    letter: letterOf(figures, edits),
    onePager: onePagerOf(figures, edits),
    appendix: appendixOf(figures, edits),
    style: houseStyleOf(session),
    template: templateBytesOf(session),
    pageWindow: app.options.pageWindow,
  }
  return reportFiles(report, formats)
}

/** The only format of an export to one file, which is one file. @throws AppError invalidInput */
function onlyFile(files: readonly ReportFile[], { formats }: ParsedInputOf<'report.export'>): ReportFile {
  const [file, ...others] = files
  const [format] = formats
  if (file === undefined || format === undefined || others.length > 0 || formatFacts[format].isManyFiles) {
    throw new AppError('invalidInput')
  }
  return file
}

/**
 * Writes a report as files where the user has pointed.
 *
 * @throws AppError noDossierOpen, grantUnknown, noWindow, invalidInput, and as `writeFilesIn`; CancelledError
 */
export const reportExport: Handler<'report.export'> = async (app, input, call) => {
  const session = app.openSession()
  const { target } = input
  const path = app.grants.use(target.grantId)
  const files = filesOf(app, session, input)
  if (target.kind === 'folder') {
    return writeFilesIn(session, files, { path, replaces: target.replaces }, call)
  }
  return writeFiles(session, [{ file: onlyFile(files, input), path }], call)
}
