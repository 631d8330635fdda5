// The import's worker thread: its own connection, so that pages go on being read while it writes.
import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '../appError.ts'
import { connect } from '../db/connection.ts'
import { asDossierError } from '../db/dossierFile.ts'
import type { ImportOrder, WorkerMessage } from '../jobs/importMessages.ts'
import { importStates } from '../jobs/importMessages.ts'
import { runImport } from './runImport.ts'
import type { ImportControl } from './runImport.ts'

const progressEveryMs = 100

function tell(message: WorkerMessage): void {
  parentPort?.postMessage(message)
}

function controlOf(order: ImportOrder): ImportControl {
  const state = new Int32Array(order.state)
  const { running, cancelled, promoting } = importStates
  const progress = { bytesRead: 0, bytesTotal: 0, messages: 0 }
  let toldAtMs = -Infinity
  const tellNow = (phase: 'reading' | 'promoting'): void => {
    toldAtMs = performance.now()
    tell({ type: 'progress', phase, ...progress })
  }
  const tellSometimes = (): void => {
    if (performance.now() - toldAtMs >= progressEveryMs) tellNow('reading')
  }
  return {
    isCancelled: () => Atomics.load(state, 0) === cancelled,
    startPromoting: () => Atomics.compareExchange(state, 0, running, promoting) === running,
    onBytes: (bytesRead, bytesTotal) => {
      progress.bytesRead = bytesRead
      progress.bytesTotal = bytesTotal
      tellSometimes()
    },
    onMessages: (messages) => {
      progress.messages = messages
      tellSometimes()
    },
    onPromoting: () => tellNow('promoting'),
  }
}

async function main(order: ImportOrder): Promise<void> {
  const database = connect(order.databasePath, { mustExist: true })
  try {
    tell({ type: 'done', outcome: await runImport(database, order, controlOf(order)) })
  } finally {
    database.close()
  }
}

main(workerData as ImportOrder).catch((thrown: unknown) => {
  const error = asDossierError(thrown)
  tell({ type: 'failed', code: error instanceof AppError ? error.code : null, error })
})
