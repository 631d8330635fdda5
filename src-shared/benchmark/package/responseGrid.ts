const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/**
 * Ends of the classes of waiting time in a package, ascending, in milliseconds: every time at which pages read a
 * share, and in between steps of one minute below 4 minutes and of at most a third above, so that a median is known
 * within one of them.
 */
export const responseGridMs: readonly number[] = [
  ...[1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50].map((minutes) => minutes * minuteMs),
  ...[1, 1.25, 1.5, 1.75, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20, 22, 24].map(
    (hours) => hours * hourMs,
  ),
  ...[28, 32, 36, 40, 48, 56, 64, 72, 84, 96, 120, 144, 168].map((hours) => hours * hourMs),
  ...[9, 12, 16, 21, 28, 30].map((days) => days * dayMs),
]

/** One class more than ends: the last holds what took longer than 30 days. */
export const gridClassCount = responseGridMs.length + 1

/** Where a class begins: waits in it are longer than this. The first also holds waits of 0 (closed at the time). */
export function classStartMs(index: number): number {
  return responseGridMs[index - 1] ?? 0
}

/** How many waits fall in each class; a wait of exactly a class's end belongs to it. `sortedMs` must ascend. */
export function countPerClass(sortedMs: Float64Array): number[] {
  const counts = new Array<number>(gridClassCount).fill(0)
  let index = 0
  for (const waitMs of sortedMs) {
    while (index < responseGridMs.length && waitMs > (responseGridMs[index] ?? Infinity)) index += 1
    counts[index] = (counts[index] ?? 0) + 1
  }
  return counts
}
