import { CancelledError } from './cancelledError.ts'

/** What is told of changes. `beforeChange` refuses one by throwing. */
export interface WriteWatch {
  readonly beforeChange: () => void
  readonly afterChange: () => void
}

/** What is kept of a dossier for as long as it is not changed. */
export interface KeptBeside {
  /** @throws what the writing itself would */
  readonly beforeChange: () => void
  /** Not where the change was broken off: nobody knows then how far it came. */
  readonly afterChange: () => void
}

/** One writing task at a time, in the order they were asked: an undo waits for the import before it. */
export class WriteQueue {
  #last: Promise<unknown> = Promise.resolve()
  #hasEnded = false
  /** Asked and not yet over. */
  #pending = 0
  /** Tasks that give way stand in a row of their own: they would else give way to each other for ever. */
  #lastGivingWay: Promise<unknown> = Promise.resolve()
  /** Stops the task that gives way, while it runs. */
  #giveWay: AbortController | null = null
  /** Told of every change, by a copy of a shared dossier. */
  watch: WriteWatch | null = null
  /** Told of every change too, within what `watch` is told of. */
  keptBeside: KeptBeside | null = null

  /** @throws CancelledError after `end`: the database may be closed by then */
  run<T>(task: () => Promise<T> | T): Promise<T> {
    return this.runWithoutChange(() => this.#watched(task))
  }

  /** The same for a task that changes nothing in the dossier, and during which nothing may be changed. */
  runWithoutChange<T>(task: () => Promise<T> | T): Promise<T> {
    if (this.#hasEnded) return Promise.reject(new CancelledError())
    this.#pending += 1
    this.#giveWay?.abort()
    const result = this.#last.then(task).finally(() => {
      this.#pending -= 1
    })
    this.#last = result.catch(() => undefined)
    return result
  }

  /**
   * Runs a task of the background, alone among the writes: it is stopped for whatever is asked meanwhile, and begins anew
   * when that is over.
   *
   * @param task ends soon with CancelledError when its signal is aborted
   * @throws CancelledError after `end`
   */
  runGivingWay<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const result = this.#lastGivingWay.then(() => this.#untilDone(task))
    this.#lastGivingWay = result.catch(() => undefined)
    return result
  }

  async #untilDone<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T> {
    for (;;) {
      const turn = new AbortController()
      try {
        return await this.runWithoutChange(() => {
          // Others were asked while it waited for its turn.
          if (this.#pending > 1) turn.abort()
          this.#giveWay = turn
          return turn.signal.aborted ? Promise.reject(new CancelledError()) : task(turn.signal)
        })
      } catch (error) {
        const hasGivenWay = turn.signal.aborted && error instanceof CancelledError
        if (!hasGivenWay || this.#hasEnded) throw error
      } finally {
        if (this.#giveWay === turn) this.#giveWay = null
      }
    }
  }

  async #watched<T>(task: () => Promise<T> | T): Promise<T> {
    this.watch?.beforeChange()
    try {
      this.keptBeside?.beforeChange()
      const result = await task()
      this.keptBeside?.afterChange()
      return result
    } finally {
      this.watch?.afterChange()
    }
  }

  /** Takes nothing more. Resolves when everything asked before has ended. */
  async end(): Promise<void> {
    this.#hasEnded = true
    this.#giveWay?.abort()
    await this.#last
  }
}
