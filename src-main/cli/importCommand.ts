import type { ImportResult } from '#shared/contract/imports.ts'
import type { DataApp } from '#data/dataApp.ts'
import type { DossierSession } from '#data/dossierSession.ts'
import type { ReadonlyDeep } from '#data/handler.ts'
import type { ReadOptions } from '#data/importing/adapter.ts'
import { wholeOf } from '#data/importing/source/locator.ts'
import { openSources } from '#data/importing/source/openSources.ts'
import type { OpenedSource } from '#data/importing/source/openSources.ts'
import { importFile } from '#data/useCases/importFile.ts'
import { importResult } from '#data/useCases/importResult.ts'
import type { ImportCommand } from './arguments.ts'
import { createDatabase, exists, openDatabase } from './databases.ts'
import { mappingFor, readProfile } from './mappingProfile.ts'
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
  }
}

async function importOne(
  app: DataApp,
  session: DossierSession,
  command: ImportCommand,
  opened: OpenedSource,
): Promise<Result> {
  if (opened.status === 'rejected') {
    const { reason, detail } = opened
    const outcome = { status: 'rejected', reason, reasonDetail: detail, format: null, batchId: null } as const
    return importResult(session, opened.path, { ...outcome, needs: [], candidates: [], supports: null }, 0)
  }
  const call = { signal: new AbortController().signal, report: () => undefined }
  const options = optionsOf(command, session)
  const file = { locator: opened.locator, fileName: opened.path, format: command.format, options }
  return importFile(app, session, file, call)
}

/** The same tables in one go: what their columns mean stands in the profile. */
async function importMapped(
  app: DataApp,
  session: DossierSession,
  command: ImportCommand,
  profile: Profile,
): Promise<Result[]> {
  const call = { signal: new AbortController().signal, report: () => undefined }
  const results: Result[] = []
  for (const path of command.paths) {
    const mapping = await mappingFor(path, profile, command.encoding)
    const own = [...mapping.own, ...command.own]
    const options = { ...optionsOf(command, session), mapping: { ...mapping, own }, sheet: profile.sheet }
    const file = { locator: wholeOf(path), fileName: path, format: 'mappedTable', options }
    results.push(await importFile(app, session, file, call))
  }
  return results
}

/** Imports in path order; a bad file does not stop the next. Makes the database where there is none. */
export async function runImportCommand(app: DataApp, command: ImportCommand): Promise<readonly Result[]> {
  const profile = command.profile === null ? null : await readProfile(command.profile)
  const session = exists(command)
    ? await openDatabase(app, command)
    : await createDatabase(app, command, null)
  try {
    if (profile !== null) return await importMapped(app, session, command, profile)
    const results: Result[] = []
    for (const opened of await openSources(command.paths)) {
      results.push(await importOne(app, session, command, opened))
    }
    return results
  } finally {
    await session.close()
  }
}
