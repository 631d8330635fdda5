import type { EpochDay } from '../domain/localDate.ts'
import type { TimeSpan } from '../domain/period.ts'
import type { RankedWaits, ResponseTable } from './responseTable.ts'
import { estimateCurve } from './statistics/curve.ts'
import type { Curve } from './statistics/curve.ts'
import { countBelow } from './statistics/curveBand.ts'
import { gatherWaits } from './waitColumns.ts'

/** Chosen cases of a table: their places between `from` and `to` that are marked 1, and their ranks. */
export interface ResponseChoice {
  readonly isChosen: Uint8Array
  readonly from: number
  readonly to: number
  readonly ranks: Uint32Array
  /** In the parts of the norm: only cases that a norm holds for. */
  readonly normRanks: Uint32Array
}

/** Those of the marked cases that started within a span. */
export function chooseCases(table: ResponseTable, isChosen: Uint8Array, span: TimeSpan): ResponseChoice {
  const from = countBelow(table.startedAt, span.fromMs)
  const to = countBelow(table.startedAt, span.toMs)
  return {
    isChosen,
    from,
    to,
    ranks: ranksOf(table.waits, isChosen, from, to),
    normRanks: ranksOf(table.norms, isChosen, from, to),
  }
}

function ranksOf({ caseAt }: RankedWaits, isChosen: Uint8Array, from: number, to: number): Uint32Array {
  const ranks = new Uint32Array(to - from)
  let count = 0
  for (let rank = 0; rank < caseAt.length; rank += 1) {
    const place = caseAt[rank] ?? 0
    if (place >= from && place < to && isChosen[place] === 1) ranks[count++] = rank
  }
  return ranks.subarray(0, count)
}

/** A group of each place of a table: a number below the count of groups, or -1 for none. */
export type GroupOf = Int16Array

/** Groups by the local day of the start; `groupOn` is asked once for each day of the choice. */
export function groupByDay(
  { day }: ResponseTable,
  { from, to }: ResponseChoice,
  groupOn: (day: EpochDay) => number,
): Int16Array {
  const groups = new Int16Array(day.length).fill(-1)
  let [lastDay, group] = [-Infinity, -1]
  for (let place = from; place < to; place += 1) {
    const of = day[place] ?? 0
    if (of !== lastDay) [lastDay, group] = [of, groupOn(of)]
    groups[place] = group
  }
  return groups
}

/** Curves of one group: by time waited, and by part of the norm used (only cases that a norm holds for). */
export interface ResponseCurves {
  readonly time: Curve
  readonly norm: Curve
}

/** The curves of all chosen cases together. */
export function wholeCurves(table: ResponseTable, { ranks, normRanks }: ResponseChoice): ResponseCurves {
  return { time: curveOf(table.waits, ranks), norm: curveOf(table.norms, normRanks) }
}

/** The curve of all chosen cases together, by time waited. */
export function timeCurve({ waits }: ResponseTable, { ranks }: ResponseChoice): Curve {
  return curveOf(waits, ranks)
}

export function timeCurves(
  { waits }: ResponseTable,
  { ranks }: ResponseChoice,
  groupOf: GroupOf,
  groupCount: number,
): readonly Curve[] {
  return splitRanks(waits, ranks, groupOf, groupCount).map((group) => curveOf(waits, group))
}

export function normCurves(
  { norms }: ResponseTable,
  { normRanks }: ResponseChoice,
  groupOf: GroupOf,
  groupCount: number,
): readonly Curve[] {
  return splitRanks(norms, normRanks, groupOf, groupCount).map((group) => curveOf(norms, group))
}

function curveOf(waits: RankedWaits, ranks: Uint32Array): Curve {
  const { times, designEffect } = gatherWaits(waits, ranks)
  return estimateCurve(times, designEffect)
}

function splitRanks(
  { caseAt }: RankedWaits,
  ranks: Uint32Array,
  groupOf: GroupOf,
  groupCount: number,
): readonly Uint32Array[] {
  const counts = new Uint32Array(groupCount)
  for (let index = 0; index < ranks.length; index += 1) {
    const group = groupOf[caseAt[ranks[index] ?? 0] ?? 0] ?? -1
    if (group >= 0) counts[group] = (counts[group] ?? 0) + 1
  }
  const groups = Array.from(counts, (count) => new Uint32Array(count))
  counts.fill(0)
  for (let index = 0; index < ranks.length; index += 1) {
    const rank = ranks[index] ?? 0
    const group = groupOf[caseAt[rank] ?? 0] ?? -1
    const members = groups[group]
    if (members === undefined) continue
    const place = counts[group] ?? 0
    members[place] = rank
    counts[group] = place + 1
  }
  return groups
}
