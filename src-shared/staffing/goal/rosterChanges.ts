import type { TriedCover } from '../plan/goal.ts'
import type { PlanPerson, WorkBlock } from '../plan/plan.ts'
import { blocksWithout, dutyOf, joinedBlocks, minutesOf } from './duty.ts'

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
export function groupedBlocks(week: WeekOfBlocks, people: number): Added {
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
    days: week.map((blocks) => [...joinedBlocks(blocks)]),
    rotation: null,
    absentShare: like?.absentShare ?? 0,
    looksEveryMinutes: like?.looksEveryMinutes ?? null,
    handlingFactor: like?.handlingFactor ?? 1,
    hourlyEuro: like?.hourlyEuro ?? null,
  }
  return { people: [...cover.people, row], added: [...cover.added, ...groupedBlocks(row.days, 1)] }
}

/** One of several people fewer: the one with the fewest hours. null where nobody would be left. */
export function withoutSmallestRow({ people, added }: Cover): Cover | null {
  const smallest = people.toSorted((a, b) => weekMinutes(a) - weekMinutes(b))[0]
  if (smallest === undefined || people.length < 2) return null
  return {
    people: people.filter((person) => person !== smallest),
    added: [...added, ...groupedBlocks(smallest.days, -1)],
  }
}

interface Cut {
  readonly person: PlanPerson
  readonly fromMinute: number
  /** Questions that come in during those hours, for each person on duty and each minute that is saved. */
  readonly loss: number
}

/**
 * So many hours fewer on every workday, of one person, where the fewest questions come in for each who is on duty.
 * `hourWeights`: of the 168 hours of the week. null where nobody works that long on a workday.
 */
export function withoutQuietHours(cover: Cover, hours: number, hourWeights: readonly number[]): Cover | null {
  const duty = dutyOf(cover.people)
  const cuts = cover.people.flatMap((person) => cutsOf(person, hours, duty, hourWeights))
  const best = cuts.reduce<Cut | null>(
    (least, cut) => (least === null || cut.loss < least.loss ? cut : least),
    null,
  )
  if (best === null) return null
  const { person, fromMinute } = best
  const toMinute = fromMinute + hours * 60
  const days = person.days.map((blocks, weekday) =>
    workdays.includes(weekday) ? [...blocksWithout(blocks, fromMinute, toMinute)] : blocks,
  )
  const taken = person.days.map((blocks, weekday) =>
    workdays.includes(weekday) ? partsWithin(blocks, fromMinute, toMinute) : [],
  )
  return {
    people: cover.people.map((other) => (other === person ? { ...person, days } : other)),
    added: [...cover.added, ...groupedBlocks(taken, -1)],
  }
}

function cutsOf(
  person: PlanPerson,
  hours: number,
  duty: Float64Array,
  hourWeights: readonly number[],
): readonly Cut[] {
  const cuts: Cut[] = []
  for (let fromMinute = 0; fromMinute + hours * 60 <= minutesInDay; fromMinute += 30) {
    const toMinute = fromMinute + hours * 60
    let [minutes, lost] = [0, 0]
    for (const weekday of workdays) {
      for (const { openMinute, closeMinute } of partsWithin(
        person.days[weekday] ?? [],
        fromMinute,
        toMinute,
      )) {
        minutes += closeMinute - openMinute
        for (let minute = openMinute; minute < closeMinute; minute += 1) {
          const weight = hourWeights[weekday * 24 + Math.floor(minute / 60)] ?? 0
          lost += weight / Math.max(1, duty[weekday * minutesInDay + minute] ?? 1)
        }
      }
    }
    // A day of one block shorter than the cut would lose all its hours for the price of few: at least half must be there.
    if (minutes >= hours * 60 * 2.5) cuts.push({ person, fromMinute, loss: lost / minutes })
  }
  return cuts
}

function partsWithin(
  blocks: readonly WorkBlock[],
  fromMinute: number,
  toMinute: number,
): readonly WorkBlock[] {
  return blocks
    .map(({ openMinute, closeMinute }) => ({
      openMinute: Math.max(openMinute, fromMinute),
      closeMinute: Math.min(closeMinute, toMinute),
    }))
    .filter(({ openMinute, closeMinute }) => openMinute < closeMinute)
}
