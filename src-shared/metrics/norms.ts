import { noFigure } from '../domain/figure.ts'
import type { Figure, NullReason } from '../domain/figure.ts'
import { formatLocalDate } from '../domain/localDate.ts'
import { normOn } from '../domain/norm.ts'
import type { NormRule } from '../domain/norm.ts'
import type { Clock } from '../domain/period.ts'
import type { CaseRow } from './caseRow.ts'
import { withinFigure } from './firstResponse.ts'
import type { Curve } from './statistics/curve.ts'
import { endOf, outcomeCode } from './waitColumns.ts'
import type { WaitColumns } from './waitColumns.ts'
import type { WaitingClock } from './waitingClock.ts'

/**
 * How much of its norm each case had used up when it was answered, closed or out of sight: 1 = exactly the norm. Each in
 * the clock of its own rule; NaN where no rule holds.
 */
export interface NormColumns extends WaitColumns {
  /** Place in the list of rules; -1 = none. */
  readonly rule: Int16Array
}

/** The rule of each case, by its channel and the local day it started on; its place in the list, or -1. */
export function normRules(
  cases: readonly CaseRow[],
  days: Int32Array,
  rules: readonly NormRule[],
): Int16Array {
  const places = new Map(rules.map((rule, index) => [rule, index]))
  const found = new Map<string, number>()
  const rule = new Int16Array(cases.length).fill(-1)
  if (rules.length === 0) return rule
  for (const [index, { channel }] of cases.entries()) {
    const day = days[index] ?? 0
    const key = `${channel}/${String(day)}`
    let place = found.get(key)
    if (place === undefined) {
      const holding = normOn(rules, channel, formatLocalDate(day))
      place = holding === null ? -1 : (places.get(holding) ?? -1)
      found.set(key, place)
    }
    rule[index] = place
  }
  return rule
}

/** Waits as parts of the norm, for cases whose rules were looked up. `outcome` and `week` are those of the cases. */
export function normColumns(
  cases: readonly CaseRow[],
  rule: Int16Array,
  rules: readonly NormRule[],
  { outcome, week }: Pick<WaitColumns, 'outcome' | 'week'>,
  clocks: Readonly<Record<Clock, WaitingClock>>,
): NormColumns {
  const wait = new Float64Array(cases.length).fill(NaN)
  const followed = new Float64Array(cases.length).fill(NaN)
  for (const [index, row] of cases.entries()) {
    const holding = rules[rule[index] ?? -1]
    if (holding === undefined) continue
    const clock = clocks[holding.clock]
    const part = clock.waitMs(row, endOf(row)) / holding.limitMs
    wait[index] = part
    followed[index] =
      outcome[index] === outcomeCode.open ? part : clock.waitMs(row, row.observedUntilMs) / holding.limitMs
  }
  return { outcome, week, wait, followed, rule }
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
