import { formatLocalDate } from '../../domain/localDate.ts'
import type { ArrivalWeek } from '../engine/scenario.ts'
import { otherPriority, servicePriority } from '../plan/measuredWork.ts'
import type { MeasuredDuration, MeasuredWork } from '../plan/measuredWork.ts'
import type { PlanPerson } from '../plan/plan.ts'
import { attentionEstimate, questionsBetween } from './attentionEstimate.ts'
import { fittedAttention } from './fittedAttention.ts'
import { handlingEstimate } from './handlingEstimate.ts'
import { leftLyingShare, openQuestions, toBeAnswered } from './leftLying.ts'
import type { ObservedWork } from './observedWork.ts'
import { trailingFrom, usualCover } from './usualCover.ts'
import { dayMs, hourMs, knownAt, weekMs, wholeWeeks, workLogOf } from './workLog.ts'
import type { WorkLog } from './workLog.ts'

const hoursInWeek = 168

type Municipality = Pick<ObservedWork, 'inhabitants' | 'closedHolidays' | 'year'>

/**
 * What the dossier says about the work, in the form in which it can be simulated. Arrivals are all whole weeks; how the
 * team works is read from the last half year.
 */
export function measuredWorkOf(observed: ObservedWork): MeasuredWork {
  const { inhabitants, closedHolidays, year } = observed
  return workFromLog(workLogOf(observed), { inhabitants, closedHolidays, year })
}

/** The same from a log that was read already. */
export function workFromLog(log: WorkLog, municipality: Municipality): MeasuredWork {
  const mondays = wholeWeeks(log)
  const recentFrom = trailingFrom(mondays)
  const recent = knownAt(log, log.untilMs, Math.max(log.fromMs, recentFrom))
  const handling = handlingEstimate(recent, 1)
  const cover = usualCover(
    recent,
    mondays.filter((monday) => monday >= recentFrom),
    municipality.closedHolidays,
    handling?.medianMs ?? 0,
  )
  const stays = toBeAnswered(log)
  const weeks = mondays.map((monday) => weekOf(log, stays, monday))
  return {
    weeks,
    firstMonday: dateOf(mondays.at(0)),
    lastMonday: dateOf(mondays.at(-1)),
    ...countsOf(weeks),
    handling,
    ...attentionOf(recent, cover, handling),
    leftLyingShare: leftLyingShare(log),
    openQuestions: openQuestions(log),
    usualCover: cover,
    ...municipality,
  }
}

/** What fits the answers stands in where the team is never without waiting questions, so that attention cannot be seen by itself. */
function attentionOf(
  log: WorkLog,
  cover: readonly PlanPerson[],
  handling: MeasuredDuration | null,
): Pick<MeasuredWork, 'attention' | 'attentionRule'> {
  const seen = attentionEstimate(log, cover, handling)
  if (seen !== null) return { attention: seen, attentionRule: 'atArrival' }
  return { attention: fittedAttention(log, cover, handling), attentionRule: 'onDuty' }
}

function dateOf(monday: number | undefined): string | null {
  return monday === undefined ? null : formatLocalDate(Math.round(monday / dayMs))
}

function weekOf(log: WorkLog, stays: Uint8Array, monday: number): ArrivalWeek {
  const offsetsMs: number[] = []
  const priorities: number[] = []
  const [first, end] = questionsBetween(log, monday, monday + weekMs)
  for (let index = first; index < end; index += 1) {
    if (stays[index] === 0) continue
    offsetsMs.push((log.arrivalMs[index] ?? 0) - monday)
    priorities.push(log.isService[index] === 1 ? servicePriority : otherPriority)
  }
  return { offsetsMs, priorities }
}

function countsOf(
  weeks: readonly ArrivalWeek[],
): Pick<MeasuredWork, 'questionsPerWeek' | 'serviceShare' | 'perHourOfWeek'> {
  const perHour = new Float64Array(hoursInWeek)
  let [total, service] = [0, 0]
  for (const { offsetsMs, priorities } of weeks) {
    total += offsetsMs.length
    for (const priority of priorities ?? []) if (priority === servicePriority) service += 1
    for (const offsetMs of offsetsMs) {
      const hour = Math.floor(offsetMs / hourMs)
      perHour[hour] = (perHour[hour] ?? 0) + 1 / weeks.length
    }
  }
  return {
    questionsPerWeek: weeks.length === 0 ? 0 : total / weeks.length,
    serviceShare: total === 0 ? 0 : service / total,
    perHourOfWeek: Array.from(perHour),
  }
}
