import type { TimeSpan } from '../domain/period.ts'
import { picked } from './caseOrder.ts'
import { ascendingOrder } from './statistics/ascendingOrder.ts'
import { countBelow } from './statistics/curveBand.ts'

/** Rows by their own time, oldest first; equal times keep their order. */
interface RowsInOrder<Row> {
  readonly rows: readonly Row[]
  readonly atMs: Float64Array
}

/** Puts rows in order once, and remembers it for as long as they are in memory: a choice of them is then a search. */
export class RowOrder<Row> {
  readonly #timesOf: (rows: readonly Row[]) => Float64Array
  readonly #known = new WeakMap<readonly Row[], RowsInOrder<Row>>()

  /** @param timesOf the time of each row, in their order */
  constructor(timesOf: (rows: readonly Row[]) => Float64Array) {
    this.#timesOf = timesOf
  }

  /** The rows of a span for which `isChosen` tells yes (null = all of the span), in order of time. */
  within(
    rows: readonly Row[],
    { fromMs, toMs }: TimeSpan,
    isChosen: ((row: Row) => boolean) | null,
  ): readonly Row[] {
    const inOrder = this.#of(rows)
    const [from, to] = [countBelow(inOrder.atMs, fromMs), countBelow(inOrder.atMs, toMs)]
    if (isChosen === null) return inOrder.rows.slice(from, to)
    const chosen: Row[] = []
    for (let place = from; place < to; place += 1) {
      const row = inOrder.rows[place]
      if (row !== undefined && isChosen(row)) chosen.push(row)
    }
    return chosen
  }

  #of(rows: readonly Row[]): RowsInOrder<Row> {
    const known = this.#known.get(rows)
    if (known !== undefined) return known
    const atMs = this.#timesOf(rows)
    const made = isAscending(atMs) ? { rows, atMs } : sorted(rows, atMs)
    this.#known.set(rows, made)
    return made
  }
}

function isAscending(values: Float64Array): boolean {
  for (let index = 1; index < values.length; index += 1) {
    if ((values[index] ?? 0) < (values[index - 1] ?? 0)) return false
  }
  return true
}

function sorted<Row>(rows: readonly Row[], atMs: Float64Array): RowsInOrder<Row> {
  const firstMs = atMs.reduce((first, ms) => Math.min(first, ms), Infinity)
  const order = ascendingOrder(atMs.map((ms) => ms - firstMs))
  const inOrder: Row[] = []
  for (let at = 0; at < order.length; at += 1) {
    const row = rows[order[at] ?? 0]
    if (row !== undefined) inOrder.push(row)
  }
  return { rows: inOrder, atMs: picked(atMs, new Float64Array(order.length), order) }
}
