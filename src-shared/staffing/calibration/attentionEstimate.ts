import { shiftAt, shiftsOf, workedUntil } from '../engine/shifts.ts'
import type { Block, Shifts } from '../engine/shifts.ts'
import type { MeasuredDuration } from '../plan/measuredWork.ts'
import type { PlanPerson } from '../plan/plan.ts'
import { durationOf } from './handlingEstimate.ts'
import { countBefore, dayMs, minuteMs, weekMs } from './workLog.ts'
import type { WorkLog } from './workLog.ts'

/** Fewer questions tell nothing. */
const leastLonely = 20

/**
 * From arrival until somebody on duty sees it: the response less the usual work, of questions that came in during the
 * cover while no other waited. Only time within the cover counts. Null below 20 such questions.
 */
export function attentionEstimate(
  log: WorkLog,
  cover: readonly PlanPerson[],
  handling: MeasuredDuration | null,
): MeasuredDuration | null {
  if (handling === null) return null
  const shifts = coverShifts(cover, log.fromMs, log.untilMs)
  const delays: number[] = []
  let busyUntilMs = -Infinity
  for (let index = 0; index < log.arrivalMs.length; index += 1) {
    const arrivalMs = log.arrivalMs[index] ?? 0
    const answeredMs = log.answeredMs[index] ?? Infinity
    const nobodyWaits = busyUntilMs <= arrivalMs
    if (answeredMs === Infinity) continue
    busyUntilMs = Math.max(busyUntilMs, answeredMs)
    if (!nobodyWaits || !isOpen(shifts, arrivalMs)) continue
    const onDutyMs = workedUntil(shifts, answeredMs) - workedUntil(shifts, arrivalMs)
    delays.push(Math.max(0, Math.round(onDutyMs - handling.medianMs)))
  }
  return delays.length < leastLonely ? null : durationOf(Float64Array.from(delays).sort())
}

function isOpen(shifts: Shifts, momentMs: number): boolean {
  return (shifts.startMs[shiftAt(shifts, momentMs)] ?? Infinity) <= momentMs
}

/** The hours of a cover written out by the wall clock, rotations left aside. */
export function coverShifts(cover: readonly PlanPerson[], fromMs: number, untilMs: number): Shifts {
  const blocks: Block[] = []
  const mondayOf = 4 * dayMs
  const firstMonday = mondayOf + Math.floor((fromMs - mondayOf) / weekMs) * weekMs
  for (let dayStartMs = firstMonday; dayStartMs < untilMs; dayStartMs += dayMs) {
    const weekday = Math.round((dayStartMs - firstMonday) / dayMs) % 7
    for (const person of cover)
      for (const { openMinute, closeMinute } of person.days[weekday] ?? [])
        blocks.push([dayStartMs + openMinute * minuteMs, dayStartMs + closeMinute * minuteMs])
  }
  return shiftsOf(blocks)
}

/** Questions of a log that came in from one moment to another: [first, end). */
export function questionsBetween(
  { arrivalMs }: WorkLog,
  fromMs: number,
  toMs: number,
): readonly [number, number] {
  return [countBefore(arrivalMs, fromMs), countBefore(arrivalMs, toMs)]
}
