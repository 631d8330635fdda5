/**
 * Quantile of a complete sample by type 7 of Hyndman & Fan (1996): linear between the order statistics at
 * 1 + (n - 1) p. `p` is 0-1; the sample need not be sorted and may not be empty.
 */
export function quantileType7(sample: readonly number[], p: number): number {
  const sorted = [...sample].sort((a, b) => a - b)
  const position = (sorted.length - 1) * p
  const below = sorted[Math.floor(position)]
  const above = sorted[Math.ceil(position)]
  if (below === undefined || above === undefined)
    throw new RangeError('A quantile needs a sample and 0 <= p <= 1')
  return below + (above - below) * (position - Math.floor(position))
}
