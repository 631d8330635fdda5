import { isSafeCount } from '../../domain/disclosureLimits.ts'
import type { Figure } from '../../domain/figure.ts'

/** Counts of one part: each adds up over the parts to a whole that is known. */
type Counts = readonly number[]

/**
 * Which parts of a whole may be told where the whole is known too: all but the small ones, and as many more, the smallest
 * first, as are needed so that no small one follows by subtraction, also for somebody who knows this rule. Parts are counts
 * that add up to the whole; `smallest` is the smallest count that may leave the house. A part that is not told has no figure
 * at all (a share with its interval tells its n as well) and the same word as the others: "fewer than 5" beside their known
 * sum could give it away.
 */
export function tellableParts(parts: readonly number[], smallest: number): readonly boolean[] {
  return tellableRows(
    parts.map((count) => [count]),
    smallest,
  )
}

/** The same for shares of parts where the share of the whole is told: of each its n, and the counts on both sides. */
export function tellableShares(shares: readonly Figure[], smallest: number): readonly boolean[] {
  const rows = shares.map(({ value, n }) => {
    const inside = value === null ? 0 : Math.round(value * n)
    return value === null ? [n, 0, 0] : [n, inside, n - inside]
  })
  return tellableRows(rows, smallest)
}

function tellableRows(rows: readonly Counts[], smallest: number): readonly boolean[] {
  const told = rows.map((counts) => counts.every((count) => isSafeCount(count, smallest)))
  while (someFollows(rows, told, smallest)) {
    const next = smallestTold(rows, told)
    if (next === null) break
    told[next] = false
  }
  return told
}

/** The place of the smallest part that is told; an empty one last: to leave out a nought hides nothing. */
function smallestTold(rows: readonly Counts[], told: readonly boolean[]): number | null {
  const places = rows.flatMap((_counts, place) => (told[place] === true ? [place] : []))
  const weight = (place: number): number =>
    Math.min(Number.MAX_SAFE_INTEGER, ...(rows[place] ?? []).filter((count) => count > 0))
  return places.toSorted((a, b) => weight(a) - weight(b))[0] ?? null
}

/**
 * What is left out adds up to a number that follows from the whole. One part alone is that number, and as many parts as the
 * number are one each.
 */
function someFollows(rows: readonly Counts[], told: readonly boolean[], smallest: number): boolean {
  const hidden = rows.filter((_counts, place) => told[place] === false)
  const [first] = hidden
  if (first === undefined) return false
  return first.some((_count, column) => {
    const counts = hidden.map((row) => row[column] ?? 0)
    if (counts.every((count) => isSafeCount(count, smallest))) return false
    const filled = counts.filter((count) => count > 0)
    const sum = filled.reduce((total, count) => total + count, 0)
    return filled.length === 1 || sum <= filled.length
  })
}
