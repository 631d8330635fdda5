import type { TimeSpan } from '../domain/period.ts'
import { ascendingOrder } from './statistics/ascendingOrder.ts'
import { countBelow } from './statistics/curveBand.ts'

/** Rows by their own time, oldest first; equal times keep their order. */
interface RowsInOrder<Row> {
  readonly rows: readonly Row[]
  readonly atMs: Float64Array
}

/** Puts rows in order once, and remembers it for as long as they are in memory: a choice of them is then a search. */
export class RowOrder<Row> {
  readonly #timeOf: (row: Row) => number
  readonly #known = new WeakMap<readonly Row[], RowsInOrder<Row>>()

  constructor(timeOf: (row: Row) => number) {
    this.#timeOf = timeOf
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
    const atMs = Float64Array.from(rows, this.#timeOf)
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
  return {
    rows: Array.from(order, (place) => rows[place]).filter((row) => row !== undefined),
    atMs: Float64Array.from(order, (place) => atMs[place] ?? 0),
  }
}
