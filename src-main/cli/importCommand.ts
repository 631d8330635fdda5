import type { ImportResult } from '#shared/contract/imports.ts'
import type { DataApp } from '#data/dataApp.ts'
import type { DossierSession } from '#data/dossierSession.ts'
import type { ReadonlyDeep } from '#data/handler.ts'
import type { ReadOptions } from '#data/importing/adapter.ts'
import { openSources } from '#data/importing/source/openSources.ts'
import type { OpenedSource } from '#data/importing/source/openSources.ts'
import { importFile } from '#data/useCases/importFile.ts'
import { importResult } from '#data/useCases/importResult.ts'
import type { ImportCommand } from './arguments.ts'
import { createDatabase, exists, openDatabase } from './databases.ts'

type Result = ReadonlyDeep<ImportResult>

function optionsOf(command: ImportCommand, session: DossierSession): ReadOptions {
  return {
    own: command.own,
    dateOrder: command.dateOrder,
    timeZone: command.timeZone ?? session.row.timeZone,
    accountName: command.account,
    channel: command.channel,
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
  const file = { path: opened.path, fileName: opened.path, format: command.format, options }
  return importFile(app, session, file, call)
}

/** Imports in path order; a bad file does not stop the next. Makes the database where there is none. */
export async function runImportCommand(app: DataApp, command: ImportCommand): Promise<readonly Result[]> {
  const session = exists(command)
    ? await openDatabase(app, command)
    : await createDatabase(app, command, null)
  try {
    const results: Result[] = []
    for (const opened of await openSources(command.paths)) {
      results.push(await importOne(app, session, command, opened))
    }
    return results
  } finally {
    await session.close()
  }
}
