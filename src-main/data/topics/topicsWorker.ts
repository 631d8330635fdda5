// The program of the worker thread for topics.
import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '../appError.ts'
import { asDossierError } from '../db/dossierFile.ts'
import { carryOutTopics } from './carryOutTopics.ts'
import type { TopicsMessage, TopicsOrder } from './topicsOrder.ts'

function tell(message: TopicsMessage): void {
  parentPort?.postMessage(message)
}

try {
  const outcome = carryOutTopics(workerData as TopicsOrder, (progress) =>
    tell({ type: 'progress', progress }),
  )
  tell({ type: 'done', outcome })
} catch (thrown) {
  const error = asDossierError(thrown)
  tell({ type: 'failed', code: error instanceof AppError ? error.code : null, error })
}
