import type { SimulatedRun } from '../engine/simulate.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/**
 * Share of all that came in during the horizon that was answered on the day itself: before midnight, and what came in from
 * `lateFromMinute` on before the next midnight. What was never answered was not; null without arrivals.
 */
export function sameDayShare(run: SimulatedRun, lateFromMinute: number): number | null {
  const { arrivalMs } = run.messages
  const { sentMs } = run.handled
  const arrivals = arrivalMs.length - run.openingBacklog
  if (arrivals === 0) return null
  let inTime = 0
  for (let index = run.openingBacklog; index < arrivalMs.length; index += 1) {
    const day = Math.floor((arrivalMs[index] ?? 0) / dayMs)
    const late = (arrivalMs[index] ?? 0) - day * dayMs >= lateFromMinute * minuteMs
    if ((sentMs[index] ?? Infinity) < (day + (late ? 2 : 1)) * dayMs) inTime += 1
  }
  return inTime / arrivals
}
