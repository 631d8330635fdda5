const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** Shares that every outcome tells, in milliseconds. */
export const standardLimitsMs: readonly number[] = [1, 2, 4, 8, 24, 48].map((hours) => hours * hourMs)

function everyMs(fromMs: number, toMs: number, stepMs: number): readonly number[] {
  return Array.from({ length: (toMs - fromMs) / stepMs + 1 }, (_, index) => fromMs + index * stepMs)
}

/**
 * Times at which a response curve is read, ascending and the same for every plan, so that curves can be laid over each other:
 * closer together where answers are quick. Ends at a week, which is how long is waited for an answer.
 */
export const curveTimesMs: readonly number[] = [
  ...everyMs(0, 50 * minuteMs, 10 * minuteMs),
  ...everyMs(hourMs, 11.5 * hourMs, 0.5 * hourMs),
  ...everyMs(12 * hourMs, 23 * hourMs, hourMs),
  ...everyMs(24 * hourMs, 46 * hourMs, 2 * hourMs),
  ...everyMs(48 * hourMs, 68 * hourMs, 4 * hourMs),
  ...everyMs(72 * hourMs, 168 * hourMs, 6 * hourMs),
]
