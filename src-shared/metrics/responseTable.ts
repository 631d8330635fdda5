import { createZone } from '../domain/localTime.ts'
import type { NormRule } from '../domain/norm.ts'
import type { OpeningHours } from '../domain/openingHours.ts'
import type { Clock } from '../domain/period.ts'
import type { CaseRow } from './caseRow.ts'
import { normTimesMs } from './firstResponse.ts'
import type { MetricsInput } from './metricsInput.ts'
import { normColumns, normRules } from './norms.ts'
import type { NormColumns } from './norms.ts'
import { countedCases } from './selectRows.ts'
import { ascendingOrder, splitOrder } from './statistics/ascendingOrder.ts'
import { estimateCurve } from './statistics/curve.ts'
import type { Curve } from './statistics/curve.ts'
import { gatherWaits, waitColumns } from './waitColumns.ts'
import type { WaitColumns } from './waitColumns.ts'
import { waitingClock } from './waitingClock.ts'
import type { WaitingClock } from './waitingClock.ts'

/**
 * What the response figures need of every counted case, whatever is chosen of them: worked out once for a dossier, its
 * hours and its norms, so that a choice is a walk over columns that are in order already.
 */
export interface ResponseTable {
  readonly cases: readonly CaseRow[]
  readonly clock: WaitingClock
  /** Local day of the start, and hour of its week (Monday 0:00 = 0). */
  readonly day: Int32Array
  readonly hourOfWeek: Uint8Array
  readonly waits: WaitColumns
  /** Positions by wait, shortest first. */
  readonly byWait: Uint32Array
  readonly rules: readonly NormRule[]
  readonly norms: NormColumns
  readonly byNorm: Uint32Array
}

export function responseTable(
  input: MetricsInput,
  clock: Clock,
  hours: OpeningHours,
  rules: readonly NormRule[],
): ResponseTable {
  const cases = countedCases(input)
  const origins = input.origins ?? []
  const clocks = {
    calendar: waitingClock('calendar', hours, cases, origins),
    opening: waitingClock('opening', hours, cases, origins),
  }
  const { day, hourOfWeek } = localStarts(cases, hours.timeZone)
  const waits = waitColumns(cases, clocks[clock])
  const norms = normColumns(cases, normRules(cases, day, rules), rules, waits, clocks)
  return {
    cases,
    clock: clocks[clock],
    day,
    hourOfWeek,
    waits,
    byWait: ascendingOrder(waits.wait),
    rules,
    norms,
    byNorm: ascendingOrder(norms.wait),
  }
}

const hourMs = 3_600_000
const hoursPerDay = 24

function localStarts(cases: readonly CaseRow[], timeZone: string): Pick<ResponseTable, 'day' | 'hourOfWeek'> {
  const zone = createZone(timeZone)
  const day = new Int32Array(cases.length)
  const hourOfWeek = new Uint8Array(cases.length)
  for (const [index, { startedAtMs }] of cases.entries()) {
    const localHours = Math.floor((startedAtMs + zone.offsetMsAt(startedAtMs)) / hourMs)
    day[index] = Math.floor(localHours / hoursPerDay)
    // Day 0, 1 January 1970, was a Thursday.
    hourOfWeek[index] = (((localHours + 3 * hoursPerDay) % 168) + 168) % 168
  }
  return { day, hourOfWeek }
}

/** A group number for each position: `group` where the case is among the chosen ones (in the same order), else -1. */
export function groupChosen(
  all: readonly CaseRow[],
  chosen: readonly CaseRow[],
  group: (position: number) => number,
): Int16Array {
  const groupOf = new Int16Array(all.length).fill(-1)
  let next = 0
  for (let position = 0; position < all.length && next < chosen.length; position += 1) {
    if (all[position] !== chosen[next]) continue
    groupOf[position] = group(position)
    next += 1
  }
  return groupOf
}

/** Curves of one group: by time waited, and by part of the norm used (only cases that a norm holds for). */
export interface ResponseCurves {
  readonly time: Curve
  readonly norm: Curve
}

/** The curves of each group, by the group number of each position (negative = none). */
export function curvesOfGroups(
  table: ResponseTable,
  groupOf: Int16Array,
  groupCount: number,
): readonly ResponseCurves[] {
  const times = timeCurves(table, groupOf, groupCount)
  const normOf = groupOf.map((group, position) => ((table.norms.rule[position] ?? -1) < 0 ? -1 : group))
  const norms = normCurves(table, normOf, groupCount)
  return times.map((time, index) => ({ time, norm: norms[index] ?? estimateCurve(noWaits()) }))
}

export function timeCurves(
  { waits, byWait }: ResponseTable,
  groupOf: Int16Array,
  groupCount: number,
): readonly Curve[] {
  return splitOrder(byWait, groupOf, groupCount).map((positions) => {
    const { times, designEffect } = gatherWaits(waits, positions, normTimesMs)
    return estimateCurve(times, designEffect)
  })
}

/** As `curvesOfGroups`, of parts of the norm alone. Positions without a norm must be in no group. */
export function normCurves(
  { norms, byNorm }: ResponseTable,
  groupOf: Int16Array,
  groupCount: number,
): readonly Curve[] {
  return splitOrder(byNorm, groupOf, groupCount).map((positions) => {
    const { times, designEffect } = gatherWaits(norms, positions, [1])
    return estimateCurve(times, designEffect)
  })
}

function noWaits(): { answeredMs: Float64Array; closedMs: Float64Array; openMs: Float64Array } {
  return { answeredMs: new Float64Array(), closedMs: new Float64Array(), openMs: new Float64Array() }
}
