import type { PlanPerson, WorkBlock } from '../plan/plan.ts'
import { countBefore, dayMs, minuteMs, weekMs } from './workLog.ts'
import type { WorkLog } from './workLog.ts'

const quarterMs = 15 * minuteMs
const quartersPerDay = 96
/** Two quarters on either side: one hour and a quarter in all. */
const smoothedQuarters = 2
const leastQuarters = 4
/** Below this part of the busy hours' share of weeks with an answer, a quarter is no usual hour. */
const usualPart = 0.35
/** At the edge of a block a quarter counts from this part of the block's mean number of answers. */
const edgePart = 0.3
/** A weekday on which answers are sent in a smaller part of the weeks has no cover. */
const usualWeeks = 0.25
/** A weekday with fewer answers is looked at together with the days like it. */
const ownAnswers = 80
const weekdays = [0, 1, 2, 3, 4, 5, 6] as const

/** One weekday over the weeks, in quarter hours. */
interface Profile {
  /** Answers in each quarter. */
  readonly answers: Float64Array
  /** Weeks with an answer within an hour and a quarter around each quarter. */
  readonly weeks: Float64Array
  readonly total: number
}

/**
 * The hours in which answers are usually sent, as one row: for the team, as how many people are on duty cannot be told
 * from answers without names. Empty when there are no usual hours. `mondays`: the weeks to look at.
 */
export function usualCover(log: WorkLog, mondays: readonly number[]): readonly PlanPerson[] {
  const profiles = weekdays.map((weekday) => profileOf(log, mondays, weekday))
  const days = weekdays.map((weekday) => {
    const own = profiles[weekday]
    if (own === undefined || activeWeeks(own) < usualWeeks * mondays.length) return []
    return blocksOf(own.total >= ownAnswers ? own : pooled(alike(profiles, weekday, mondays.length)))
  })
  if (days.every((blocks) => blocks.length === 0)) return []
  return [
    {
      label: '',
      days,
      rotation: null,
      absentShare: 0,
      looksEveryMinutes: null,
      handlingFactor: 1,
      hourlyEuro: null,
    },
  ]
}

function profileOf(log: WorkLog, mondays: readonly number[], weekday: number): Profile {
  const answers = new Float64Array(quartersPerDay)
  const weeks = new Float64Array(quartersPerDay)
  let total = 0
  for (const monday of mondays) {
    const counts = countsOfDay(log.answersMs, monday + weekday * dayMs)
    counts.forEach((count, quarter) => {
      total += count
      answers[quarter] = (answers[quarter] ?? 0) + count
      if (around(counts, quarter) > 0) weeks[quarter] = (weeks[quarter] ?? 0) + 1
    })
  }
  return { answers, weeks, total }
}

function countsOfDay(answersMs: Float64Array, dayStartMs: number): Float64Array {
  const counts = new Float64Array(quartersPerDay)
  for (
    let at = countBefore(answersMs, dayStartMs);
    (answersMs[at] ?? Infinity) < dayStartMs + dayMs;
    at += 1
  ) {
    const quarter = Math.floor(((answersMs[at] ?? 0) - dayStartMs) / quarterMs)
    counts[quarter] = (counts[quarter] ?? 0) + 1
  }
  return counts
}

function around(counts: Float64Array, quarter: number): number {
  let sum = 0
  for (let at = quarter - smoothedQuarters; at <= quarter + smoothedQuarters; at += 1) sum += counts[at] ?? 0
  return sum
}

function activeWeeks({ weeks }: Profile): number {
  return weeks.reduce((most, value) => Math.max(most, value), 0)
}

/** Working days with working days, Saturday with Sunday: those on which answers are usually sent. */
function alike(profiles: readonly Profile[], weekday: number, weeks: number): readonly Profile[] {
  return profiles.filter(
    (profile, other) => other >= 5 === weekday >= 5 && activeWeeks(profile) >= usualWeeks * weeks,
  )
}

function pooled(profiles: readonly Profile[]): Profile {
  const sum = (read: (profile: Profile) => Float64Array): Float64Array =>
    Float64Array.from({ length: quartersPerDay }, (_, quarter) =>
      profiles.reduce((total, profile) => total + (read(profile)[quarter] ?? 0), 0),
    )
  return {
    answers: sum(({ answers }) => answers),
    weeks: sum(({ weeks }) => weeks),
    total: profiles.reduce((total, profile) => total + profile.total, 0),
  }
}

function blocksOf(profile: Profile): WorkBlock[] {
  const busy = profile.weeks.filter((count) => count > 0).sort()
  const level = (busy[Math.floor(busy.length * 0.8)] ?? Infinity) * usualPart
  const blocks: WorkBlock[] = []
  for (let from = 0; from < quartersPerDay; from += 1) {
    if ((profile.weeks[from] ?? 0) < level) continue
    let to = from
    while (to < quartersPerDay && (profile.weeks[to] ?? 0) >= level) to += 1
    const block = trimmed(profile.answers, from, to)
    if (block !== null) blocks.push(block)
    from = to
  }
  return blocks
}

/** Smoothing lets a block begin early and end late: cut back to the quarters in which answers are really sent. */
function trimmed(answers: Float64Array, from: number, to: number): WorkBlock | null {
  const least = (answers.subarray(from, to).reduce((sum, count) => sum + count, 0) / (to - from)) * edgePart
  let [first, end] = [from, to]
  while (first < end && (answers[first] ?? 0) < least) first += 1
  while (end > first && (answers[end - 1] ?? 0) < least) end -= 1
  return end - first < leastQuarters ? null : { openMinute: first * 15, closeMinute: end * 15 }
}

/** The trailing weeks from which the present way of working is read: half a year. */
export const coverWeeks = 26

/** Moment from which the last half year of so many Mondays runs. */
export function trailingFrom(mondays: readonly number[]): number {
  const last = mondays.at(-1)
  return last === undefined ? -Infinity : last - (coverWeeks - 1) * weekMs
}
