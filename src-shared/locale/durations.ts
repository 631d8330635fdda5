import type { Clock } from '../domain/period.ts'
import type { Language } from './languages.ts'
import { formatNumber } from './numbers.ts'

const minuteMs = 60_000
const minutesPerHour = 60
const minutesPerDay = 24 * 60
/** From here on a duration is told in days and hours: minutes no longer matter. */
const daysFromMinutes = 2 * minutesPerDay

interface UnitWords {
  readonly one: string
  readonly other: string
}
interface DurationWords {
  readonly minute: UnitWords
  readonly hour: UnitWords
  readonly day: UnitWords
  readonly second: UnitWords
  readonly and: string
  readonly shortMinute: string
  readonly shortHour: string
  readonly shortDay: UnitWords
  readonly under: string
  readonly underLong: string
}

const words: Record<Language, DurationWords> = {
  nl: {
    minute: { one: 'minuut', other: 'minuten' },
    hour: { one: 'uur', other: 'uur' },
    day: { one: 'dag', other: 'dagen' },
    second: { one: 'seconde', other: 'seconden' },
    and: 'en',
    shortMinute: 'min',
    shortHour: 'u',
    shortDay: { one: 'dag', other: 'dgn' },
    under: '< 1 min',
    underLong: 'minder dan 1 minuut',
  },
  en: {
    minute: { one: 'minute', other: 'minutes' },
    hour: { one: 'hour', other: 'hours' },
    day: { one: 'day', other: 'days' },
    second: { one: 'second', other: 'seconds' },
    and: 'and',
    shortMinute: 'min',
    shortHour: 'h',
    shortDay: { one: 'd', other: 'd' },
    under: '< 1 min',
    underLong: 'less than 1 minute',
  },
}

function counted(language: Language, count: number, unit: UnitWords): string {
  return `${formatNumber(language, count)} ${count === 1 ? unit.one : unit.other}`
}

interface Whole {
  readonly days: number
  readonly hours: number
  readonly minutes: number
}

/** Rounds to whole minutes below two days, to whole hours above. Opening hours have no days: a day there is not 24 hours. */
function whole(durationMs: number, clock: Clock): Whole {
  const minutes = Math.round(durationMs / minuteMs)
  if (minutes < daysFromMinutes || clock === 'opening') {
    return { days: 0, hours: Math.floor(minutes / minutesPerHour), minutes: minutes % minutesPerHour }
  }
  const hours = Math.round(minutes / minutesPerHour)
  return { days: Math.floor(hours / 24), hours: hours % 24, minutes: 0 }
}

/** For tables: "2 u 50", "34 min", "3 dgn 4 u". */
export function formatDurationShort(
  language: Language,
  durationMs: number,
  clock: Clock = 'calendar',
): string {
  const w = words[language]
  const { days, hours, minutes } = whole(durationMs, clock)
  if (days > 0) {
    const text = counted(language, days, w.shortDay)
    return hours === 0 ? text : `${text} ${hours} ${w.shortHour}`
  }
  if (hours > 0) {
    return minutes === 0
      ? `${hours} ${w.shortHour}`
      : `${hours} ${w.shortHour} ${String(minutes).padStart(2, '0')}`
  }
  return minutes === 0 ? w.under : `${minutes} ${w.shortMinute}`
}

/** For sentences: "2 uur en 50 minuten". */
export function formatDurationLong(
  language: Language,
  durationMs: number,
  clock: Clock = 'calendar',
): string {
  const w = words[language]
  const { days, hours, minutes } = whole(durationMs, clock)
  const pieces: string[] = []
  if (days > 0) pieces.push(counted(language, days, w.day))
  if (hours > 0) pieces.push(counted(language, hours, w.hour))
  if (minutes > 0) pieces.push(counted(language, minutes, w.minute))
  return pieces.length === 0 ? w.underLong : pieces.join(` ${w.and} `)
}

/** "2 u 31 – 3 u 12" */
export function formatDurationRange(
  language: Language,
  lowMs: number,
  highMs: number,
  clock: Clock = 'calendar',
): string {
  return `${formatDurationShort(language, lowMs, clock)} – ${formatDurationShort(language, highMs, clock)}`
}

/** Remaining time of a job: seconds below a minute and a half, else minutes. */
export function formatRemaining(language: Language, durationMs: number): string {
  const w = words[language]
  if (durationMs < 90_000) return counted(language, Math.max(1, Math.round(durationMs / 1000)), w.second)
  return counted(language, Math.round(durationMs / minuteMs), w.minute)
}
