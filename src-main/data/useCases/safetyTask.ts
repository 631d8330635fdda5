import type { DataApp } from '../dataApp.ts'
import { runSafetyJob } from '../jobs/safetyJob.ts'
import type { SafetyCall } from '../jobs/safetyJob.ts'
import type { OutcomeOf, SafetyTask } from '../safety/safetyOrder.ts'

/** The thread's program is built beside that of the import. */
export function runSafetyTask<Task extends SafetyTask>(
  app: Pick<DataApp, 'options'>,
  task: Task,
  call: Omit<SafetyCall, 'worker'>,
): Promise<OutcomeOf<Task['kind']>> {
  const { importWorker } = app.options
  const worker = importWorker === null ? null : new URL('safetyWorker.js', importWorker)
  return runSafetyJob(task, { ...call, worker })
}
