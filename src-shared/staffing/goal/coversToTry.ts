import { minutesOf } from '../plan/dayBlocks.ts'
import { mostPeople } from '../plan/plan.ts'
import type { PlanPerson, WorkBlock } from '../plan/plan.ts'
import { dutyOf, dutySpan, gapsOf } from './duty.ts'
import { busiestOf, withoutQuietHours, withoutSmallestRow, withRow } from './rosterChanges.ts'
import type { Cover, WeekOfBlocks } from './rosterChanges.ts'

/**
 * The covers among which the cheapest is sought: the team itself, with evenings, weekend days, an early start and lunch
 * where nobody is on duty then, with a person more or fewer, and with hours taken from the quiet office hours. Blocks fill
 * only gaps: they stand beside who is on duty already.
 */

const workdays = [0, 1, 2, 3, 4]
const [saturday, sunday] = [5, 6]
const everyDay = [...workdays, saturday, sunday]
const mondayToThursday = [0, 1, 2, 3]

const earlyFromMinute = 7 * 60
/** An evening begins where the day ends, but not before or after these. */
const [eveningNotBefore, eveningNotAfter, usualEvening] = [15 * 60, 18 * 60, 17 * 60]
const eveningEnds = [19, 20, 21, 22, 23]
const weekendFromMinute = 10 * 60

/** Nobody comes for less, at the edge of the hours of others. */
const shortestMinutes = 60

interface Stretch {
  readonly weekdays: readonly number[]
  readonly fromMinute: number
  readonly toMinute: number
  /** Between the hours of others, however short. */
  readonly isLunch?: true
}

const weekendOf = (weekdays: readonly number[], toHour: number): Stretch => ({
  weekdays,
  fromMinute: weekendFromMinute,
  toMinute: toHour * 60,
})
const bothDays = [saturday, sunday]
const weekends: readonly (Stretch | null)[] = [
  null,
  ...[14, 16, 18].map((toHour) => weekendOf(bothDays, toHour)),
  ...[14, 18].map((toHour) => weekendOf([saturday], toHour)),
  ...[14, 18].map((toHour) => weekendOf([sunday], toHour)),
]
/** Beside covers that already differ in office hours: none, and the ends of the row. */
const fewWeekends: readonly (Stretch | null)[] = [
  null,
  weekendOf(bothDays, 14),
  weekendOf(bothDays, 16),
  weekendOf(bothDays, 18),
]

/** `hourWeights`: how many questions come in in each of the 168 hours of the week; only their proportions count. */
export function coversToTry(people: readonly PlanPerson[], hourWeights: readonly number[]): readonly Cover[] {
  const present: Cover = { people, added: [] }
  const evenings = eveningsBeside(people)
  const early = earlyBeside(people)
  const lunch = lunchBeside(people)
  const leaner = [
    withoutQuietHours(present, 2, hourWeights),
    withoutQuietHours(present, 4, hourWeights),
    withoutSmallestRow(present),
  ]
  const more = oneMore(present)
  const covers = [
    ...combined(present, evenings, weekends, []),
    ...leaner.flatMap((cover) => (cover === null ? [] : combined(cover, evenings, fewWeekends, []))),
    ...combined(more, evenings, fewWeekends.slice(0, 2), []),
    ...combined(present, evenings, fewWeekends.slice(0, 3), early),
    ...combined(present, evenings, fewWeekends.slice(0, 3), lunch),
  ]
  return distinct(covers.filter((cover) => cover.people.length <= mostPeople))
}

function combined(
  cover: Cover,
  evenings: readonly (Stretch | null)[],
  weekendBlocks: readonly (Stretch | null)[],
  always: readonly Stretch[],
): readonly Cover[] {
  const duty = dutyOf(cover.people)
  const like = busiestOf(cover.people)
  return evenings.flatMap((evening) =>
    weekendBlocks.map((weekend) => {
      const stretches = [...always, evening, weekend].filter((stretch) => stretch !== null)
      return withRow(cover, gapsIn(duty, stretches), like)
    }),
  )
}

function gapsIn(duty: Float64Array, stretches: readonly Stretch[]): WeekOfBlocks {
  return everyDay.map((weekday) =>
    stretches
      .filter(({ weekdays }) => weekdays.includes(weekday))
      .flatMap((stretch) => worthwhileGaps(duty, weekday, stretch)),
  )
}

function worthwhileGaps(duty: Float64Array, weekday: number, stretch: Stretch): readonly WorkBlock[] {
  const { fromMinute, toMinute, isLunch = false } = stretch
  const gaps = gapsOf(duty, weekday, fromMinute, toMinute)
  return isLunch ? gaps : gaps.filter((gap) => minutesOf([gap]) >= shortestMinutes)
}

function eveningsBeside(people: readonly PlanPerson[]): readonly (Stretch | null)[] {
  const duty = dutyOf(people)
  const ends = workdays.flatMap((weekday) => dutySpan(duty, weekday)?.closeMinute ?? [])
  const earliestEnd = ends.length === 0 ? usualEvening : Math.min(...ends)
  const fromMinute = Math.min(eveningNotAfter, Math.max(eveningNotBefore, earliestEnd))
  const onDays = [mondayToThursday, workdays, everyDay]
  return [
    null,
    ...onDays.flatMap((weekdays) =>
      eveningEnds.map((hour): Stretch => ({ weekdays, fromMinute, toMinute: hour * 60 })),
    ),
  ]
}

/** From seven until the day begins, per workday. */
function earlyBeside(people: readonly PlanPerson[]): readonly Stretch[] {
  const duty = dutyOf(people)
  return workdays.flatMap((weekday) => {
    const openMinute = dutySpan(duty, weekday)?.openMinute ?? 0
    if (openMinute <= earlyFromMinute) return []
    return [{ weekdays: [weekday], fromMinute: earlyFromMinute, toMinute: openMinute }]
  })
}

/** Where nobody is on duty between the beginning and the end of a workday. */
function lunchBeside(people: readonly PlanPerson[]): readonly Stretch[] {
  const duty = dutyOf(people)
  return workdays.flatMap((weekday) => {
    const span = dutySpan(duty, weekday)
    if (span === null) return []
    const toMinute = Math.min(span.closeMinute, eveningNotAfter)
    return [{ weekdays: [weekday], fromMinute: span.openMinute, toMinute, isLunch: true }]
  })
}

/** A colleague on the workdays of the person with the most hours; nine to five where nobody works on workdays. */
function oneMore(cover: Cover): Cover {
  const like = busiestOf(cover.people)
  const onWorkdays = (like?.days ?? []).map((blocks, weekday) => (workdays.includes(weekday) ? blocks : []))
  const isIdle = onWorkdays.every((blocks) => blocks.length === 0)
  const office = everyDay.map((weekday) =>
    workdays.includes(weekday) ? [{ openMinute: 9 * 60, closeMinute: usualEvening }] : [],
  )
  return withRow(cover, isIdle ? office : onWorkdays, like)
}

/** Different ways to the same hours are one cover: the first stays. */
function distinct(covers: readonly Cover[]): readonly Cover[] {
  const seen = new Map<string, Cover>()
  for (const cover of covers) {
    const key = JSON.stringify(cover.people.map(({ days, rotation, label }) => [label, rotation, days]))
    if (!seen.has(key)) seen.set(key, cover)
  }
  return [...seen.values()]
}
