import type { ParsedInputOf } from '#shared/contract/registry.ts'
import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import type { ReportEdits } from '#shared/report/edits.ts'
import { formatFacts } from '#shared/report/formats.ts'
import type { ReportFormat } from '#shared/report/formats.ts'
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

interface Asked {
  readonly figures: ReportFigures
  readonly edits: ReportEdits
  readonly formats: readonly ReportFormat[]
}

/** The files of a report in the dossier's house style, each still to be made. @throws AppError noWindow */
export function filesOf(
  app: DataApp,
  session: DossierSession,
  { figures, edits, formats }: Asked,
): readonly ReportFile[] {
  assertCanMake(app, formats)
  const style = houseStyleOf(session)
  const template = templateBytesOf(session)
  return reportFiles({ figures, edits, style, template, pageWindow: app.options.pageWindow }, formats)
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
    const outcome = await writeFilesIn(session, files, { path, replaces: target.replaces }, call)
    // Nothing was written: the same place serves for the answer to the question that follows.
    if (outcome.outcome === 'exists') app.grants.add(target.grantId, path)
    return outcome
  }
  return writeFiles(session, [{ file: onlyFile(files, input), path }], call)
}
