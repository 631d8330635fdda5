import type { GoalSeek } from '#shared/staffing/plan/goal.ts'
import type { BackTest, PlanOutcome } from '#shared/staffing/plan/outcome.ts'
import { CancelledError } from '../cancelledError.ts'
import type {
  BackTestTask,
  SeekGoalTask,
  SimulateTask,
  StaffingOutcome,
  StaffingProgress,
  StaffingTask,
} from '../staffing/staffingOrder.ts'
import { StaffingThread } from './staffingThread.ts'

/** The page has one answer and one check afterwards under way at most; a third thread ends when its task does. */
const mostIdle = 2

export interface StaffingCall {
  readonly signal: AbortSignal
  readonly onProgress: (progress: StaffingProgress) => void
}

/**
 * Runs tasks on staffing, each in a worker thread where there is a program for it. They write nothing and read nothing of
 * the dossier, so they wait for no import and hold up no question.
 */
export class StaffingJobs {
  readonly #program: URL | null
  readonly #threads = new Set<StaffingThread>()
  #idle: StaffingThread[] = []
  #isClosed = false

  /** @param program of the worker thread; null = on this thread, where nothing else waits */
  constructor(program: URL | null) {
    this.#program = program
  }

  /** Starts a thread before it is asked anything: a first answer comes sooner. */
  warmUp(): void {
    if (this.#program === null || this.#threads.size > 0 || this.#isClosed) return
    this.#idle.push(this.#start(this.#program))
  }

  /** @throws as #run */
  async simulate(task: SimulateTask, call: StaffingCall): Promise<PlanOutcome> {
    const answer = await this.#run(task, call)
    if (answer.kind !== 'simulate') throw otherAnswer(answer)
    return answer.outcome
  }

  /** @throws as #run */
  async backTest(task: BackTestTask, call: StaffingCall): Promise<BackTest> {
    const answer = await this.#run(task, call)
    if (answer.kind !== 'backTest') throw otherAnswer(answer)
    return answer.outcome
  }

  /** @throws as #run */
  async seekGoal(task: SeekGoalTask, call: StaffingCall): Promise<GoalSeek> {
    const answer = await this.#run(task, call)
    if (answer.kind !== 'seekGoal') throw otherAnswer(answer)
    return answer.outcome
  }

  /** Ends all threads. What runs was cancelled before. */
  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.all([...this.#threads].map((thread) => thread.end()))
    this.#threads.clear()
    this.#idle = []
  }

  /** @throws CancelledError at once, also while a step is under way; AppError calculationStopped; the task's own error */
  async #run(task: StaffingTask, { signal, onProgress }: StaffingCall): Promise<StaffingOutcome> {
    if (signal.aborted || this.#isClosed) throw new CancelledError()
    const tell = (progress: StaffingProgress): void => {
      if (!signal.aborted) onProgress(progress)
    }
    const outcome =
      this.#program === null
        ? await carriedOutHere(task, signal, tell)
        : await untilAborted(this.#onThread(this.#program, task, signal, tell), signal)
    if (outcome === null) throw new CancelledError()
    return outcome
  }

  async #onThread(
    program: URL,
    task: StaffingTask,
    signal: AbortSignal,
    tell: StaffingCall['onProgress'],
  ): Promise<StaffingOutcome | null> {
    const thread = this.#takeIdle() ?? this.#start(program)
    try {
      return await thread.run(task, signal, tell)
    } finally {
      this.#putBack(thread)
    }
  }

  /** One that ended while it was idle would never answer. */
  #takeIdle(): StaffingThread | undefined {
    for (const thread of this.#idle) if (thread.hasEnded) this.#threads.delete(thread)
    this.#idle = this.#idle.filter(({ hasEnded }) => !hasEnded)
    return this.#idle.pop()
  }

  #start(program: URL): StaffingThread {
    const thread = new StaffingThread(program)
    this.#threads.add(thread)
    return thread
  }

  #putBack(thread: StaffingThread): void {
    if (!this.#isClosed && !thread.hasEnded && this.#idle.length < mostIdle) {
      this.#idle.push(thread)
      return
    }
    this.#threads.delete(thread)
    void thread.end()
  }
}

/** Read when it is first wanted: the app reckons in threads, and most commands of the shell reckon nothing. */
async function carriedOutHere(
  task: StaffingTask,
  signal: AbortSignal,
  tell: StaffingCall['onProgress'],
): Promise<StaffingOutcome | null> {
  const { carryOutStaffing } = await import('../staffing/carryOutStaffing.ts')
  return carryOutStaffing(task, () => signal.aborted, tell)
}

function otherAnswer({ kind }: StaffingOutcome): Error {
  return new Error(`the thread answered another task: ${kind}`)
}

/** Whoever cancels is answered at once; the thread stops at its next step. */
async function untilAborted<Value>(answer: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const over = new AbortController()
  const aborted = new Promise<never>((_, reject) => {
    const abort = (): void => reject(new CancelledError())
    signal.addEventListener('abort', abort, { once: true, signal: over.signal })
  })
  try {
    return await Promise.race([answer, aborted])
  } finally {
    over.abort()
  }
}
