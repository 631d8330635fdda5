/** Long reckoning in small steps, so that it can tell how far it is and be stopped between two of them. */
export interface Stepping<Outcome> {
  readonly total: number
  readonly done: number
  /** Does the next one; not to be called when `done` has come to `total`. */
  step(): void
  /** What is known after the steps that were done. */
  outcome(): Outcome
}

export interface StepWatch {
  readonly isCancelled: () => boolean
  /** Any clock that does not run back. */
  readonly nowMs: () => number
  readonly tell: () => void
  /** After so many steps it is told too, however soon that is. */
  readonly firstToldAfter: number
}

const betweenTellingsMs = 333

/** @returns false where it was cancelled */
export function stepThrough(stepping: Stepping<unknown>, watch: StepWatch): boolean {
  let toldAtMs = watch.nowMs()
  let hasFirst = false
  while (stepping.done < stepping.total) {
    if (watch.isCancelled()) return false
    stepping.step()
    const isFirst: boolean = !hasFirst && stepping.done >= watch.firstToldAfter
    const isTime = watch.nowMs() - toldAtMs >= betweenTellingsMs
    // The last step needs no telling: the answer itself follows.
    if ((isFirst || isTime) && stepping.done < stepping.total) {
      watch.tell()
      hasFirst ||= isFirst
      toldAtMs = watch.nowMs()
    }
  }
  return !watch.isCancelled()
}
