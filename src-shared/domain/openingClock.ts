import { holidayIn } from './holidays.ts'
import { datePartsOf, parseLocalDate, weekdayOf } from './localDate.ts'
import type { EpochDay } from './localDate.ts'
import { createZone } from './localTime.ts'
import type { Zone } from './localTime.ts'
import type { OpeningBlock, OpeningHours, OpeningWeek } from './openingHours.ts'
import type { TimeSpan } from './period.ts'

/** Time that passes only while the municipality is open. Instants are UTC epoch milliseconds. */
export interface OpeningClock {
  /** Real milliseconds inside opening hours between two instants; negative when end is before start. */
  elapsedMs(startMs: number, endMs: number): number
  isOpen(atMs: number): boolean
  /** Both ends lie in one closed stretch: the wait counts 0, but that it was closed must be told. */
  isWithinClosedTime(startMs: number, endMs: number): boolean
  /** The stretches of opening time between two instants, in order; together `elapsedMs`. Empty when end is before start. */
  pieces(startMs: number, endMs: number): readonly TimeSpan[]
  /** The instant at which so much opening time has passed; null beyond the span the clock was made for. */
  dueAtMs(startMs: number, openMs: number): number | null
}

/** Ascending, disjoint intervals [openMs, closeMs) and the open time before each of them. */
interface Intervals {
  readonly openMs: Float64Array
  readonly closeMs: Float64Array
  readonly beforeMs: Float64Array
  /** How many have opened before each UTC day from that of the first one on: from there an instant's is a step away. */
  readonly openedBefore: Uint32Array
}

const DAY_MS = 86_400_000
// Longer than any real closure, so that the next opening after the last message is always known.
const MARGIN_MS = 60 * DAY_MS

/**
 * An opening clock for instants within `span` (outside it nothing counts as open, save a margin of 60 days). The
 * intervals are worked out once, with running totals and by day, so that each question is two steps.
 */
export function createOpeningClock(hours: OpeningHours, span: TimeSpan): OpeningClock {
  const intervals = intervalsOf(hours, span)
  const openUntil = (atMs: number): number => openTimeUntil(intervals, atMs)
  return {
    elapsedMs: (startMs, endMs) => openUntil(endMs) - openUntil(startMs),
    isOpen: (atMs) => atMs < (intervals.closeMs[lastOpenedBy(intervals, atMs)] ?? -Infinity),
    isWithinClosedTime: (startMs, endMs) => {
      const index = lastOpenedBy(intervals, startMs)
      return index === lastOpenedBy(intervals, endMs) && startMs >= (intervals.closeMs[index] ?? -Infinity)
    },
    pieces: (startMs, endMs) => piecesBetween(intervals, startMs, endMs),
    dueAtMs: (startMs, openMs) => dueAt(intervals, openUntil(startMs) + openMs),
  }
}

function intervalsOf(hours: OpeningHours, span: TimeSpan): Intervals {
  const zone = createZone(hours.timeZone)
  const firstDay = zone.epochDayAt(span.fromMs - MARGIN_MS)
  const lastDay = zone.epochDayAt(span.toMs + MARGIN_MS)
  const closed = closedDaysOf(hours, firstDay, lastDay)
  const weeks = hours.weeks.map(datedWeek)
  const opens: number[] = []
  const closes: number[] = []
  for (let day = firstDay; day <= lastDay; day += 1) {
    if (closed.has(day)) continue
    for (const block of blocksOn(weeks, day)) {
      const openAtMs = wallClockMs(zone, day, block.openMinute)
      const closeAtMs = wallClockMs(zone, day, block.closeMinute)
      // Around the clock: the night between two days is no closure.
      if (closes.at(-1) === openAtMs) closes[closes.length - 1] = closeAtMs
      else if (closeAtMs > openAtMs) {
        opens.push(openAtMs)
        closes.push(closeAtMs)
      }
    }
  }
  return withRunningTotals(Float64Array.from(opens), Float64Array.from(closes))
}

function withRunningTotals(openMs: Float64Array, closeMs: Float64Array): Intervals {
  const beforeMs = new Float64Array(openMs.length)
  let totalMs = 0
  openMs.forEach((openAtMs, index) => {
    beforeMs[index] = totalMs
    totalMs += (closeMs[index] ?? openAtMs) - openAtMs
  })
  return { openMs, closeMs, beforeMs, openedBefore: openedBeforeDays(openMs) }
}

function openedBeforeDays(openMs: Float64Array): Uint32Array {
  const [first, last] = [utcDayOf(openMs[0] ?? 0), utcDayOf(openMs.at(-1) ?? 0)]
  const openedBefore = new Uint32Array(last - first + 1)
  let opened = 0
  for (let day = 0; day < openedBefore.length; day += 1) {
    while ((openMs[opened] ?? Infinity) < (first + day) * DAY_MS) opened += 1
    openedBefore[day] = opened
  }
  return openedBefore
}

function utcDayOf(atMs: number): number {
  return Math.floor(atMs / DAY_MS)
}

interface DatedWeek {
  readonly from: EpochDay
  readonly to: EpochDay
  readonly days: OpeningWeek['days']
}

function datedWeek(week: OpeningWeek): DatedWeek {
  return {
    from: week.validFrom === null ? -Infinity : (parseLocalDate(week.validFrom) ?? -Infinity),
    to: week.validTo === null ? Infinity : (parseLocalDate(week.validTo) ?? Infinity),
    days: week.days,
  }
}

function blocksOn(weeks: readonly DatedWeek[], day: EpochDay): readonly OpeningBlock[] {
  const week = weeks.findLast(({ from, to }) => day >= from && day <= to)
  const blocks = week?.days[weekdayOf(day)] ?? []
  return blocks.length < 2 ? blocks : [...blocks].sort((a, b) => a.openMinute - b.openMinute)
}

function closedDaysOf(hours: OpeningHours, firstDay: EpochDay, lastDay: EpochDay): ReadonlySet<EpochDay> {
  const closed = new Set<EpochDay>()
  for (const date of hours.closedDays) {
    const day = parseLocalDate(date)
    if (day !== null) closed.add(day)
  }
  for (let year = datePartsOf(firstDay).year; year <= datePartsOf(lastDay).year; year += 1) {
    for (const holiday of hours.closedHolidays) closed.add(holidayIn(year, holiday))
  }
  return closed
}

function wallClockMs(zone: Zone, day: EpochDay, minute: number): number {
  if (minute === 1440) return zone.startOfDayMs(day + 1)
  const parts = datePartsOf(day)
  return zone.toUtcMs({ ...parts, hour: Math.floor(minute / 60), minute: minute % 60, second: 0, ms: 0 })
    .utcMs
}

/** Index of the last interval that has opened by then; -1 before the first. */
function lastOpenedBy({ openMs, openedBefore }: Intervals, atMs: number): number {
  const day = utcDayOf(atMs) - utcDayOf(openMs[0] ?? 0)
  if (day < 0) return -1
  let opened = openedBefore[Math.min(day, openedBefore.length - 1)] ?? 0
  while ((openMs[opened] ?? Infinity) <= atMs) opened += 1
  return opened - 1
}

function openTimeUntil(intervals: Intervals, atMs: number): number {
  const index = lastOpenedBy(intervals, atMs)
  const openAtMs = intervals.openMs[index]
  const closeAtMs = intervals.closeMs[index]
  if (openAtMs === undefined || closeAtMs === undefined) return 0
  return (intervals.beforeMs[index] ?? 0) + Math.min(atMs, closeAtMs) - openAtMs
}

function piecesBetween(intervals: Intervals, startMs: number, endMs: number): readonly TimeSpan[] {
  const pieces: TimeSpan[] = []
  for (let index = Math.max(0, lastOpenedBy(intervals, startMs)); ; index += 1) {
    const openAtMs = intervals.openMs[index]
    const closeAtMs = intervals.closeMs[index]
    if (openAtMs === undefined || closeAtMs === undefined || openAtMs >= endMs) return pieces
    const piece = { fromMs: Math.max(openAtMs, startMs), toMs: Math.min(closeAtMs, endMs) }
    if (piece.toMs > piece.fromMs) pieces.push(piece)
  }
}

function dueAt({ openMs, closeMs, beforeMs }: Intervals, totalMs: number): number | null {
  let low = 0
  let high = openMs.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const endsMs = (beforeMs[middle] ?? 0) + (closeMs[middle] ?? 0) - (openMs[middle] ?? 0)
    if (endsMs < totalMs) low = middle + 1
    else high = middle
  }
  const openAtMs = openMs[low]
  return openAtMs === undefined ? null : openAtMs + totalMs - (beforeMs[low] ?? 0)
}
