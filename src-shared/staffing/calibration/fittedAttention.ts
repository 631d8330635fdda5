import { quantileType7 } from '../../metrics/statistics/sample.ts'
import { seedOfStream, uniformRandom } from '../../statistics/uniformRandom.ts'
import { drawDuration } from '../engine/drawDuration.ts'
import { handleMessages } from '../engine/handleMessages.ts'
import type { Messages, Team } from '../engine/messages.ts'
import { workedUntil } from '../engine/shifts.ts'
import type { Shifts } from '../engine/shifts.ts'
import type { MeasuredDuration } from '../plan/measuredWork.ts'
import type { PlanPerson } from '../plan/plan.ts'
import { coverShifts } from './attentionEstimate.ts'
import { durationOf } from './handlingEstimate.ts'
import { weekMs } from './workLog.ts'
import type { WorkLog } from './workLog.ts'

/** Fewer answers tell nothing. */
const leastFitted = 50
/** Points of the distribution that are fitted. */
const points = 200
/** After some ten rounds the distribution hardly moves any more. */
const rounds = 10
const seed = 20_260_101

/**
 * The time on duty that passes before somebody gets to a question, such that the questions that came in, worked off by the
 * cover with the handling time, take as long to answer as they did: with what is fitted the engine itself is run, and every
 * point of the distribution is moved by how far the simulated times on duty lie from the measured ones (indirect inference,
 * Gourieroux, Monfort and Renault 1993, on quantiles). A handling time that is estimated too long makes it shorter, and the
 * other way around. Null below 50 answers.
 */
export function fittedAttention(
  log: WorkLog,
  cover: readonly PlanPerson[],
  handling: MeasuredDuration | null,
): MeasuredDuration | null {
  if (handling === null) return null
  const shifts = coverShifts(cover, log.fromMs, log.untilMs + weekMs)
  const answered = answeredOnly(log)
  if (answered.arrivalMs.length < leastFitted || shifts.startMs.length === 0) return null
  const measuredMs = quantilesOf(timesOnDuty(shifts, answered.arrivalMs, answered.answeredMs))
  const team = teamOfCover(cover, log)
  const random = uniformRandom(seedOfStream(seed, 1))
  const work = { kind: 'sample', ascendingMs: handling.ascendingMs } as const
  const handlingMs = answered.arrivalMs.map(() => drawDuration(work, random))
  let fittedMs = measuredMs
  for (let round = 0; round < rounds; round += 1) {
    const simulatedMs = simulatedTimes(answered.arrivalMs, handlingMs, fittedMs, team, shifts)
    fittedMs = moved(fittedMs, measuredMs, quantilesOf(simulatedMs))
  }
  return durationOf(fittedMs)
}

interface Answered {
  readonly arrivalMs: Float64Array
  readonly answeredMs: Float64Array
}

function answeredOnly({ arrivalMs, answeredMs }: WorkLog): Answered {
  const isAnswered = (index: number): boolean => answeredMs[index] !== Infinity
  return {
    arrivalMs: arrivalMs.filter((_, index) => isAnswered(index)),
    answeredMs: answeredMs.filter((_, index) => isAnswered(index)),
  }
}

function timesOnDuty(shifts: Shifts, fromMs: Float64Array, toMs: Float64Array): Float64Array {
  return fromMs.map((ms, index) => workedUntil(shifts, toMs[index] ?? ms) - workedUntil(shifts, ms)).sort()
}

function quantilesOf(ascendingMs: Float64Array): Float64Array {
  return Float64Array.from({ length: points }, (_, point) =>
    quantileType7(ascendingMs, (point + 0.5) / points),
  )
}

function teamOfCover(cover: readonly PlanPerson[], log: WorkLog): Team {
  return {
    people: cover.map((person) => coverShifts([person], log.fromMs, log.untilMs + weekMs)),
    handlingFactors: cover.map(() => 1),
    looks: cover.map(() => null),
    departments: null,
  }
}

function simulatedTimes(
  arrivalMs: Float64Array,
  handlingMs: Float64Array,
  attentionMs: Float64Array,
  team: Team,
  shifts: Shifts,
): Float64Array {
  const random = uniformRandom(seedOfStream(seed, 2))
  const sample = { kind: 'sample', ascendingMs: Array.from(attentionMs) } as const
  const messages: Messages = {
    arrivalMs,
    handlingMs,
    priority: new Uint8Array(arrivalMs.length),
    attentionMs: arrivalMs.map(() => Math.round(drawDuration(sample, random))),
    consultationMs: new Float64Array(arrivalMs.length),
  }
  const rules = { endOfShift: 'finish', order: 'fifo', attentionRule: 'onDuty', horizonMs: Infinity } as const
  return timesOnDuty(shifts, arrivalMs, handleMessages(messages, team, rules).sentMs)
}

/** Never below 0, and ascending. */
function moved(fittedMs: Float64Array, measuredMs: Float64Array, simulatedMs: Float64Array): Float64Array {
  return fittedMs
    .map((ms, point) => Math.max(0, Math.round(ms + (measuredMs[point] ?? 0) - (simulatedMs[point] ?? 0))))
    .sort()
}
