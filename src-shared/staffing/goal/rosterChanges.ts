import { blocksWithout, joinedBlocks, minutesOf } from '../plan/dayBlocks.ts'
import type { TriedCover } from '../plan/goal.ts'
import type { PlanPerson, WorkBlock } from '../plan/plan.ts'
import { dutyOf } from './duty.ts'

/** Hours laid beside a cover, or taken from it: what the search combines. */

const minutesInDay = 1440
const workdays = [0, 1, 2, 3, 4]

type Added = TriedCover['added']

/** A team with what it has beside or instead of the present one. */
export interface Cover {
  readonly people: readonly PlanPerson[]
  readonly added: Added
}

/** Seven days of blocks that come with a change. */
export type WeekOfBlocks = readonly (readonly WorkBlock[])[]

/** Blocks by their days, those of the same hours together: "Monday to Thursday 17-21". */
function groupedBlocks(week: WeekOfBlocks, people: number): Added {
  const groups = new Map<string, Added[number]>()
  week.forEach((blocks, weekday) => {
    for (const { openMinute, closeMinute } of blocks) {
      const key = `${openMinute}-${closeMinute}`
      const weekdays = [...(groups.get(key)?.weekdays ?? []), weekday]
      groups.set(key, { weekdays, openMinute, closeMinute, people })
    }
  })
  return [...groups.values()]
}

/** The person with the most hours: who comes beside is like this one. null without people. */
export function busiestOf(people: readonly PlanPerson[]): PlanPerson | null {
  const ranked = people.toSorted((a, b) => weekMinutes(b) - weekMinutes(a))
  return ranked[0] ?? null
}

function weekMinutes({ days, rotation }: PlanPerson): number {
  const minutes = days.reduce((sum, blocks) => sum + minutesOf(blocks), 0)
  return minutes / (rotation?.everyWeeks ?? 1)
}

/**
 * One row more with these blocks, every week. It works, is absent and is paid as `like`; its label is empty, for whoever
 * shows it to fill in. Unchanged where there are no blocks.
 */
export function withRow(cover: Cover, week: WeekOfBlocks, like: PlanPerson | null): Cover {
  if (week.every((blocks) => blocks.length === 0)) return cover
  const row: PlanPerson = {
    label: '',
    days: week.map((blocks) => joinedBlocks(blocks)),
    rotation: null,
    absentShare: like?.absentShare ?? 0,
    looksEveryMinutes: like?.looksEveryMinutes ?? null,
    handlingFactor: like?.handlingFactor ?? 1,
    hourlyEuro: like?.hourlyEuro ?? null,
  }
  return { people: [...cover.people, row], added: [...cover.added, ...groupedBlocks(row.days, 1)] }
}

/**
 * One of several people fewer: of those who work every week and on workdays, the one with the fewest hours. null where
 * there is none, or nobody would be left.
 */
export function withoutSmallestRow({ people, added }: Cover): Cover | null {
  const regulars = people.filter(
    ({ days, rotation }) => rotation === null && workdays.some((weekday) => (days[weekday]?.length ?? 0) > 0),
  )
  const smallest = regulars.toSorted((a, b) => weekMinutes(a) - weekMinutes(b))[0]
  if (smallest === undefined || people.length < 2) return null
  return {
    people: people.filter((person) => person !== smallest),
    added: [...added, ...groupedBlocks(smallest.days, -1)],
  }
}

interface Cut {
  readonly person: PlanPerson
  readonly weekdays: readonly number[]
  readonly hours: WorkBlock
  readonly minutes: number
  /** Questions that come in during those hours, for each person on duty and each minute that is saved. */
  readonly loss: number
}

/**
 * So many hours fewer on workdays, of one person and at one time, where the fewest questions come in for each who is on
 * duty; days on which the person does not work all of that time stay as they are. `hourWeights`: of the 168 hours of the
 * week. null where nobody works that long on a workday, or
 * nobody would be left.
 */
export function withoutQuietHours(cover: Cover, hours: number, hourWeights: readonly number[]): Cover | null {
  const duty = dutyOf(cover.people)
  const cuts = cover.people.flatMap((person) => cutsOf(person, hours * 60, duty, hourWeights))
  // A quiet hour of somebody who works one day saves next to nothing: at least half of the most that can be.
  const most = Math.max(...cuts.map(({ minutes }) => minutes))
  const best = cuts.filter(({ minutes }) => minutes * 2 >= most).toSorted((a, b) => a.loss - b.loss)[0]
  if (best === undefined) return null
  const { person, weekdays } = best
  const { openMinute, closeMinute } = best.hours
  const days = person.days.map((blocks, weekday) =>
    weekdays.includes(weekday) ? blocksWithout(blocks, openMinute, closeMinute) : blocks,
  )
  const people = cover.people
    .map((other) => (other === person ? { ...person, days } : other))
    .filter((other) => other.days.some((blocks) => blocks.length > 0))
  if (people.length === 0) return null
  return {
    people,
    added: [...cover.added, { weekdays: [...weekdays], openMinute, closeMinute, people: -1 }],
  }
}

function cutsOf(
  person: PlanPerson,
  lengthMinutes: number,
  duty: Float64Array,
  hourWeights: readonly number[],
): readonly Cut[] {
  if (person.rotation !== null) return []
  const cuts: Cut[] = []
  for (let openMinute = 0; openMinute + lengthMinutes <= minutesInDay; openMinute += 30) {
    const hours = { openMinute, closeMinute: openMinute + lengthMinutes }
    const weekdays = workdays.filter((weekday) => holds(person.days[weekday] ?? [], hours))
    if (weekdays.length === 0) continue
    const lost = weekdays.reduce((sum, weekday) => sum + lostOn(weekday, hours, duty, hourWeights), 0)
    const minutes = weekdays.length * lengthMinutes
    cuts.push({ person, weekdays, hours, minutes, loss: lost / minutes })
  }
  return cuts
}

function holds(blocks: readonly WorkBlock[], { openMinute, closeMinute }: WorkBlock): boolean {
  return blocks.some((block) => block.openMinute <= openMinute && closeMinute <= block.closeMinute)
}

function lostOn(
  weekday: number,
  { openMinute, closeMinute }: WorkBlock,
  duty: Float64Array,
  hourWeights: readonly number[],
): number {
  let lost = 0
  for (let minute = openMinute; minute < closeMinute; minute += 1) {
    const weight = hourWeights[weekday * 24 + Math.floor(minute / 60)] ?? 0
    lost += weight / Math.max(1, duty[weekday * minutesInDay + minute] ?? 1)
  }
  return lost
}
