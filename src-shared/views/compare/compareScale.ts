import type { KeyFigureId } from '../../contract/keyFigureIds.ts'
import type { Clock } from '../../domain/period.ts'
import type { Scale } from '../scale.ts'
import type { Words } from '../words.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** Times that people know; an axis starts and ends with one of them. */
const roundTimes = [
  minuteMs,
  5 * minuteMs,
  15 * minuteMs,
  30 * minuteMs,
  hourMs,
  2 * hourMs,
  4 * hourMs,
  8 * hourMs,
  16 * hourMs,
  dayMs,
  2 * dayMs,
  4 * dayMs,
  7 * dayMs,
  14 * dayMs,
  30 * dayMs,
  365 * dayMs,
]
/** Labels nearer to each other than this would touch on the narrowest plot. */
const nearestTicks = 0.15

function clamp(fraction: number): number {
  return Math.min(1, Math.max(0, fraction))
}

function timeAxis(timesMs: readonly number[], label: (timeMs: number) => string): Scale {
  const smallest = Math.max(minuteMs, Math.min(...timesMs))
  const largest = Math.max(...timesMs, smallest)
  const startMs = roundTimes.findLast((time) => time <= smallest) ?? minuteMs
  const endMs = roundTimes.find((time) => time >= largest && time > startMs) ?? 365 * dayMs
  const span = Math.log(endMs / startMs)
  const at = (timeMs: number): number => clamp(Math.log(Math.max(timeMs, startMs) / startMs) / span)
  const ticks: { at: number; label: string }[] = []
  for (const time of roundTimes.filter((one) => one >= startMs && one <= endMs)) {
    const before = ticks.at(-1)
    if (before === undefined || at(time) - before.at >= nearestTicks)
      ticks.push({ at: at(time), label: label(time) })
  }
  return { ticks, at }
}

/** Tens of per cent around all values; steps of 5 where they lie close together, of 20 where they lie far apart. */
function shareAxis(shares: readonly number[], words: Words): Scale {
  const low = Math.floor(Math.min(...shares) * 10) / 10
  const high = Math.max(Math.ceil(Math.max(...shares) * 10) / 10, low + 0.1)
  const span = high - low
  const step = span <= 0.21 ? 0.05 : span <= 0.61 ? 0.1 : 0.2
  const start = Math.floor(low / step + 1e-9) * step
  const end = Math.min(1, Math.ceil(high / step - 1e-9) * step)
  const at = (share: number): number => clamp((share - start) / (end - start))
  const count = Math.round((end - start) / step)
  const ticks = Array.from({ length: count + 1 }, (_, index) => {
    const share = start + index * step
    const number = words.number(share * 100)
    // The unit stands on the last label only.
    return { at: at(share), label: index === count ? `${number}%` : number }
  })
  return { ticks, at }
}

/**
 * One axis for a figure of many municipalities: shares (0-1) linear and zoomed to round tens with every end labelled,
 * times (ms) logarithmic between round times. `values` holds every value and bound that must fit; empty = the whole range.
 */
export function compareScale(
  words: Words,
  metric: KeyFigureId,
  clock: Clock,
  values: readonly number[],
): Scale {
  if (metric !== 'medianMs') return shareAxis(values.length === 0 ? [0, 1] : values, words)
  const times = values.length === 0 ? [hourMs, dayMs] : values
  return timeAxis(times, (time) => words.short(time, clock))
}
