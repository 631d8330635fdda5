/** Coefficients of the unknowns, in order. */
export type Row = readonly number[]

interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

function fraction(over: bigint, under: bigint): Fraction {
  let [a, b] = [over < 0n ? -over : over, under < 0n ? -under : under]
  while (b > 0n) [a, b] = [b, a % b]
  const sign = under < 0n ? -1n : 1n
  return a === 0n ? { over: 0n, under: 1n } : { over: (sign * over) / a, under: (sign * under) / a }
}

function lessTimes(a: Fraction, b: Fraction, factor: Fraction): Fraction {
  const product = fraction(b.over * factor.over, b.under * factor.under)
  return fraction(a.over * product.under - product.over * a.under, a.under * product.under)
}

/** One row for each leading unknown, which has 1 there; exact. */
export type Reduced = readonly { readonly lead: number; readonly row: readonly Fraction[] }[]

/** What is left of a row when those are taken from it as often as they go. */
function rest(reduced: Reduced, row: readonly Fraction[]): readonly Fraction[] {
  return reduced.reduce((left, { lead, row: pivot }) => {
    const factor = left[lead] ?? fraction(0n, 1n)
    if (factor.over === 0n) return left
    return left.map((value, index) => lessTimes(value, pivot[index] ?? fraction(0n, 1n), factor))
  }, row)
}

function exact(row: Row): readonly Fraction[] {
  return row.map((value) => fraction(BigInt(value), 1n))
}

/** Gaussian elimination in fractions of whole numbers. */
export function reduced(rows: readonly Row[]): Reduced {
  return rows.reduce<Reduced>((before, row) => {
    const left = rest(before, exact(row))
    const lead = left.findIndex(({ over }) => over !== 0n)
    const first = left[lead]
    if (first === undefined) return before
    return [
      ...before,
      { lead, row: left.map(({ over, under }) => fraction(over * first.under, under * first.over)) },
    ]
  }, [])
}

/** Whether this sum of unknowns is a sum of the given ones, each taken any number of times. */
export function isToldBy(given: Reduced, wanted: Row): boolean {
  return rest(given, exact(wanted)).every(({ over }) => over === 0n)
}

export function isTold(rows: readonly Row[], wanted: Row): boolean {
  return isToldBy(reduced(rows), wanted)
}
