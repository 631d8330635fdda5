/** Coefficients of the unknowns, in order: whole numbers. */
export type Row = readonly number[]

/** Rows in echelon form, of whole numbers: each with the place of its first number that is not 0. */
export type Reduced = readonly { readonly lead: number; readonly row: Row }[]

function divisorOf(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : divisorOf(b, a % b)
}

/** The row without a common divisor; exact as long as no number is too large for that, which is an error. */
function shortened(row: Row): Row {
  if (!row.every(Number.isSafeInteger)) throw new RangeError('numbers too large to be exact')
  const divisor = row.reduce((common, value) => divisorOf(common, value), 0)
  return divisor > 1 ? row.map((value) => value / divisor) : row
}

/** What is left of a row, up to a factor, when those are taken from it as often as they go. */
function rest(given: Reduced, row: Row): Row {
  return given.reduce((left, { lead, row: pivot }) => {
    const [times, by] = [pivot[lead] ?? 0, left[lead] ?? 0]
    return by === 0 ? left : shortened(left.map((value, index) => value * times - (pivot[index] ?? 0) * by))
  }, row)
}

/** Gaussian elimination without fractions. */
export function reduced(rows: readonly Row[]): Reduced {
  return rows.reduce<Reduced>((before, row) => {
    const left = rest(before, row)
    const lead = left.findIndex((value) => value !== 0)
    return lead === -1 ? before : [...before, { lead, row: left }]
  }, [])
}

/** Whether this sum of unknowns is a sum of the given ones, each taken any number of times, parts of one included. */
export function isToldBy(given: Reduced, wanted: Row): boolean {
  return rest(given, wanted).every((value) => value === 0)
}

export function isTold(rows: readonly Row[], wanted: Row): boolean {
  return isToldBy(reduced(rows), wanted)
}
