import { quantileType7 } from '../../metrics/statistics/sample.ts'
import type { HolidayId } from '../../domain/holidays.ts'
import { absentShare } from './absentShare.ts'
import type { PlanPerson, WorkBlock } from '../plan/plan.ts'
import { countBefore, dayMs, minuteMs, weekMs } from './workLog.ts'
import type { WorkLog } from './workLog.ts'

const quarterMs = 15 * minuteMs
const quartersPerDay = 96
/** Two quarters on either side: one hour and a quarter in all. */
const smoothedQuarters = 2
const leastQuarters = 4
/** Blocks that a day of a plan holds. */
const mostBlocks = 8
/** Who is on duty answers about as many questions as come in; incidental answers at night or in the weekend are far fewer. */
const keepsUp = 0.4
/** And in so large a part of the days an answer is sent within that hour and a quarter. */
const usualDays = 0.08
/** At the edge of a block a quarter counts from this part of what the block's quieter quarters have. */
const edgePart = 0.4
const edgeQuantile = 0.4
/** A break is at least three quarters with less than this part of it; with fewer answers a quarter nothing can be told. */
const holePart = 0.2
const leastHole = 3
const leastTypical = 4
/** A weekday on which answers are sent in a smaller part of the weeks has no cover. */
const usualWeeks = 0.25
/** So many questions' weight have the days like it beside a weekday's own: with few questions one day tells little. */
const weightOfAlike = 4
/** With fewer answers on a weekday, where its blocks begin and end is read from the days like it. */
const ownAnswers = 150
const weekdays = [0, 1, 2, 3, 4, 5, 6] as const

/** One weekday over the weeks; per quarter hour, all but the edges over an hour and a quarter around it. */
interface Profile {
  readonly answers: Float64Array
  readonly arrivals: Float64Array
  /** Days with an answer. */
  readonly answerDays: Float64Array
  /** Answers within each quarter itself. */
  readonly edges: Float64Array
  /** The same by when work on them will have begun: who goes home at five may send an answer just after it. */
  readonly begun: Float64Array
  readonly total: number
  readonly days: number
  /** Days with any answer at all. */
  readonly activeDays: number
}

/**
 * The hours in which answers are usually sent, as one row: for the team, as how many people are on duty cannot be told
 * from answers without names. Empty when there are no usual hours. `mondays`: the weeks to look
 * at; `workMs`: usual work on an answer.
 */
export function usualCover(
  log: WorkLog,
  mondays: readonly number[],
  closedHolidays: readonly HolidayId[],
  workMs: number,
): readonly PlanPerson[] {
  const profiles = weekdays.map((weekday) => profileOf(log, mondays, weekday, workMs))
  const days = profiles.map((own, weekday) =>
    isUsual(own)
      ? blocksOf(own, sumOf(profiles.filter((other, at) => isAlike(weekday, at) && isUsual(other))))
      : [],
  )
  if (days.every((blocks) => blocks.length === 0)) return []
  return [
    {
      label: '',
      days,
      rotation: null,
      absentShare: absentShare(log, mondays, days, closedHolidays),
      looksEveryMinutes: null,
      handlingFactor: 1,
      hourlyEuro: null,
    },
  ]
}

function isUsual({ days, activeDays }: Profile): boolean {
  return days > 0 && activeDays >= usualWeeks * days
}

/** Working days with working days, Saturday with Sunday. */
function isAlike(weekday: number, other: number): boolean {
  return weekday >= 5 === other >= 5
}

function profileOf(log: WorkLog, mondays: readonly number[], weekday: number, workMs: number): Profile {
  const columns = mondays.map((monday) => {
    const dayStartMs = monday + weekday * dayMs
    const edges = countsOfDay(log.answersMs, dayStartMs)
    const answers = smoothed(edges)
    return {
      answers,
      arrivals: smoothed(countsOfDay(log.arrivalMs, dayStartMs)),
      answerDays: answers.map((count) => (count > 0 ? 1 : 0)),
      edges,
      begun: countsOfDay(log.answersMs, dayStartMs + workMs),
      total: edges.reduce((sum, count) => sum + count, 0),
      days: 1,
      activeDays: edges.some((count) => count > 0) ? 1 : 0,
    }
  })
  return sumOf(columns)
}

function countsOfDay(momentsMs: Float64Array, dayStartMs: number): Float64Array {
  const counts = new Float64Array(quartersPerDay)
  for (
    let at = countBefore(momentsMs, dayStartMs);
    (momentsMs[at] ?? Infinity) < dayStartMs + dayMs;
    at += 1
  ) {
    const quarter = Math.floor(((momentsMs[at] ?? 0) - dayStartMs) / quarterMs)
    counts[quarter] = (counts[quarter] ?? 0) + 1
  }
  return counts
}

function smoothed(counts: Float64Array): Float64Array {
  return counts.map((_, quarter) => {
    let sum = 0
    for (let at = quarter - smoothedQuarters; at <= quarter + smoothedQuarters; at += 1)
      sum += counts[at] ?? 0
    return sum
  })
}

function sumOf(profiles: readonly Profile[]): Profile {
  const column = (read: (profile: Profile) => Float64Array): Float64Array => {
    const sums = new Float64Array(quartersPerDay)
    for (const profile of profiles)
      read(profile).forEach((value, quarter) => (sums[quarter] = (sums[quarter] ?? 0) + value))
    return sums
  }
  const number = (read: (profile: Profile) => number): number =>
    profiles.reduce((sum, profile) => sum + read(profile), 0)
  return {
    answers: column(({ answers }) => answers),
    arrivals: column(({ arrivals }) => arrivals),
    answerDays: column(({ answerDays }) => answerDays),
    edges: column(({ edges }) => edges),
    begun: column(({ begun }) => begun),
    total: number(({ total }) => total),
    days: number(({ days }) => days),
    activeDays: number(({ activeDays }) => activeDays),
  }
}

function blocksOf(own: Profile, alike: Profile): WorkBlock[] {
  const counts = own.total >= ownAnswers ? own : alike
  const covered = withoutHoles(
    Array.from({ length: quartersPerDay }, (_, quarter) => isCovered(own, alike, quarter)),
    [own, alike],
  )
  const blocks: WorkBlock[] = []
  for (let from = 0; from < quartersPerDay; from += 1) {
    if (covered[from] !== true) continue
    let to = from
    while (covered[to] === true) to += 1
    const block = trimmed(counts, from, to)
    if (block !== null) blocks.push(block)
    from = to
  }
  return joinedToFew(blocks)
}

/** Who answers at single moments around the clock has more blocks than a plan holds: the shortest gaps are filled first. */
function joinedToFew(blocks: readonly WorkBlock[]): WorkBlock[] {
  const joined = [...blocks]
  const gapBefore = (at: number): number =>
    (joined[at]?.openMinute ?? Infinity) - (joined[at - 1]?.closeMinute ?? -Infinity)
  while (joined.length > mostBlocks) {
    let shortest = 1
    for (let at = 2; at < joined.length; at += 1) if (gapBefore(at) < gapBefore(shortest)) shortest = at
    const [before, after] = joined.slice(shortest - 1, shortest + 1)
    if (before === undefined || after === undefined) break
    joined.splice(shortest - 1, 2, { openMinute: before.openMinute, closeMinute: after.closeMinute })
  }
  return joined
}

/** Smoothing bridges a lunch break: quarters in which hardly anything is begun or sent, on this day nor on those like it. */
function withoutHoles(covered: readonly boolean[], profiles: readonly Profile[]): readonly boolean[] {
  const leasts = profiles.map(({ edges }) => {
    const busy = edges.filter((_, quarter) => covered[quarter] === true).sort()
    const typical = busy.length === 0 ? 0 : quantileType7(busy, edgeQuantile)
    return typical < leastTypical ? 0 : typical * holePart
  })
  const isEmpty = (quarter: number): boolean =>
    profiles.every(
      ({ edges, begun }, at) => Math.min(edges[quarter] ?? 0, begun[quarter] ?? 0) < (leasts[at] ?? 0),
    )
  const kept = [...covered]
  for (let from = 0; from < quartersPerDay; from += 1) {
    let to = from
    while (to < quartersPerDay && isEmpty(to)) to += 1
    if (to - from >= leastHole) kept.fill(false, from, to)
    from = Math.max(from, to)
  }
  return kept
}

function isCovered(own: Profile, alike: Profile, quarter: number): boolean {
  const at = (column: Float64Array): number => column[quarter] ?? 0
  const blend = (part: number, whole: number, partAlike: number, wholeAlike: number): number =>
    (part + (wholeAlike === 0 ? 0 : (weightOfAlike * partAlike) / wholeAlike)) / (whole + weightOfAlike)
  const answered = blend(
    at(own.answers),
    at(own.arrivals),
    at(alike.answers),
    Math.max(1, at(alike.arrivals)),
  )
  return (
    answered >= keepsUp && blend(at(own.answerDays), own.days, at(alike.answerDays), alike.days) >= usualDays
  )
}

/** Smoothing lets a block begin early and end late: cut back to the quarters in which work is really done. */
function trimmed({ edges, begun }: Profile, from: number, to: number): WorkBlock | null {
  // A low quantile: the many answers of a Monday morning say nothing of the hours after it.
  const least = (counts: Float64Array): number =>
    quantileType7(counts.slice(from, to).sort(), edgeQuantile) * edgePart
  let [first, end] = [from, to]
  while (first < from + smoothedQuarters && (edges[first] ?? 0) < least(edges)) first += 1
  while (end > to - smoothedQuarters && (begun[end - 1] ?? 0) < least(begun)) end -= 1
  return end - first < leastQuarters ? null : { openMinute: first * 15, closeMinute: end * 15 }
}

/** The trailing weeks from which the present way of working is read: half a year. */
export const coverWeeks = 26

/** Moment from which the last half year of so many Mondays runs. */
export function trailingFrom(mondays: readonly number[]): number {
  const last = mondays.at(-1)
  return last === undefined ? -Infinity : last - (coverWeeks - 1) * weekMs
}
