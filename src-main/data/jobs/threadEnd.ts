import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'

/** The worker ended without a word: a crash of its own. */
export class WorkerEndedError extends Error {}

const endingMs = 5_000

/** Lets the thread close its connection and end by itself: stopping it from outside while it tidies up is a risk. */
export async function untilEnded(worker: Worker): Promise<void> {
  // An ended thread has no id any more.
  if (worker.threadId === -1) return
  await Promise.race([once(worker, 'exit'), setTimeout(endingMs, undefined, { ref: false })])
  await worker.terminate()
}
