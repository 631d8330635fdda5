// The program of the worker thread that copies, checks and puts back dossiers: minutes for a large one.
import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '../appError.ts'
import { CancelledError } from '../cancelledError.ts'
import { asDossierError } from '../db/dossierFile.ts'
import { carryOutSafety } from './carryOutSafety.ts'
import type { SafetyMessage, SafetyOrder } from './safetyOrder.ts'

function tell(message: SafetyMessage): void {
  parentPort?.postMessage(message)
}

try {
  const outcome = await carryOutSafety(workerData as SafetyOrder, (progress) =>
    tell({ type: 'progress', progress }),
  )
  tell({ type: 'done', outcome })
} catch (thrown) {
  const error = asDossierError(thrown)
  if (error instanceof CancelledError) tell({ type: 'cancelled' })
  else if (error instanceof AppError) tell({ type: 'failed', code: error.code, params: error.params, error })
  else tell({ type: 'failed', code: null, params: {}, error })
}
