import type { DecimalMark } from './mapping.ts'
import { parseDecimal } from './numberText.ts'

/** What a bare number in a column of durations counts. */
export const durationUnits = ['seconds', 'minutes', 'hours', 'days'] as const
export type DurationUnit = (typeof durationUnits)[number]

const unitMs: Readonly<Record<DurationUnit, number>> = {
  seconds: 1000,
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
}

/** "00:12:30", "26:10", "1:02:03:04"; the last part is seconds only where there are three or more. */
const clock = /^(?:(\d+)[:.](?=\d+:\d+:\d))?(\d+):(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?$/
const worded =
  /(\d+(?:[.,]\d+)?)\s*(d|dag|dagen|days?|h|hrs?|hours?|u|uur|uren|m|min|mins|minutes?|minuut|minuten|s|sec|secs|seconds?|seconden?)\b\.?/gi

/** Longer texts are none; a search for units in them would take too long. */
const longest = 40

export function isDurationUnit(text: string): text is DurationUnit {
  return durationUnits.some((unit) => unit === text)
}

function msOfClock(text: string): number {
  const match = clock.exec(text)
  if (match === null) return Number.NaN
  const [, days = '0', hours = '0', minutes = '0', seconds = '0'] = match
  if (Number(minutes) > 59 || Number(seconds) > 59) return Number.NaN
  return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1000
}

function unitOfWord(word: string): DurationUnit {
  const first = word.slice(0, 1).toLowerCase()
  if (first === 'd') return 'days'
  if (first === 'm') return 'minutes'
  return first === 's' ? 'seconds' : 'hours'
}

/** "2 uur 5 min", "1d 3h": every part has a unit, and nothing else stands around them. */
function msOfWords(text: string): number {
  const parts = [...text.matchAll(worded)]
  const rest = text.replace(worded, '').replace(/[\s,]|\ben\b|\band\b/g, '')
  if (parts.length === 0 || rest !== '') return Number.NaN
  return parts.reduce((sum, [, number = '', word = '']) => {
    return sum + Number(number.replace(',', '.')) * unitMs[unitOfWord(word)]
  }, 0)
}

/** Whether a duration tells its own unit ("00:12:30", "2 uur"); a bare number does not. */
export function isTellingDuration(text: string): boolean {
  const value = text.trim()
  if (value.length > longest) return false
  return !Number.isNaN(msOfClock(value)) || !Number.isNaN(msOfWords(value))
}

/** Whether a text is a duration of any kind, a bare number among them. */
export function isDurationText(text: string): boolean {
  return isTellingDuration(text) || parseDecimal(text) >= 0
}

/**
 * A duration in milliseconds: HH:MM, HH:MM:SS, parts with their units, or a number of `unit` ("12,5"; `mark` decides
 * "1.234" as in `parseDecimal`). NaN when it is none; negative where the file says so.
 */
export function parseDurationMs(text: string, unit: DurationUnit, mark: DecimalMark | null): number {
  const value = text.trim()
  if (value.length > longest) return Number.NaN
  const ms = msOfClock(value)
  if (!Number.isNaN(ms)) return ms
  const wordedMs = msOfWords(value)
  return Number.isNaN(wordedMs) ? Math.round(parseDecimal(value, mark) * unitMs[unit]) : wordedMs
}

/** The unit that a column's name tells: "Reactietijd (min)", "First response time (in hrs)"; null when it tells none. */
export function unitOfName(name: string): DurationUnit | null {
  const folded = name.toLowerCase()
  if (/\b(?:sec|secs|seconds?|seconden|sekunden)\b/.test(folded)) return 'seconds'
  if (/\b(?:min|mins|minutes?|minuten|minuut)\b/.test(folded)) return 'minutes'
  if (/\b(?:uur|uren|hrs?|hours?|stunden|heures)\b/.test(folded)) return 'hours'
  return /\b(?:dagen|days|tage|jours)\b/.test(folded) ? 'days' : null
}
