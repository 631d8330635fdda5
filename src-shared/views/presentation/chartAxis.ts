import type { Clock } from '../../domain/period.ts'
import type { ChartAxis, ChartTick } from '../../report/chart.ts'
import type { Words } from '../words.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const hoursPerDay = 24

/** More steps than this put labels too near to each other. */
const mostSteps = 5
/** Up to so long times are told in minutes. */
const minutesUpToMs = 2 * hourMs

const minuteSteps = [1, 2, 5, 10, 15, 20, 30]
const hourSteps = [1, 2, 3, 4, 6, 8, 12]
const daySteps = [1, 2, 3, 5, 7, 14, 30, 60, 90, 180, 365, 730].map((days) => days * hoursPerDay)
/** Opening hours have no days: a day there is not 24 hours. */
const longOpeningSteps = [16, 20, 24, 40, 80, 120, 200, 400, 800, 1600, 3200, 8000, 16_000]

/** The smallest step that reaches `most` in five; doubled beyond the last, so that any value fits. */
function stepFor(most: number, steps: readonly number[]): number {
  const found = steps.find((step) => step * mostSteps >= most)
  if (found !== undefined) return found
  let step = steps.at(-1) ?? 1
  while (step * mostSteps < most) step *= 2
  return step
}

/** Ticks from 0 up to the first at or above `most`, at least one step. Steps are counted, so that none is 0.30000000000000004. */
function ticksUpTo(
  most: number,
  step: number,
  label: (value: number, isLast: boolean) => string,
): ChartTick[] {
  const steps = Math.max(1, Math.ceil(most / step - 1e-9))
  return Array.from({ length: steps + 1 }, (_, index) => {
    const value = index * step
    return { value, label: label(value, index === steps) }
  })
}

function axisOf(unit: ChartAxis['unit'], title: string, ticks: readonly ChartTick[]): ChartAxis {
  return { unit, title, min: 0, max: ticks.at(-1)?.value ?? 1, ticks }
}

/** An axis of times, and where a time (ms) stands on it. */
export interface TimeAxis {
  readonly axis: ChartAxis
  readonly at: (timeMs: number) => number
}

/**
 * From 0 to a round time at or above all of `timesMs`, in minutes up to two hours, else in hours; whole days are called so.
 * The unit stands on the last label only. `title` gets the unit's name: "minuten", "uren", "dagen".
 */
export function timeAxis(
  words: Words,
  clock: Clock,
  timesMs: readonly number[],
  title: (unit: string) => string,
): TimeAxis {
  const text = words.text.presentationPages.axis
  const mostMs = Math.max(minuteMs, ...timesMs)
  if (mostMs <= minutesUpToMs) {
    const step = stepFor(mostMs / minuteMs, minuteSteps)
    const ticks = ticksUpTo(mostMs / minuteMs, step, (value, isLast) =>
      isLast ? text.minutes(words.number(value)) : words.number(value),
    )
    return { axis: axisOf('minutes', title(text.inMinutes), ticks), at: (timeMs) => timeMs / minuteMs }
  }
  const longSteps = clock === 'opening' ? longOpeningSteps : daySteps
  const step = stepFor(mostMs / hourMs, [...hourSteps, ...longSteps])
  const isDays = clock === 'calendar' && step % hoursPerDay === 0
  const ticks = ticksUpTo(mostMs / hourMs, step, (value, isLast) => {
    const number = words.number(isDays ? value / hoursPerDay : value)
    if (!isLast) return number
    if (!isDays) return value === 1 ? text.hour : text.hours(number)
    return value === hoursPerDay ? text.day : text.days(number)
  })
  const unit = isDays ? text.inDays : text.inHours
  return { axis: axisOf('hours', title(unit), ticks), at: (timeMs) => timeMs / hourMs }
}

const shareSteps = [0.01, 0.02, 0.05, 0.1, 0.2]

/** Shares 0-1 from 0 to a round share at or above all of them; to 100 % where `isWhole`. */
export function shareAxis(
  words: Words,
  title: string,
  shares: readonly number[],
  isWhole = false,
): ChartAxis {
  const most = Math.min(1, Math.max(0.01, ...shares))
  const end = isWhole ? 1 : most
  const step = stepFor(end, shareSteps)
  const ticks = ticksUpTo(end, step, (value, isLast) => {
    const number = words.number(value * 100)
    return isLast ? `${number}%` : number
  })
  // Five steps of 0.2 are 1.0000000000000002 in some orders of adding: the end is what it is called.
  const tidy = ticks.map(({ value, label }) => ({ value: Math.round(value * 100) / 100, label }))
  return axisOf('share', title, tidy)
}

const lowestZoom = 0.4
/** Room under the lowest mark. */
const underneath = 0.02

/**
 * Shares 0-1 for points, whose height above 0 says nothing: up to 100 %, from a round share under all of them where they lie
 * high enough. Bars and columns start at 0.
 */
export function pointShareAxis(words: Words, title: string, shares: readonly number[]): ChartAxis {
  const whole = shareAxis(words, title, [], true)
  const lowest = Math.min(1, ...shares)
  const min = whole.ticks.findLast(({ value }) => value <= lowest - underneath)?.value ?? 0
  if (shares.length === 0 || min < lowestZoom) return whole
  return { ...whole, min, ticks: whole.ticks.filter(({ value }) => value >= min) }
}
