/** When somebody works: [start, end) in ascending order, not touching, in milliseconds from the first Monday 00:00. */
export interface Shifts {
  readonly startMs: Float64Array
  readonly endMs: Float64Array
  /** Time worked before each shift; one longer than the shifts. */
  readonly workedMs: Float64Array
}

export type Block = readonly [startMs: number, endMs: number]

/** Blocks of one person or one kind, ascending by their start. */
export interface BlockRow {
  readonly startMs: ArrayLike<number>
  readonly endMs: ArrayLike<number>
}

/** Orders blocks, merges those that touch or overlap and drops empty ones. */
export function shiftsOf(blocks: readonly Block[]): Shifts {
  const ascending = [...blocks].sort((a, b) => a[0] - b[0])
  return unionOf([
    { startMs: ascending.map(([startMs]) => startMs), endMs: ascending.map(([, endMs]) => endMs) },
  ])
}

/** The hours in which at least one of them works. */
export function unionOf(rows: readonly BlockRow[]): Shifts {
  const places = rows.map(() => 0)
  const startMs: number[] = []
  const endMs: number[] = []
  for (let row = nextRow(rows, places); row >= 0; row = nextRow(rows, places)) {
    const place = places[row] ?? 0
    places[row] = place + 1
    const fromMs = rows[row]?.startMs[place] ?? 0
    const toMs = rows[row]?.endMs[place] ?? 0
    if (toMs <= fromMs) continue
    const last = endMs.length - 1
    if (last >= 0 && fromMs <= (endMs[last] ?? 0)) endMs[last] = Math.max(endMs[last] ?? 0, toMs)
    else {
      startMs.push(fromMs)
      endMs.push(toMs)
    }
  }
  return {
    startMs: Float64Array.from(startMs),
    endMs: Float64Array.from(endMs),
    workedMs: workedBefore(startMs, endMs),
  }
}

/** The row whose next block begins first; -1 when all are through. */
function nextRow(rows: readonly BlockRow[], places: readonly number[]): number {
  let next = -1
  let firstMs = Infinity
  for (let row = 0; row < rows.length; row += 1) {
    const fromMs = rows[row]?.startMs[places[row] ?? 0] ?? Infinity
    if (fromMs < firstMs) {
      next = row
      firstMs = fromMs
    }
  }
  return next
}

function workedBefore(startMs: readonly number[], endMs: readonly number[]): Float64Array {
  const workedMs = new Float64Array(startMs.length + 1)
  for (let at = 0; at < startMs.length; at += 1)
    workedMs[at + 1] = (workedMs[at] ?? 0) + (endMs[at] ?? 0) - (startMs[at] ?? 0)
  return workedMs
}

/** Index of the shift that holds the moment, or else of the first later one; the number of shifts when there is none. */
export function shiftAt({ endMs }: Shifts, momentMs: number): number {
  let low = 0
  let high = endMs.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((endMs[middle] ?? Infinity) <= momentMs) low = middle + 1
    else high = middle
  }
  return low
}

/** Work time from the first Monday until the moment; Infinity is past all shifts. */
export function workedUntil(shifts: Shifts, momentMs: number): number {
  const index = shiftAt(shifts, momentMs)
  const before = shifts.workedMs[index] ?? 0
  const start = shifts.startMs[index]
  return start === undefined || start >= momentMs ? before : before + momentMs - start
}

/**
 * The same as workedUntil for one moment after another. It goes on from the last place, so that moments that mostly
 * ascend cost a step each.
 */
export function workedClock(shifts: Shifts): (momentMs: number) => number {
  const { startMs, endMs, workedMs } = shifts
  let index = 0
  return (momentMs) => {
    while (index > 0 && (endMs[index - 1] ?? 0) > momentMs) index -= 1
    while (index < endMs.length && (endMs[index] ?? 0) <= momentMs) index += 1
    const sinceMs = momentMs - (startMs[index] ?? Infinity)
    return (workedMs[index] ?? 0) + (sinceMs > 0 ? sinceMs : 0)
  }
}

/**
 * The moment at which `workMs` is done by who begins at `fromMs` and works in these shifts only, `index` being the
 * shift of `fromMs` (see shiftAt); Infinity when the shifts end before the work does.
 */
export function doneAt(shifts: Shifts, index: number, fromMs: number, workMs: number): number {
  let left = workMs
  for (let at = index; at < shifts.endMs.length; at += 1) {
    const beginMs = Math.max(fromMs, shifts.startMs[at] ?? Infinity)
    const availableMs = (shifts.endMs[at] ?? 0) - beginMs
    if (left <= availableMs) return beginMs + left
    left -= availableMs
  }
  return Infinity
}
