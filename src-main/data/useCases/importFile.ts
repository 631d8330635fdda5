import type { ImportProgress, ImportResult } from '#shared/contract/imports.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Call, ReadonlyDeep } from '../handler.ts'
import type { ReadOptions } from '../importing/adapter.ts'
import { runImportJob } from '../jobs/importJob.ts'
import type { WorkerProgress } from '../importing/importMessages.ts'
import type { SourceLocator } from '../importing/source/locator.ts'
import { importResult } from './importResult.ts'
import { settleQuietly } from './settleQuietly.ts'

export interface FileToImport {
  readonly locator: SourceLocator
  /** As the user knows it. */
  readonly fileName: string
  /** null = told by content. */
  readonly format: string | null
  readonly options: ReadOptions
}

function progressOf(fileName: string, progress: WorkerProgress): ImportProgress {
  const { phase, bytesRead, bytesTotal, rows, messages } = progress
  return { phase, fileName, bytesRead, bytesTotal, rows, messages, canCancel: phase === 'reading' }
}

/** Imports one file into an open dossier; the page, the example and the command line all come through here. */
export async function importFile(
  app: DataApp,
  session: DossierSession,
  file: FileToImport,
  call: Call,
): Promise<ReadonlyDeep<ImportResult>> {
  return session.writes.run(async () => {
    const startedAtMs = performance.now()
    const outcome = await runImportJob(session.database, {
      worker: app.options.importWorker,
      stagingWorker: app.options.stagingWorker ?? null,
      memoryMb: app.options.importMemoryMb ?? null,
      signal: AbortSignal.any([call.signal, session.ending]),
      onProgress: (progress) => call.report(progressOf(file.fileName, progress)),
      order: {
        databasePath: session.path,
        key: session.key,
        locator: file.locator,
        format: file.format,
        options: file.options,
        isExample: session.row.isExample,
        nowMs: app.nowMs(),
      },
    }).catch((error: unknown) => {
      settleQuietly(app, session)
      throw error
    })
    const { batchId } = outcome
    // The same file once more is another copy of it; how it was read stays as it was.
    if (batchId !== null && (outcome.status === 'committed' || !session.batchFiles.has(batchId))) {
      session.batchFiles.set(batchId, { locator: file.locator, options: file.options })
    }
    if (outcome.status === 'committed') session.forgetFigures()
    // The others are answered before anything is staged.
    else if (outcome.status === 'rejected') settleQuietly(app, session)
    const result = importResult(session, file.fileName, outcome, (performance.now() - startedAtMs) / 1000)
    // Answers that earlier files gave to somebody who was erased have lost their words and ties.
    if (outcome.status === 'committed' && (result.leftOut ?? 0) > 0) settleQuietly(app, session)
    return result
  })
}
