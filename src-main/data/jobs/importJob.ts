import { Worker } from 'node:worker_threads'
import { AppError } from '../appError.ts'
import type { Database } from '../db/connection.ts'
import { CancelledError } from '../cancelledError.ts'
import { carryOut } from '../importing/carryOut.ts'
import { sweepStagedBatches } from '../repositories/batchRemoval.ts'
import { importStates } from '../importing/importMessages.ts'
import type {
  EndedOutcome,
  ImportOrder,
  ImportOutcome,
  WorkerMessage,
  WorkerProgress,
} from '../importing/importMessages.ts'
import { untilEnded, WorkerEndedError } from './threadEnd.ts'

export interface ImportJob {
  /** Program of the worker thread; null = on this thread, where nothing else waits. */
  readonly worker: URL | null
  /** Program of the thread that writes a large file's rows, where there is no worker; absent = none. */
  readonly stagingWorker?: URL | null
  /** What the thread may hold in memory, in MB; null = what V8 gives it. Without a thread it is not looked at. */
  readonly memoryMb: number | null
  readonly order: Omit<ImportOrder, 'state'>
  readonly signal: AbortSignal
  readonly onProgress: (progress: WorkerProgress) => void
}

/**
 * Rows live shortly: small rooms for new objects, swept often, take a sixth less memory than the large ones that V8 takes
 * by itself, and no more time. The room for what lives on is left as it is.
 */
const workerLimits = { maxYoungGenerationSizeMb: 16 }

function runWorker(
  program: URL,
  order: ImportOrder,
  { memoryMb, onProgress }: Pick<ImportJob, 'memoryMb' | 'onProgress'>,
): Promise<ImportOutcome> {
  const resourceLimits =
    memoryMb === null ? workerLimits : { ...workerLimits, maxOldGenerationSizeMb: memoryMb }
  const worker = new Worker(program, { workerData: order, resourceLimits })
  return new Promise<ImportOutcome>((resolve, reject) => {
    worker.on('message', (message: WorkerMessage) => {
      if (message.type === 'progress') onProgress(message)
      else if (message.type === 'done') resolve(message.outcome)
      else
        reject(message.code === null ? message.error : new AppError(message.code, { cause: message.error }))
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new WorkerEndedError(`import worker ended with ${String(code)}`)))
  }).finally(() => untilEnded(worker))
}

async function runCancellable({
  worker,
  stagingWorker = null,
  memoryMb,
  order,
  signal,
  onProgress,
}: ImportJob): Promise<ImportOutcome> {
  const buffer = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  const state = new Int32Array(buffer)
  const cancel = (): void => {
    Atomics.compareExchange(state, 0, importStates.running, importStates.cancelled)
  }
  signal.addEventListener('abort', cancel, { once: true })
  if (signal.aborted) cancel()
  const cancellable = { ...order, state: buffer }
  try {
    return worker === null
      ? await carryOut(cancellable, onProgress, stagingWorker)
      : await runWorker(worker, cancellable, { memoryMb, onProgress })
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}

/**
 * Runs one import, in its worker thread where there is one. Call within the dossier's write queue.
 *
 * @throws CancelledError when the caller's signal came before promotion; whatever the worker could not handle, with
 *   nothing of the import left behind
 */
export async function runImportJob(database: Database, job: ImportJob): Promise<EndedOutcome> {
  // Cancelled while it waited for its turn.
  if (job.signal.aborted) throw new CancelledError()
  try {
    const { status, ...outcome } = await runCancellable(job)
    if (status === 'cancelled') throw new CancelledError()
    return { ...outcome, status }
  } catch (error) {
    if (!(error instanceof CancelledError)) sweepStagedBatches(database)
    throw error
  }
}
