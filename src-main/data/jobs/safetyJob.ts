import { Worker } from 'node:worker_threads'
import { AppError } from '../appError.ts'
import { CancelledError } from '../cancelledError.ts'
import { carryOutSafety } from '../safety/carryOutSafety.ts'
import type {
  OutcomeOf,
  SafetyMessage,
  SafetyOrder,
  SafetyOutcome,
  SafetyProgress,
  SafetyTask,
} from '../safety/safetyOrder.ts'
import { untilEnded, WorkerEndedError } from './threadEnd.ts'

export interface SafetyCall {
  /** Program of the worker thread; null = on this thread, where nothing else waits. */
  readonly worker: URL | null
  readonly signal: AbortSignal
  readonly onProgress?: (progress: SafetyProgress) => void
}

function runWorker(
  program: URL,
  order: SafetyOrder,
  signal: AbortSignal,
  tell: (progress: SafetyProgress) => void,
): Promise<SafetyOutcome> {
  const worker = new Worker(program, { workerData: order })
  let phase: SafetyProgress['phase'] | null = null
  return new Promise<SafetyOutcome>((resolve, reject) => {
    worker.on('message', (message: SafetyMessage) => {
      if (message.type === 'progress') {
        phase = message.progress.phase
        tell(message.progress)
      } else if (message.type === 'done') resolve(message.outcome)
      else if (message.type === 'cancelled') reject(new CancelledError())
      else reject(failureOf(message))
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new WorkerEndedError(`safety worker ended with ${String(code)}`)))
    // A check cannot be stopped within SQLite, and a copy that is being checked is nobody's: it is left behind, to be swept.
    signal.addEventListener('abort', () => {
      if (order.kind === 'backUp' && phase === 'checking') reject(new CancelledError())
    })
  }).finally(() => (signal.aborted ? undefined : untilEnded(worker)))
}

function failureOf(message: Extract<SafetyMessage, { type: 'failed' }>): unknown {
  const { code, params, error } = message
  return code === null ? error : new AppError(code, { params, cause: error })
}

function isOf<Kind extends SafetyTask['kind']>(
  outcome: SafetyOutcome,
  kind: Kind,
): outcome is OutcomeOf<Kind> {
  return outcome.kind === kind
}

/**
 * Copies, checks or puts back a dossier, in a worker thread where there is one.
 *
 * @throws CancelledError; AppError as the task's own
 */
export async function runSafetyJob<Task extends SafetyTask>(
  task: Task,
  { worker, signal, onProgress }: SafetyCall,
): Promise<OutcomeOf<Task['kind']>> {
  if (signal.aborted) throw new CancelledError()
  const cancelled = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  const cancel = (): void => {
    Atomics.store(new Int32Array(cancelled), 0, 1)
  }
  signal.addEventListener('abort', cancel, { once: true })
  const tell = (progress: SafetyProgress): void => {
    if (!signal.aborted) onProgress?.(progress)
  }
  try {
    const order = { ...task, cancelled }
    const outcome =
      worker === null ? await carryOutSafety(order, tell) : await runWorker(worker, order, signal, tell)
    if (!isOf<Task['kind']>(outcome, task.kind)) throw new Error(`the thread answered ${outcome.kind}`)
    return outcome
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}
