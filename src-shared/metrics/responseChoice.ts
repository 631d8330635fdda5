import type { EpochDay } from '../domain/localDate.ts'
import type { Figure } from '../domain/figure.ts'
import type { TimeSpan } from '../domain/period.ts'
import type { CaseTable } from './caseTable.ts'
import { quantileFigureOf } from './firstResponse.ts'
import type { RankedWaits } from './rankedWaits.ts'
import type { ResponseTable } from './responseTable.ts'
import type { Curve } from './statistics/curve.ts'
import { countBelow } from './statistics/curveBand.ts'
import { curveInOrder, keptCurve, quantileInOrder } from './statistics/orderedCurve.ts'
import type { CurveRoom } from './statistics/orderedCurve.ts'
import { weeksEffect } from './waitColumns.ts'
import type { WeekSpan } from './waitColumns.ts'

/** Chosen places of a table: those from `from` up to `to` that are marked 1. */
export interface ChosenPlaces {
  readonly isChosen: Uint8Array
  readonly from: number
  readonly to: number
}

/** Chosen cases of a table, by their places and by their ranks. */
export class ResponseChoice implements ChosenPlaces {
  readonly isChosen: Uint8Array
  readonly from: number
  readonly to: number
  /** Weeks of the table in which they started. */
  readonly weeks: WeekSpan
  readonly #table: ResponseTable
  #ranks: Uint32Array | null = null
  #normRanks: Uint32Array | null = null
  #timeCurve: Curve | null = null
  #normCurve: Curve | null = null

  constructor(table: ResponseTable, { isChosen, from, to }: ChosenPlaces) {
    this.isChosen = isChosen
    this.from = from
    this.to = to
    this.#table = table
    const { week } = table
    const [first, begins, ends] = [week[0] ?? 0, week[from] ?? 0, week[to - 1] ?? 0]
    this.weeks = { firstWeek: begins - first, weeks: to > from ? ends - begins + 1 : 0 }
  }

  get ranks(): Uint32Array {
    this.#ranks ??= ranksOf(this.#table.waits, this)
    return this.#ranks
  }

  /** In the parts of the norm: only cases that a norm holds for. */
  get normRanks(): Uint32Array {
    this.#normRanks ??= ranksOf(this.#table.norms, this)
    return this.#normRanks
  }

  /** Of all of them together, by time waited. */
  get timeCurve(): Curve {
    const { waits, room } = this.#table
    this.#timeCurve ??= keptCurve(
      curveInOrder(waits, this.ranks, room, weeksEffect(waits, this.ranks, this.weeks)),
    )
    return this.#timeCurve
  }

  /** Of all of them that a norm holds for, by part of the norm used. */
  get normCurve(): Curve {
    const { norms, room } = this.#table
    this.#normCurve ??= keptCurve(
      curveInOrder(norms, this.normRanks, room, weeksEffect(norms, this.normRanks, this.weeks)),
    )
    return this.#normCurve
  }
}

/** Those of the marked cases that started within a span. */
export function placesWithin({ startedAt }: CaseTable, isChosen: Uint8Array, span: TimeSpan): ChosenPlaces {
  return { isChosen, from: countBelow(startedAt, span.fromMs), to: countBelow(startedAt, span.toMs) }
}

export function chooseCases(table: ResponseTable, isChosen: Uint8Array, span: TimeSpan): ResponseChoice {
  return new ResponseChoice(table, placesWithin(table, isChosen, span))
}

function ranksOf({ caseAt }: RankedWaits, { isChosen, from, to }: ChosenPlaces): Uint32Array {
  const ranks = new Uint32Array(Math.min(Math.max(0, to - from), caseAt.length))
  let count = 0
  for (let rank = 0; rank < caseAt.length; rank += 1) {
    const place = caseAt[rank] ?? 0
    if (place >= from && place < to && isChosen[place] === 1) ranks[count++] = rank
  }
  return ranks.subarray(0, count)
}

/** A group of each place of a table: a number below the count of groups; any other for none. */
export type GroupOf = Int16Array | Uint8Array

/** Groups by the local day of the start; `groupOn` is asked once for each day of the choice. */
export function groupByDay(
  { day }: CaseTable,
  { from, to }: ChosenPlaces,
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
export function wholeCurves({ timeCurve, normCurve }: ResponseChoice): ResponseCurves {
  return { time: timeCurve, norm: normCurve }
}

export function timeCurves(
  { waits, room }: ResponseTable,
  choice: ResponseChoice,
  groupOf: GroupOf,
  groupCount: number,
): readonly Curve[] {
  return splitRanks(waits, choice.ranks, groupOf, groupCount).map((ranks) =>
    ranks === choice.ranks ? choice.timeCurve : curveOf(waits, ranks, choice, room),
  )
}

/** Cases of a group, and the time by which half of them were answered. */
export interface GroupMedian {
  readonly n: number
  readonly medianMs: Figure
}

/** As `quantileFigure` reads them from `timeCurves`, which are walked no further than that takes. */
export function timeMedians(
  { waits, room }: ResponseTable,
  choice: ResponseChoice,
  groupOf: GroupOf,
  groupCount: number,
): readonly GroupMedian[] {
  const { weeks } = choice
  return splitRanks(waits, choice.ranks, groupOf, groupCount).map((ranks) => ({
    n: ranks.length,
    medianMs: quantileFigureOf(ranks.length, () =>
      quantileInOrder(waits, ranks, room, weeksEffect(waits, ranks, weeks), 0.5),
    ),
  }))
}

export function normCurves(
  { norms, room }: ResponseTable,
  choice: ResponseChoice,
  groupOf: GroupOf,
  groupCount: number,
): readonly Curve[] {
  return splitRanks(norms, choice.normRanks, groupOf, groupCount).map((ranks) =>
    ranks === choice.normRanks ? choice.normCurve : curveOf(norms, ranks, choice, room),
  )
}

function curveOf(waits: RankedWaits, ranks: Uint32Array, { weeks }: ResponseChoice, room: CurveRoom): Curve {
  return keptCurve(curveInOrder(waits, ranks, room, weeksEffect(waits, ranks, weeks)))
}

/** The ranks of each group, in order; the very ranks where all are of one group. */
function splitRanks(
  { caseAt }: RankedWaits,
  ranks: Uint32Array,
  groupOf: GroupOf,
  groupCount: number,
): readonly Uint32Array[] {
  const counts = new Uint32Array(groupCount)
  // Groups lie by place, which is anywhere in memory: they are looked up once.
  const groupAt = new Int16Array(ranks.length)
  for (let index = 0; index < ranks.length; index += 1) {
    const group = groupOf[caseAt[ranks[index] ?? 0] ?? 0] ?? -1
    groupAt[index] = group
    if (group >= 0 && group < groupCount) counts[group] = (counts[group] ?? 0) + 1
  }
  if (ranks.length > 0 && counts.includes(ranks.length)) {
    return Array.from(counts, (count) => (count === 0 ? ranks.subarray(0, 0) : ranks))
  }
  const groups = Array.from(counts, (count) => new Uint32Array(count))
  counts.fill(0)
  for (let index = 0; index < ranks.length; index += 1) {
    const group = groupAt[index] ?? -1
    const members = groups[group]
    if (members === undefined) continue
    const place = counts[group] ?? 0
    members[place] = ranks[index] ?? 0
    counts[group] = place + 1
  }
  return groups
}
