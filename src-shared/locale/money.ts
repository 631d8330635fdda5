import { numberFormat } from './formatters.ts'
import type { Language } from './languages.ts'

/** Amounts are told as roughly as they are known: to 100 euro from 10,000, to 10 from 1,000, to 1 below. */
function stepOf(euro: number): number {
  const size = Math.abs(euro)
  if (size >= 10_000) return 100
  return size >= 1_000 ? 10 : 1
}

/** "€ 131.600" (nl), "€131,600" (en); negative amounts with a true minus sign. */
export function formatRoundEuro(language: Language, euro: number): string {
  const step = stepOf(euro)
  const rounded = Math.round(euro / step) * step
  const format = numberFormat(language, {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  })
  return `${rounded < 0 ? '\u2212' : ''}${format.format(Math.abs(rounded))}`
}

/** A price as it is typed in, to the cent where it has cents: "€ 46", "€ 4,50" (nl), "€46", "€4.50" (en). */
export function formatPrice(language: Language, euro: number): string {
  const digits = Number.isInteger(euro) ? 0 : 2
  const format = numberFormat(language, {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  return format.format(euro)
}
