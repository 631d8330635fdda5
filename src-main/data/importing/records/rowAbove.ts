/** Between which moments the next row of a file lies, if its rows stand in order. */
export interface Neighbourhood {
  readonly notBeforeMs?: number | undefined
  readonly notAfterMs?: number | undefined
}

/**
 * Remembers the row above, in files with the oldest row first as with the newest: it settles which of the two an hour is
 * that happened twice.
 */
export class RowAbove {
  #atMs: number | null = null
  #isNewestFirst = false

  get bounds(): Neighbourhood {
    const atMs = this.#atMs ?? undefined
    return this.#isNewestFirst ? { notAfterMs: atMs } : { notBeforeMs: atMs }
  }

  follow(atMs: number): void {
    if (this.#atMs !== null && atMs !== this.#atMs) this.#isNewestFirst = atMs < this.#atMs
    this.#atMs = atMs
  }
}
