import { resolve } from 'node:path'
import type { Filter } from '#shared/contract/figures.ts'
import { reportFiguresSchema } from '#shared/contract/reportFigures.ts'
import type { OutputOf } from '#shared/contract/registry.ts'
import { cliTexts } from '#shared/locale/cli.ts'
import type { Language } from '#shared/locale/languages.ts'
import { noEdits } from '#shared/report/edits.ts'
import type { DataApp } from '#data/dataApp.ts'
import type { DossierSession } from '#data/dossierSession.ts'
import type { Call } from '#data/handler.ts'
import { storedPlans } from '#data/repositories/staffingPlans.ts'
import { assertCanMake, filesOf } from '#data/useCases/reportExport.ts'
import { reportTake } from '#data/useCases/reportTake.ts'
import { writeFilesIn } from '#data/useCases/writeReportFiles.ts'
import { openDatabase } from './databases.ts'
import { UsageError } from './exit.ts'
import type { ReportCommand } from './reportArguments.ts'
import { table } from './table.ts'

export type Reported = OutputOf<'report.export'>

/** All of the data between the two dates, on the calendar's clock. */
function filterOf({ from, to }: ReportCommand): Filter {
  return { from, to, channels: null, accountIds: null, topics: null, teams: null, clock: 'calendar' }
}

/** @throws UsageError where the dossier has no plan of the name */
function planIdOf({ database }: DossierSession, { plan }: ReportCommand): number | null {
  if (plan === null) return null
  const found = storedPlans(database).find(({ name }) => name.toLowerCase() === plan.toLowerCase())
  if (found === undefined) throw new UsageError(`--plan ${plan}`)
  return found.id
}

/** Ends when somebody stops the command in its shell; what was made beside its place is then taken away. */
async function untilStopped<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const stopped = new AbortController()
  const stop = (): void => stopped.abort()
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    return await work(stopped.signal)
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}

/**
 * Takes the figures of a dossier and writes the report as the program proposes it, in a folder that is there. Nothing is written
 * where one of the files cannot be made.
 *
 * @throws UsageError; AppError noWindow (nothing was read then), folderMissing, diskFull, fileNotWritable, those of the plan
 *   and of opening; CancelledError where it was stopped
 */
export async function runReportCommand(
  app: DataApp,
  command: ReportCommand,
  terminal: Language,
  say: (line: string) => void,
): Promise<Reported> {
  const { formats, out, replaces } = command
  const { taking, making } = cliTexts[terminal].report
  assertCanMake(app, formats)
  const session = await openDatabase(app, command)
  await app.replaceSession(session)
  try {
    const planId = planIdOf(session, command)
    return await untilStopped(async (signal) => {
      const quiet: Call = { signal, report: () => undefined }
      say(taking)
      const taken = await reportTake(app, { filter: filterOf(command), planId }, quiet)
      // A handler's answer is read-only in depth; what it takes is as the contract says.
      const figures = reportFiguresSchema.parse(taken)
      const edits = noEdits(command.language ?? terminal)
      const files = filesOf(app, session, { figures, edits, formats })
      say(making(String(files.length)))
      return writeFilesIn(session, files, { path: resolve(out), replaces }, quiet)
    })
  } finally {
    await app.replaceSession(null)
  }
}

/** The files that were written; '' where none was. */
export function reportTable(reported: Reported, language: Language): string {
  if (reported.outcome === 'exists') return ''
  const { heading } = cliTexts[language].report
  const rows = reported.files.map(({ fileName, format, sizeBytes }) => [fileName, format, String(sizeBytes)])
  return table([[...heading], ...rows])
}
