import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Call } from '../handler.ts'
import { runTopicsJob } from '../jobs/topicsJob.ts'
import type { TopicsOutcome, TopicsTask } from '../topics/topicsOrder.ts'

/** The thread's program is built beside that of the import. */
function topicsWorker(app: DataApp): URL | null {
  const { importWorker } = app.options
  return importWorker === null ? null : new URL('topicsWorker.js', importWorker)
}

/**
 * One task on topics, made and done in its turn among what is written. Figures are asked again where messages have another
 * topic.
 */
export function runTopicsTask(
  app: DataApp,
  session: DossierSession,
  taskNow: () => TopicsTask,
  call: Call,
): Promise<Extract<TopicsOutcome, { status: 'done' }>> {
  return session.writes.run(async () => {
    const outcome = await runTopicsJob({
      worker: topicsWorker(app),
      order: { databasePath: session.path, nowMs: app.nowMs(), task: taskNow() },
      signal: AbortSignal.any([call.signal, session.ending]),
      onProgress: (progress) => call.report(progress),
    })
    session.forgetFigures()
    return outcome
  })
}
