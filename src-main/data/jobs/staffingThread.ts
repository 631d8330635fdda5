import { Worker } from 'node:worker_threads'
import { AppError } from '../appError.ts'
import type {
  StaffingMessage,
  StaffingOutcome,
  StaffingProgress,
  StaffingTask,
} from '../staffing/staffingOrder.ts'
import { untilEnded, WorkerEndedError } from './threadEnd.ts'

/** A step of a very large plan may take longer: who cancelled does not wait for it, and the thread is ended. */
const longestStepMs = 1_000

/**
 * A thread that reckons one task after another. It lives on between them: what it has compiled makes the next change of a
 * lever quicker, and starting a thread costs more than the first ten years.
 */
export class StaffingThread {
  readonly #worker: Worker
  #hasEnded = false

  constructor(program: URL) {
    this.#worker = new Worker(program)
    this.#worker.once('exit', () => (this.#hasEnded = true))
    // The task that it had is told of it; idle it had none. It ends a moment later, and takes no other task until then.
    this.#worker.on('error', () => (this.#hasEnded = true))
    this.#worker.unref()
  }

  /** It answers nothing any more. */
  get hasEnded(): boolean {
    return this.#hasEnded
  }

  /**
   * @returns null where it was cancelled
   * @throws AppError calculationStopped where the thread ended; the task's own error
   */
  async run(
    task: StaffingTask,
    signal: AbortSignal,
    onProgress: (progress: StaffingProgress) => void,
  ): Promise<StaffingOutcome | null> {
    const cancelled = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
    let impatience: NodeJS.Timeout | undefined
    const cancel = (): void => {
      Atomics.store(new Int32Array(cancelled), 0, 1)
      impatience = setTimeout(() => void this.#worker.terminate(), longestStepMs).unref()
    }
    signal.addEventListener('abort', cancel, { once: true })
    this.#worker.ref()
    try {
      const answer = this.#untilAnswered(onProgress)
      this.#worker.postMessage({ task, cancelled })
      return await answer
    } finally {
      clearTimeout(impatience)
      signal.removeEventListener('abort', cancel)
      this.#worker.unref()
    }
  }

  async #untilAnswered(onProgress: (progress: StaffingProgress) => void): Promise<StaffingOutcome | null> {
    const worker = this.#worker
    const over = new AbortController()
    try {
      return await new Promise<StaffingOutcome | null>((resolve, reject) => {
        const stopped = (cause: unknown): void =>
          reject(new AppError('calculationStopped', { cause, retryable: true }))
        const onExit = (code: number): void =>
          stopped(new WorkerEndedError(`staffing worker ended with ${String(code)}`))
        const onMessage = (message: StaffingMessage): void => {
          if (message.type === 'progress') onProgress(message.progress)
          else if (message.type === 'done') resolve(message.outcome)
          else if (message.type === 'cancelled') resolve(null)
          else reject(message.error)
        }
        worker.on('message', onMessage).once('error', stopped).once('exit', onExit)
        over.signal.addEventListener('abort', () => {
          worker.off('message', onMessage).off('error', stopped).off('exit', onExit)
        })
      })
    } finally {
      over.abort()
    }
  }

  /** Ends it, also in the middle of a task. */
  async end(): Promise<void> {
    this.#worker.postMessage(null)
    await untilEnded(this.#worker)
  }
}
