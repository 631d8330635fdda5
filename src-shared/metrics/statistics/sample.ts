/**
 * Quantile of a complete sample, ascending: type 7 of Hyndman & Fan (1996), as in spreadsheets' PERCENTILE.INC.
 * Not for response times as long as one case is open. `sorted` must not be empty; probability 0-1.
 */
export function quantileType7(sorted: Float64Array, probability: number): number {
  const position = (sorted.length - 1) * probability
  const index = Math.floor(position)
  const below = sorted[index]
  if (below === undefined) throw new RangeError('quantile of an empty sample or outside 0-1')
  // Exactly a value: the next one counts for nothing, also where it is Infinity.
  if (position === index) return below
  const above = sorted[index + 1] ?? below
  return below + (position - index) * (above - below)
}

/** Arithmetic mean; `values` must not be empty. */
export function meanOf(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}
