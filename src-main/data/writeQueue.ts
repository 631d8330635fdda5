/** One writing task at a time, in the order they were asked: an undo waits for the import before it. */
export class WriteQueue {
  #last: Promise<unknown> = Promise.resolve()

  run<T>(task: () => Promise<T> | T): Promise<T> {
    const result = this.#last.then(task)
    this.#last = result.catch(() => undefined)
    return result
  }

  /** Resolves when everything asked so far has ended. */
  async idle(): Promise<void> {
    await this.#last
  }
}
