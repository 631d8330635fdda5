import { numberFormat } from './formatters.ts'
import { localeTag, type Language } from './languages.ts'

const minus = '\u2212'

/** Intl writes a hyphen for minus in both languages; a figure takes the real minus sign. */
function withMinus(text: string): string {
  return text.replace('-', minus)
}

export function formatNumber(language: Language, value: number, digits = 0): string {
  const format = numberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return withMinus(format.format(value))
}

/** A share (0-1) as "94,3%". */
export function formatPercent(language: Language, share: number, digits = 1): string {
  return `${formatNumber(language, share * 100, digits)}%`
}

/** An interval of shares as "41,5 – 46,9%". */
export function formatPercentRange(language: Language, low: number, high: number): string {
  return `${formatNumber(language, low * 100, 1)} – ${formatNumber(language, high * 100, 1)}%`
}

/** A difference of two shares in percentage points, signed: "−3,3", "+0,5". Rounded nought has no sign. */
export function formatSignedPoints(language: Language, difference: number): string {
  const points = Math.round(difference * 1000) / 10
  const sign = points > 0 ? '+' : ''
  return `${sign}${formatNumber(language, points === 0 ? 0 : points, 1)}`
}

export function formatList(language: Language, items: readonly string[]): string {
  return new Intl.ListFormat(localeTag(language), { type: 'conjunction' }).format(items)
}

/** File sizes in the decimal units that file managers show. */
export function formatBytes(language: Language, bytes: number): string {
  if (bytes < 1_000_000) return `${formatNumber(language, Math.max(1, Math.round(bytes / 1000)))} kB`
  return `${formatNumber(language, bytes / 1_000_000, 1)} MB`
}
