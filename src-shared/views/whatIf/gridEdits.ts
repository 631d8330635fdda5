import { blocksWithout, joinedBlocks } from '../../staffing/plan/dayBlocks.ts'
import { mostPeople, type PlanPerson, type WorkBlock } from '../../staffing/plan/plan.ts'

/**
 * What can be done to the people and hours of a scenario, as pure steps: each answers new people and leaves the old ones as
 * they were. The blocks of a day come out sorted, within the day, apart from each other, and merged where they touch. What
 * cannot be done (a person or day that is not there, a ninth block on one day) leaves everything as it was: the very same
 * list comes back.
 */

export type People = readonly PlanPerson[]
export type BlockEdge = 'open' | 'close'

export const quarterMinutes = 15
export const dayMinutes = 1440
/** As many blocks as one day of a plan may hold. */
export const mostBlocksADay = 8
/** Monday to Friday. */
export const weekdayIndexes: readonly number[] = [0, 1, 2, 3, 4]

/** The nearest quarter of an hour within the day. */
export function nearestQuarter(minute: number): number {
  const quarter = Math.round(minute / quarterMinutes) * quarterMinutes
  return Math.min(dayMinutes, Math.max(0, quarter))
}

/** The part of blocks that lies in a stretch of time. */
export function blocksWithin(blocks: readonly WorkBlock[], from: number, to: number): WorkBlock[] {
  return blocks
    .map(({ openMinute, closeMinute }) => ({
      openMinute: Math.max(openMinute, from),
      closeMinute: Math.min(closeMinute, to),
    }))
    .filter((part) => part.openMinute < part.closeMinute)
}

/** The blocks of one day; none where there is no such person or day. */
export function blocksOf(people: People, personIndex: number, day: number): readonly WorkBlock[] {
  return people[personIndex]?.days[day] ?? []
}

function sameBlocks(a: readonly WorkBlock[], b: readonly WorkBlock[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      (one, index) => one.openMinute === b[index]?.openMinute && one.closeMinute === b[index].closeMinute,
    )
  )
}

/** Puts other blocks on a day of one person. */
export function setDay(
  people: People,
  personIndex: number,
  day: number,
  blocks: readonly WorkBlock[],
): People {
  const before = people[personIndex]?.days[day]
  if (before === undefined) return people
  const after = joinedBlocks(blocks)
  if (after.length > mostBlocksADay || sameBlocks(before, after)) return people
  return people.map((person, index) =>
    index === personIndex
      ? { ...person, days: person.days.map((kept, other) => (other === day ? after : kept)) }
      : person,
  )
}

/** From the earlier to the later of two moments, on whole quarters; null where nothing lies between. */
function stretch(one: number, other: number): { readonly from: number; readonly to: number } | null {
  const [from, to] = [nearestQuarter(Math.min(one, other)), nearestQuarter(Math.max(one, other))]
  return from < to ? { from, to } : null
}

/** Puts a person on duty between two moments of a day, in either order. */
export function drawBlock(
  people: People,
  personIndex: number,
  day: number,
  from: number,
  to: number,
): People {
  const drawn = stretch(from, to)
  if (drawn === null) return people
  const block = { openMinute: drawn.from, closeMinute: drawn.to }
  return setDay(people, personIndex, day, [...blocksOf(people, personIndex, day), block])
}

/** Takes a person off duty between two moments of a day, in either order. */
export function eraseBlock(
  people: People,
  personIndex: number,
  day: number,
  from: number,
  to: number,
): People {
  const erased = stretch(from, to)
  if (erased === null) return people
  const left = blocksWithout(blocksOf(people, personIndex, day), erased.from, erased.to)
  return setDay(people, personIndex, day, left)
}

/** Moves where a block begins or ends; a quarter of an hour of it stays. Over a neighbour the two become one. */
export function moveEdge(
  people: People,
  personIndex: number,
  day: number,
  blockIndex: number,
  edge: BlockEdge,
  minute: number,
): People {
  const blocks = blocksOf(people, personIndex, day)
  const block = blocks[blockIndex]
  if (block === undefined) return people
  const at = nearestQuarter(minute)
  const moved =
    edge === 'open'
      ? { ...block, openMinute: Math.min(at, block.closeMinute - quarterMinutes) }
      : { ...block, closeMinute: Math.max(at, block.openMinute + quarterMinutes) }
  if (moved.openMinute < 0 || moved.closeMinute > dayMinutes) return people
  const others = blocks.filter((_, index) => index !== blockIndex)
  return setDay(people, personIndex, day, [...others, moved])
}

export interface BlockPlace {
  readonly person: number
  readonly day: number
  readonly block: number
}

/** Moves a whole block to another time, or day; it keeps its length and stays within the day. */
export function moveBlock(people: People, from: BlockPlace, toDay: number, toOpenMinute: number): People {
  const block = blocksOf(people, from.person, from.day)[from.block]
  if (block === undefined || people[from.person]?.days[toDay] === undefined) return people
  const length = block.closeMinute - block.openMinute
  const openMinute = Math.min(nearestQuarter(toOpenMinute), dayMinutes - length)
  if (toDay === from.day && openMinute === block.openMinute) return people
  const left = blocksOf(people, from.person, from.day).filter((_, index) => index !== from.block)
  const without = setDay(people, from.person, from.day, left)
  const there = blocksOf(without, from.person, toDay)
  const moved = setDay(without, from.person, toDay, [
    ...there,
    { openMinute, closeMinute: openMinute + length },
  ])
  return moved === without ? people : moved
}

/** The hours of one day on other days too, instead of what was there. */
export function copyDay(people: People, personIndex: number, day: number, toDays: readonly number[]): People {
  const blocks = people[personIndex]?.days[day]
  if (blocks === undefined) return people
  return toDays.reduce((copied, toDay) => setDay(copied, personIndex, toDay, blocks), people)
}

/** Somebody without hours yet, all the time at it, present every day that is drawn. */
export function newPerson(label: string): PlanPerson {
  return {
    label,
    days: Array.from({ length: 7 }, () => []),
    rotation: null,
    absentShare: 0,
    looksEveryMinutes: null,
    handlingFactor: 1,
    hourlyEuro: null,
  }
}

/** Adds somebody at the end; the list as it was when it is full. */
export function addPerson(people: People, person: PlanPerson): People {
  return people.length >= mostPeople ? people : [...people, person]
}

export function removePerson(people: People, personIndex: number): People {
  return people[personIndex] === undefined ? people : people.filter((_, index) => index !== personIndex)
}

/** Other settings for one person. */
export function setPerson(people: People, personIndex: number, person: PlanPerson): People {
  return people[personIndex] === undefined
    ? people
    : people.map((kept, index) => (index === personIndex ? person : kept))
}
