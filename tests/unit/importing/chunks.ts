import fc from 'fast-check'

/** Cuts a value's characters or bytes at the given places, in any order. */
export function cutAt<Part extends { slice(from: number, to: number): Part; readonly length: number }>(
  whole: Part,
  places: readonly number[],
): Part[] {
  const inside = places.map((place) => place % (whole.length + 1)).sort((a, b) => a - b)
  const edges = [0, ...inside, whole.length]
  return edges.slice(1).map((to, index) => whole.slice(edges[index] ?? 0, to))
}

export const somePlaces = fc.array(fc.nat(5000), { maxLength: 12 })
