const minuteMs = 60_000
const hourMs = 60 * minuteMs

/**
 * Ends of the classes of waiting time in a package, ascending, in milliseconds: every time at which pages read a
 * share, and steps of at most a third in between, so that a median is known within one of them.
 */
export const responseGridMs: readonly number[] = [
  ...[1, 2, 3, 5, 7, 10, 15, 20, 25, 30, 40, 50].map((minutes) => minutes * minuteMs),
  ...[1, 1.25, 1.5, 1.75, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20, 22, 24].map(
    (h) => h * hourMs,
  ),
  ...[28, 32, 36, 40, 48, 56, 64, 72, 84, 96, 120, 144, 168, 240, 336, 504, 720].map((h) => h * hourMs),
]

/** One class more than ends: the last holds what took longer than 30 days. */
export const gridClassCount = responseGridMs.length + 1
