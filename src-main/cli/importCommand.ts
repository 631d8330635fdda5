import { basename } from 'node:path'
import type { ReportedFile } from '#shared/contract/importFiles.ts'
import type { ImportResult } from '#shared/contract/imports.ts'
import type { Language } from '#shared/locale/languages.ts'
import type { DataApp } from '#data/dataApp.ts'
import type { DossierSession } from '#data/dossierSession.ts'
import type { ReadonlyDeep } from '#data/handler.ts'
import type { ReadOptions } from '#data/importing/adapter.ts'
import { locateSources, openSources } from '#data/importing/source/openSources.ts'
import type { OpenedSource, RefusedSource } from '#data/importing/source/openSources.ts'
import type { PlannedSource } from '#data/importing/source/planSources.ts'
import { importFile } from '#data/useCases/importFile.ts'
import { importResult } from '#data/useCases/importResult.ts'
import { writeToChosen } from '#data/writeToChosen.ts'
import type { ImportCommand } from './arguments.ts'
import { createDatabase, exists, openDatabase } from './databases.ts'
import type { Profile } from './mappingProfile.ts'

type Result = ReadonlyDeep<ImportResult>

function optionsOf(command: ImportCommand, session: DossierSession): ReadOptions {
  return {
    own: command.own,
    dateOrder: command.dateOrder,
    timeZone: command.timeZone ?? session.row.timeZone,
    accountName: command.account,
    channel: command.channel,
    encoding: command.encoding,
    withPrivate: command.withPrivate,
  }
}

function refusedResult(session: DossierSession, { path, reason, detail }: RefusedSource): Result {
  const outcome = { status: 'rejected', reason, reasonDetail: detail, format: null, batchId: null } as const
  return importResult(session, path, { ...outcome, needs: [], candidates: [], supports: null }, 0)
}

async function importOne(
  app: DataApp,
  session: DossierSession,
  command: ImportCommand,
  located: PlannedSource | RefusedSource,
): Promise<Result> {
  if ('status' in located) return refusedResult(session, located)
  const call = { signal: new AbortController().signal, report: () => undefined }
  const options = optionsOf(command, session)
  const file = { locator: located.locator, fileName: located.path, format: command.format, options }
  return importFile(app, session, file, call)
}

async function importTable(
  app: DataApp,
  session: DossierSession,
  command: ImportCommand,
  profile: Profile,
  opened: OpenedSource,
): Promise<Result> {
  if (opened.status === 'rejected') return refusedResult(session, opened)
  const call = { signal: new AbortController().signal, report: () => undefined }
  const { locator, path } = opened
  const { mappingFor } = await import('./mappingProfile.ts')
  const mapping = await mappingFor(locator, profile, command.encoding)
  const own = [...mapping.own, ...command.own]
  const options = { ...optionsOf(command, session), mapping: { ...mapping, own }, sheet: profile.sheet }
  return importFile(app, session, { locator, fileName: path, format: 'mappedTable', options }, call)
}

/** The same tables in one go: what their columns mean stands in the profile. */
async function importMapped(
  app: DataApp,
  session: DossierSession,
  command: ImportCommand,
  profile: Profile,
): Promise<Result[]> {
  const { tablesFor } = await import('./mappingProfile.ts')
  const results: Result[] = []
  for (const opened of await openSources(command.paths)) {
    for (const table of await tablesFor(opened, profile, command.encoding)) {
      results.push(await importTable(app, session, command, profile, table))
    }
  }
  return results
}

async function importAll(
  app: DataApp,
  session: DossierSession,
  command: ImportCommand,
  profile: Profile | null,
): Promise<Result[]> {
  if (profile !== null) return importMapped(app, session, command, profile)
  const results: Result[] = []
  for (const located of await locateSources(command.paths)) {
    results.push(await importOne(app, session, command, located))
  }
  return results
}

/** What the report says of a file; one that adds nothing new is told by its batch. */
function reported(result: Result, command: ImportCommand): ReportedFile {
  const { batchId, file, reason, reasonDetail } = result
  if (batchId === null) return { fileName: basename(file), reason, reasonDetail: reasonDetail ?? null }
  const { own, dateOrder, timeZone, channel, encoding, withPrivate, account } = command
  return {
    batchId,
    choices: {
      ownNames: own.length,
      dateOrder,
      timeZone,
      channel,
      encoding,
      withPrivate,
      hasAccount: account !== null,
    },
  }
}

/** A table where the name ends in .csv, else a text. */
async function writeReport(
  app: DataApp,
  session: DossierSession,
  command: ImportCommand,
  results: readonly Result[],
  language: Language,
): Promise<void> {
  if (command.report === null || results.length === 0) return
  const form = command.report.toLowerCase().endsWith('.csv') ? 'csv' : 'text'
  const files = results.map((result) => reported(result, command))
  const { importReportContent } = await import('#data/useCases/importReport.ts')
  await writeToChosen(session, command.report, importReportContent(app, session, files, form, language))
}

/**
 * Imports in path order; a bad file does not stop the next. Makes the database where there is none.
 *
 * @param language of the report, where one is asked for
 * @throws AppError as `writeToChosen` when the report cannot be written; what was imported stays
 */
export async function runImportCommand(
  app: DataApp,
  command: ImportCommand,
  language: Language,
): Promise<readonly Result[]> {
  const profile =
    command.profile === null ? null : await (await import('./mappingProfile.ts')).readProfile(command.profile)
  const session = exists(command)
    ? await openDatabase(app, command)
    : await createDatabase(app, command, null)
  try {
    const results = await importAll(app, session, command, profile)
    await writeReport(app, session, command, results, language)
    return results
  } finally {
    await session.close()
  }
}
