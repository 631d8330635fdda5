// The program of the import's worker thread.
import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '../appError.ts'
import { asDossierError } from '../db/dossierFile.ts'
import type { ImportOrder, WorkerMessage } from './importMessages.ts'
import { carryOut } from './carryOut.ts'

function tell(message: WorkerMessage): void {
  parentPort?.postMessage(message)
}

// Built beside this program, by this name.
const program = new URL('stagingWorker.js', import.meta.url)

carryOut(workerData as ImportOrder, tell, program)
  .then((outcome) => tell({ type: 'done', outcome }))
  .catch((thrown: unknown) => {
    const error = asDossierError(thrown)
    tell({ type: 'failed', code: error instanceof AppError ? error.code : null, error })
  })
