import type { DecimalMark } from './mapping.ts'

/** One mark with exactly three digits behind it and at most three before: 1.234 is 1,234 or 1.234. */
const ambiguousNumber = /^-?[1-9]\d{0,2}([.,])\d{3}$/

function compact(text: string): string {
  return text.replace(/[\s\u00A0\u202F]|%$/g, '').replace(/%$/, '')
}

function occurrences(text: string, mark: string): number {
  return text.split(mark).length - 1
}

/** The mark that starts the decimals by the look of the number alone; null where it has none, or could be either. */
function evidentMark(number: string): DecimalMark | null {
  const commas = occurrences(number, ',')
  const points = occurrences(number, '.')
  if (commas > 0 && points > 0) return number.lastIndexOf(',') > number.lastIndexOf('.') ? ',' : '.'
  if (commas > 1) return '.'
  if (points > 1) return ','
  if (commas + points === 0 || ambiguousNumber.test(number)) return null
  return commas === 1 ? ',' : '.'
}

/**
 * "44,2", "44.2", "44,2 %", "1.234,5", "1,234.5". `mark` decides only what the number itself does not ("1.234");
 * without one a single mark starts the decimals. NaN when it is no number.
 */
export function parseDecimal(text: string, mark: DecimalMark | null = null): number {
  const number = compact(text)
  if (!/^-?\d[\d.,]*$/.test(number)) return Number.NaN
  const single: DecimalMark = number.includes(',') ? ',' : '.'
  const decimal = evidentMark(number) ?? mark ?? single
  const thousands = decimal === ',' ? '.' : ','
  return Number(number.replaceAll(thousands, '').replace(decimal, '.'))
}

/** A count, "1284", "1.284" or "1,284"; NaN when it is no whole number of zero or more. */
export function parseCount(text: string): number {
  const number = compact(text).replace(/[.,](?=\d{3}(?:[.,]|$))/g, '')
  return /^\d+(?:[.,]0+)?$/.test(number) ? Number.parseInt(number, 10) : Number.NaN
}

export interface Decided<Answer> {
  /** null = nothing needs it, or it cannot be told. */
  readonly answer: Answer | null
  /** True where values read differently with either answer, and nothing tells which. */
  readonly isUndecided: boolean
}

/** The decimal mark of a column by all of its values. */
export function decimalMarkOf(texts: Iterable<string>): Decided<DecimalMark> {
  const seen = { ',': 0, '.': 0 }
  let ambiguous = 0
  for (const text of texts) {
    const number = compact(text)
    if (!/^-?\d[\d.,]*$/.test(number)) continue
    if (ambiguousNumber.test(number)) ambiguous += 1
    const mark = evidentMark(number)
    if (mark !== null) seen[mark] += 1
  }
  if (seen[','] > 0 && seen['.'] === 0) return { answer: ',', isUndecided: false }
  if (seen['.'] > 0 && seen[','] === 0) return { answer: '.', isUndecided: false }
  return { answer: null, isUndecided: ambiguous > 0 }
}
