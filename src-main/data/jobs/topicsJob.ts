import { Worker } from 'node:worker_threads'
import { AppError } from '../appError.ts'
import { CancelledError } from '../cancelledError.ts'
import { carryOutTopics } from '../topics/carryOutTopics.ts'
import type { TopicsMessage, TopicsOrder, TopicsOutcome, TopicsProgress } from '../topics/topicsOrder.ts'
import { untilEnded, WorkerEndedError } from './threadEnd.ts'

export interface TopicsJob {
  /** Program of the worker thread; null = on this thread, where nothing else waits. */
  readonly worker: URL | null
  readonly order: Omit<TopicsOrder, 'cancelled'>
  readonly signal: AbortSignal
  readonly onProgress: (progress: TopicsProgress) => void
}

function runWorker(
  program: URL,
  order: TopicsOrder,
  onProgress: TopicsJob['onProgress'],
): Promise<TopicsOutcome> {
  const worker = new Worker(program, { workerData: order })
  return new Promise<TopicsOutcome>((resolve, reject) => {
    worker.on('message', (message: TopicsMessage) => {
      if (message.type === 'progress') onProgress(message.progress)
      else if (message.type === 'done') resolve(message.outcome)
      else
        reject(message.code === null ? message.error : new AppError(message.code, { cause: message.error }))
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new WorkerEndedError(`topics worker ended with ${String(code)}`)))
  }).finally(() => untilEnded(worker))
}

/**
 * Runs one task on topics, in its worker thread where there is one. Call within the dossier's write queue.
 *
 * @throws CancelledError with nothing changed; AppError notInDossier where labels or classifier are not there (any more)
 */
export async function runTopicsJob({
  worker,
  order,
  signal,
  onProgress,
}: TopicsJob): Promise<Extract<TopicsOutcome, { status: 'done' }>> {
  if (signal.aborted) throw new CancelledError()
  const cancelled = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  const cancel = (): void => {
    Atomics.store(new Int32Array(cancelled), 0, 1)
  }
  signal.addEventListener('abort', cancel, { once: true })
  try {
    const whole = { ...order, cancelled }
    const outcome =
      worker === null ? carryOutTopics(whole, onProgress) : await runWorker(worker, whole, onProgress)
    if (outcome.status === 'cancelled') throw new CancelledError()
    if (outcome.status === 'notThere') throw new AppError('notInDossier')
    return outcome
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}
