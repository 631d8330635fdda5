/** What it took at one size. */
export interface SizeTime {
  readonly size: number
  readonly taken: number
}

/**
 * The power of the size that the times grow with: the slope of the least squares line through their logarithms. 1 = twice the
 * size takes twice as long.
 *
 * @throws RangeError with fewer than two sizes
 */
export function fittedExponent(times: readonly SizeTime[]): number {
  const logs = times.map(({ size, taken }) => ({ x: Math.log(size), y: Math.log(taken) }))
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length
  const [meanX, meanY] = [mean(logs.map(({ x }) => x)), mean(logs.map(({ y }) => y))]
  const sum = (term: (point: { x: number; y: number }) => number): number =>
    logs.reduce((total, point) => total + term(point), 0)
  const squares = sum(({ x }) => (x - meanX) ** 2)
  if (!(squares > 0)) throw new RangeError('an exponent needs two sizes')
  return sum(({ x, y }) => (x - meanX) * (y - meanY)) / squares
}
