import { isSafeCount } from '../../domain/disclosureLimits.ts'

/**
 * Which parts of a whole may be told where the whole is known too: all but the small ones, and as many more, the smallest
 * first, as are needed so that no small one follows by subtraction, also for somebody who knows this rule. Parts are counts
 * that add up to the whole; `smallest` is the smallest count that may leave the house. A part that is not told has no figure
 * at all (a share with its interval tells its n as well) and the same word as the others, "niet genoemd": "fewer than 5"
 * beside their known sum could give it away.
 */
export function tellableParts(parts: readonly number[], smallest: number): readonly boolean[] {
  const told = parts.map((count) => isSafeCount(count, smallest))
  while (someFollows(parts, told)) {
    const next = smallestTold(parts, told)
    if (next === null) break
    told[next] = false
  }
  return told
}

/** The place of the smallest part that is told; an empty one last: to leave out a nought hides nothing. */
function smallestTold(parts: readonly number[], told: readonly boolean[]): number | null {
  const places = parts.flatMap((_count, place) => (told[place] === true ? [place] : []))
  const weight = (place: number): number => parts[place] || Number.POSITIVE_INFINITY
  return places.toSorted((a, b) => weight(a) - weight(b))[0] ?? null
}

/** The sum of what is left out follows from the whole. One alone is that sum, and as many ones as the sum are 1 each. */
function someFollows(parts: readonly number[], told: readonly boolean[]): boolean {
  const hidden = parts.filter((_count, place) => told[place] === false)
  const sum = hidden.reduce((total, count) => total + count, 0)
  return hidden.length > 0 && (hidden.length === 1 || sum <= hidden.length)
}
