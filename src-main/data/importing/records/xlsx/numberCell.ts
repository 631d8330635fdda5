import type { NumberKind } from './cellFormats.ts'

const dayMs = 86_400_000
const daySeconds = 86_400
// Day 1 is 1 January 1900. The sheet believes in 29 February 1900 (day 60), so later days are one too high.
const epoch1900Ms = Date.UTC(1899, 11, 30)
const epochBeforeMarch1900Ms = Date.UTC(1899, 11, 31)
const epoch1904Ms = Date.UTC(1904, 0, 1)
/** 31 December 9999, the last day a sheet knows. */
const lastDay = 2_958_465

function two(value: number): string {
  return String(value).padStart(2, '0')
}

function clockText(seconds: number): string {
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

function dayText(days: number, is1904: boolean): string {
  const epochMs = is1904 ? epoch1904Ms : days < 61 ? epochBeforeMarch1900Ms : epoch1900Ms
  return new Date(epochMs + days * dayMs).toISOString().slice(0, 10)
}

function dateText(value: number, kind: NumberKind, is1904: boolean): string | null {
  const allSeconds = Math.round(value * daySeconds)
  const days = Math.floor(allSeconds / daySeconds)
  const seconds = allSeconds - days * daySeconds
  if (days < 0 || days > lastDay) return null
  if (kind === 'elapsed') return clockText(allSeconds)
  // A time of day by its format, and a moment by its value: nothing of it is dropped.
  if (kind === 'time' && days === 0) return clockText(seconds)
  const day = dayText(days, is1904)
  return kind === 'date' && seconds === 0 ? day : `${day} ${clockText(seconds)}`
}

/** At most the fifteen digits a sheet shows: 0.30000000000000004 is 0.3. */
function plainText(value: number): string {
  const text = String(Number(value.toPrecision(15)))
  // A sheet's point is never a thousands sign: a fourth digit shows it.
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text
}

/**
 * A number as text: dates as 2025-03-31, with a time as 2025-03-31 08:00:00, times of day as 08:00:00, shares as 44.2%.
 * Long whole numbers keep their digits, and one that the sheet has rounded keeps its exponent, so that it shows.
 */
export function numberText(raw: string, kind: NumberKind, is1904: boolean): string {
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return ''
  if (kind === 'percent') return `${plainText(value * 100)}%`
  if (kind !== 'plain') {
    const text = dateText(value, kind, is1904)
    if (text !== null) return text
  }
  const isLong = Math.abs(value) >= 1e15
  return isLong || /^-?\d+$/.test(raw) ? raw : plainText(value)
}
