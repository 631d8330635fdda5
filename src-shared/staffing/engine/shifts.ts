/** When somebody works: [start, end) in ascending order, not touching, in milliseconds from the first Monday 00:00. */
export interface Shifts {
  readonly startMs: Float64Array
  readonly endMs: Float64Array
  /** Time worked before each shift; one longer than the shifts. */
  readonly workedMs: Float64Array
}

export type Block = readonly [startMs: number, endMs: number]

/** Orders blocks, merges those that touch or overlap and drops empty ones. */
export function shiftsOf(blocks: readonly Block[]): Shifts {
  const merged: [number, number][] = []
  for (const [startMs, endMs] of [...blocks].sort((a, b) => a[0] - b[0])) {
    if (endMs <= startMs) continue
    const last = merged.at(-1)
    if (last !== undefined && startMs <= last[1]) last[1] = Math.max(last[1], endMs)
    else merged.push([startMs, endMs])
  }
  const workedMs = new Float64Array(merged.length + 1)
  merged.forEach(([startMs, endMs], index) => {
    workedMs[index + 1] = (workedMs[index] ?? 0) + endMs - startMs
  })
  return {
    startMs: Float64Array.from(merged, (block) => block[0]),
    endMs: Float64Array.from(merged, (block) => block[1]),
    workedMs,
  }
}

/** The hours in which at least one of them works. */
export function unionOf(people: readonly Shifts[]): Shifts {
  const blocks: Block[] = []
  for (const { startMs, endMs } of people)
    startMs.forEach((start, index) => blocks.push([start, endMs[index] ?? start]))
  return shiftsOf(blocks)
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
