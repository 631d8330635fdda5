/**
 * When somebody who does other work beside the messages looks: the first look at or after `fromMs` (>= `sinceMs`) by who
 * found nothing waiting at `sinceMs`. The same `sinceMs` gives the same looks however often it is asked.
 */
export type NextLook = (sinceMs: number, fromMs: number) => number

/** Looks after every stretch of `stretchMs`, which does not end early for a message. Throws RangeError below 1 ms. */
export function lookEvery(stretchMs: number): NextLook {
  if (!(stretchMs >= 1 && Number.isInteger(stretchMs)))
    throw new RangeError(`not a whole number of milliseconds from 1: ${stretchMs}`)
  return (sinceMs, fromMs) => sinceMs + Math.ceil((fromMs - sinceMs) / stretchMs) * stretchMs
}
