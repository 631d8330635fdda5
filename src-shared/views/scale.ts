/** An axis as fractions: 0 is its left end, 1 its right end. Drawing turns fractions into pixels. */
export interface Tick {
  readonly at: number
  readonly label: string
}
export interface Scale {
  readonly ticks: readonly Tick[]
  readonly at: (value: number) => number
}

function clamp(fraction: number): number {
  return Math.min(1, Math.max(0, fraction))
}

export function shareScale(ticks: readonly { readonly value: number; readonly label: string }[]): Scale {
  return { ticks: ticks.map(({ value, label }) => ({ at: value, label })), at: clamp }
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** Ends a time axis may have; round times that people know. */
const lowEnds = [hourMs, 15 * minuteMs, 5 * minuteMs, minuteMs]
const highEnds = [dayMs, 3 * dayMs, 7 * dayMs, 30 * dayMs, 365 * dayMs]
const tickTimes = [5 * minuteMs, 15 * minuteMs, hourMs, 4 * hourMs, dayMs, 7 * dayMs, 30 * dayMs]
const mostTicks = 4

/**
 * Logarithmic time axis around the given times (ms): from 1 hour to 1 day at least, wider where a value lies outside.
 * Ticks that stand too close together are left out.
 */
export function timeScale(timesMs: readonly number[], label: (timeMs: number) => string): Scale {
  const smallestMs = Math.min(...timesMs, hourMs * 2)
  const largestMs = Math.max(...timesMs, 4 * hourMs)
  const lowMs = lowEnds.find((end) => end <= smallestMs) ?? minuteMs
  const highMs = highEnds.find((end) => end >= largestMs) ?? 365 * dayMs
  const span = Math.log(highMs / lowMs)
  const at = (timeMs: number): number => clamp(Math.log(Math.max(timeMs, lowMs) / lowMs) / span)
  const inside = tickTimes.filter((time) => time >= lowMs && time <= highMs)
  const step = Math.ceil(inside.length / mostTicks)
  const chosen = inside.filter((_, index) => index % step === 0)
  return { ticks: chosen.map((time) => ({ at: at(time), label: label(time) })), at }
}
