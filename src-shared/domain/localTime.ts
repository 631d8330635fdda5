import { Temporal } from 'temporal-polyfill'
import { datePartsOf, epochDayOf, isRealDate } from './localDate.ts'
import type { EpochDay } from './localDate.ts'

/** A wall-clock reading without a zone. */
export interface LocalDateTime {
  readonly year: number
  /** 1-12 */
  readonly month: number
  /** 1-31 */
  readonly day: number
  /** 0-23 */
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly ms: number
}

/** ambiguousHour: the reading exists twice (clock set back). skippedHour: it does not exist (clock set forward). */
export type LocalTimeFlag = 'ambiguousHour' | 'skippedHour'

export interface ResolvedTime {
  readonly utcMs: number
  readonly flag: LocalTimeFlag | null
}

/** One time zone with its transitions worked out beforehand: no Temporal call per message. */
export interface Zone {
  readonly timeZone: string
  /**
   * Wall clock to UTC. A reading that exists twice becomes the one that keeps file order (not before `notBeforeMs`,
   * not after `notAfterMs`, for files that run from new to old), else the first; a reading that does not exist is
   * moved on by the hour that was skipped. Both are flagged. The parts must be real (`isRealLocalDateTime`).
   */
  toUtcMs(local: LocalDateTime, notBeforeMs?: number, notAfterMs?: number): ResolvedTime
  localParts(utcMs: number): LocalDateTime
  /** The local calendar date on which an instant falls. */
  epochDayAt(utcMs: number): EpochDay
  /** First instant of a local date. */
  startOfDayMs(day: EpochDay): number
  /** UTC offset in force at an instant. */
  offsetMsAt(utcMs: number): number
}

const DAY_MS = 86_400_000
// Social media exports begin after 2004; outside these years the nearest known offset holds.
const FIRST_YEAR = 1990
const LAST_YEAR = 2070

interface Transitions {
  /** Instants at which the offset changes, ascending. */
  readonly atMs: Float64Array
  /** offsetsMs[i] holds before atMs[i]; the last one after all of them. */
  readonly offsetsMs: Float64Array
}

const zones = new Map<string, Zone>()

/** A zone by its IANA name ("Europe/Amsterdam", "UTC"). Throws RangeError for an unknown name. Cached. */
export function createZone(timeZone: string): Zone {
  const known = zones.get(timeZone)
  if (known !== undefined) return known
  const zone = zoneFrom(timeZone, readTransitions(timeZone))
  zones.set(timeZone, zone)
  return zone
}

/** True when createZone accepts the name. */
export function isTimeZone(timeZone: string): boolean {
  try {
    createZone(timeZone)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** True when the wall-clock reading has a real date and a time from 00:00:00.000 to 23:59:59.999. */
export function isRealLocalDateTime(local: LocalDateTime): boolean {
  return (
    isRealDate(local.year, local.month, local.day) &&
    inRange(local.hour, 23) &&
    inRange(local.minute, 59) &&
    inRange(local.second, 59) &&
    inRange(local.ms, 999)
  )
}

function inRange(value: number, max: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= max
}

function readTransitions(timeZone: string): Transitions {
  const atMs: number[] = []
  const offsetsMs: number[] = []
  let moment: Temporal.ZonedDateTime | null = Temporal.ZonedDateTime.from({
    timeZone,
    year: FIRST_YEAR,
    month: 1,
    day: 1,
  })
  offsetsMs.push(moment.offsetNanoseconds / 1e6)
  for (;;) {
    moment = moment.getTimeZoneTransition('next')
    if (moment === null || moment.year > LAST_YEAR) break
    atMs.push(moment.epochMilliseconds)
    offsetsMs.push(moment.offsetNanoseconds / 1e6)
  }
  return { atMs: Float64Array.from(atMs), offsetsMs: Float64Array.from(offsetsMs) }
}

function zoneFrom(timeZone: string, transitions: Transitions): Zone {
  const offsetMsAt = offsetReader(transitions)
  const toUtc = (localMs: number, notBeforeMs?: number, notAfterMs?: number): ResolvedTime =>
    resolve(transitions, localMs, notBeforeMs, notAfterMs)
  return {
    timeZone,
    toUtcMs: (local, notBeforeMs, notAfterMs) => toUtc(localMsOf(local), notBeforeMs, notAfterMs),
    localParts: (utcMs) => partsOf(utcMs + offsetMsAt(utcMs)),
    epochDayAt: (utcMs) => Math.floor((utcMs + offsetMsAt(utcMs)) / DAY_MS),
    startOfDayMs: (day) => toUtc(day * DAY_MS).utcMs,
    offsetMsAt,
  }
}

/** Instants mostly come in order, so the stretch of the last one is looked at first. */
function offsetReader(transitions: Transitions): (utcMs: number) => number {
  const { atMs, offsetsMs } = transitions
  let [fromMs, untilMs, offsetMs] = [Infinity, -Infinity, 0]
  return (utcMs) => {
    if (utcMs >= fromMs && utcMs < untilMs) return offsetMs
    const place = placeOf(atMs, utcMs)
    fromMs = atMs[place - 1] ?? -Infinity
    untilMs = atMs[place] ?? Infinity
    offsetMs = offsetsMs[place] ?? 0
    return offsetMs
  }
}

function offsetAt({ atMs, offsetsMs }: Transitions, utcMs: number): number {
  return offsetsMs[placeOf(atMs, utcMs)] ?? 0
}

/** How many changes of the offset lie at or before an instant. */
function placeOf(atMs: Float64Array, utcMs: number): number {
  let low = 0
  let high = atMs.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((atMs[middle] ?? Infinity) <= utcMs) low = middle + 1
    else high = middle
  }
  return low
}

// Zones change their offset at most once in two days, so the offsets a day before and after are all candidates.
function resolve(
  transitions: Transitions,
  localMs: number,
  notBeforeMs?: number,
  notAfterMs?: number,
): ResolvedTime {
  const before = offsetAt(transitions, localMs - DAY_MS)
  const after = offsetAt(transitions, localMs + DAY_MS)
  if (before === after) return { utcMs: localMs - before, flag: null }
  const earlier = localMs - before
  const later = localMs - after
  const earlierIsReal = offsetAt(transitions, earlier) === before
  const laterIsReal = offsetAt(transitions, later) === after
  if (earlierIsReal && laterIsReal) {
    const [first, second] = earlier < later ? [earlier, later] : [later, earlier]
    return { utcMs: keepOrder(first, second, notBeforeMs, notAfterMs), flag: 'ambiguousHour' }
  }
  if (earlierIsReal) return { utcMs: earlier, flag: null }
  if (laterIsReal) return { utcMs: later, flag: null }
  // Reading the skipped hour with the offset from before the change moves it on by exactly the skipped time.
  return { utcMs: earlier, flag: 'skippedHour' }
}

function keepOrder(first: number, second: number, notBeforeMs = -Infinity, notAfterMs = Infinity): number {
  const firstFits = first >= notBeforeMs && first <= notAfterMs
  const secondFits = second >= notBeforeMs && second <= notAfterMs
  return !firstFits && secondFits ? second : first
}

function localMsOf(local: LocalDateTime): number {
  const day = epochDayOf(local.year, local.month, local.day)
  return day * DAY_MS + ((local.hour * 60 + local.minute) * 60 + local.second) * 1000 + local.ms
}

function partsOf(localMs: number): LocalDateTime {
  const day = Math.floor(localMs / DAY_MS)
  const rest = localMs - day * DAY_MS
  return {
    ...datePartsOf(day),
    hour: Math.floor(rest / 3_600_000),
    minute: Math.floor(rest / 60_000) % 60,
    second: Math.floor(rest / 1000) % 60,
    ms: rest % 1000,
  }
}
