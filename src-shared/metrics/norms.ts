import type { ChannelId } from '../domain/channel.ts'
import { noFigure } from '../domain/figure.ts'
import type { Figure, NullReason } from '../domain/figure.ts'
import { formatLocalDate } from '../domain/localDate.ts'
import type { EpochDay } from '../domain/localDate.ts'
import { normOn } from '../domain/norm.ts'
import type { NormRule } from '../domain/norm.ts'
import type { Clock } from '../domain/period.ts'
import type { CaseRow } from './caseRow.ts'
import { withinFigure } from './firstResponse.ts'
import type { Curve } from './statistics/curve.ts'
import { endOf, outcomeCode } from './waitColumns.ts'
import type { CaseWaits } from './waitColumns.ts'
import type { WaitingClock } from './waitingClock.ts'

/** The rule that holds for a channel on a local day, looked up once a day; its place in the list, or -1. */
export function rulesByDay(rules: readonly NormRule[]): (channel: ChannelId, day: EpochDay) => number {
  const byChannel = new Map<ChannelId, Map<EpochDay, number>>()
  return (channel, day) => {
    const known = byChannel.get(channel) ?? new Map<EpochDay, number>()
    byChannel.set(channel, known)
    let place = known.get(day)
    if (place === undefined) {
      const holding = normOn(rules, channel, formatLocalDate(day))
      place = holding === null ? -1 : rules.indexOf(holding)
      known.set(day, place)
    }
    return place
  }
}

/** The rule of each case, by its channel and the local day it started on; its place in the list, or -1. */
export function normRules(
  cases: readonly CaseRow[],
  days: Int32Array,
  rules: readonly NormRule[],
): Int16Array {
  const rule = new Int16Array(cases.length).fill(-1)
  if (rules.length === 0) return rule
  const placeOf = rulesByDay(rules)
  for (const [index, { channel }] of cases.entries()) rule[index] = placeOf(channel, days[index] ?? 0)
  return rule
}

/**
 * How much of its norm each case had used up when it was answered, closed or out of sight: 1 = exactly the norm. Each in
 * the clock of its own rule; NaN where no rule holds.
 */
export function normWaits(
  cases: readonly CaseRow[],
  rule: Int16Array,
  rules: readonly NormRule[],
  { outcome, week }: Pick<CaseWaits, 'outcome' | 'week'>,
  clocks: Readonly<Record<Clock, WaitingClock>>,
): CaseWaits {
  const wait = new Float64Array(cases.length).fill(NaN)
  const followed = new Float64Array(cases.length).fill(NaN)
  for (const [index, row] of cases.entries()) {
    const holding = rules[rule[index] ?? -1]
    if (holding === undefined) continue
    const clock = clocks[holding.clock]
    const part = clock.waitMs(row, endOf(row)) / holding.limitMs
    const isOpen = outcome[index] === outcomeCode.open
    wait[index] = part
    followed[index] = isOpen ? part : clock.waitMs(row, row.observedUntilMs) / holding.limitMs
  }
  return { outcome, week, wait, followed }
}

/**
 * Share of the cases that a norm holds for, answered within it: the curve of parts of the norm read at 1, so that open
 * and closed cases count as in every other share. Cases without a norm are left out of n.
 */
export function withinNormFigure(
  curve: Curve,
  { cases, unknown }: { readonly cases: number; readonly unknown: NullReason | null },
): Figure {
  if (unknown !== null) return noFigure(unknown, 0)
  if (curve.n === 0) return noFigure(cases === 0 ? 'noMessages' : 'noNorm', 0)
  return withinFigure(curve, 1)
}
