import { CancelledError } from './cancelledError.ts'

/** One writing task at a time, in the order they were asked: an undo waits for the import before it. */
export class WriteQueue {
  #last: Promise<unknown> = Promise.resolve()
  #hasEnded = false

  /** @throws CancelledError after `end`: the database may be closed by then */
  run<T>(task: () => Promise<T> | T): Promise<T> {
    if (this.#hasEnded) return Promise.reject(new CancelledError())
    const result = this.#last.then(task)
    this.#last = result.catch(() => undefined)
    return result
  }

  /** Takes nothing more. Resolves when everything asked before has ended. */
  async end(): Promise<void> {
    this.#hasEnded = true
    await this.#last
  }
}
