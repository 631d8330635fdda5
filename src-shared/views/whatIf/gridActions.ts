import { mostPeople, type WorkBlock } from '../../staffing/plan/plan.ts'
import type { Words } from '../words.ts'
import { daysOf, type GridRange } from './gridCursor.ts'
import { draggedRange, peopleAfterDrag, type GridDrag, type GridPoint } from './gridDrag.ts'
import {
  addPerson,
  blocksOf,
  blocksWithin,
  copyDay,
  drawBlock,
  eraseBlock,
  mostBlocksADay,
  newPerson,
  setDay,
  weekdayIndexes,
  type People,
} from './gridEdits.ts'
import { dayName, dayNames, exactTimes } from './gridTimes.ts'
import { freeLabel, nameOf } from './personWords.ts'

/** What an action made of the people, and the sentence that says so. */
export interface GridOutcome {
  /** null = nothing changed, for the reason that is told. */
  readonly people: People | null
  readonly told: string
}

/** The people with whoever is drawn for: after the last stands somebody new. null when there is room for nobody. */
export function peopleWith(words: Words, people: People, chosen: number): People | null {
  if (chosen < people.length) return people
  const more = addPerson(people, newPerson(freeLabel(words, people)))
  return more === people ? null : more
}

/** "maandag t/m donderdag 17.00–21.00, Medewerker 1" */
function rangeWords(words: Words, people: People, person: number, range: GridRange): string {
  const days = dayNames(words, range.firstDay, range.lastDay)
  return words.text.whatIfGrid.block(days, exactTimes(words, range), nameOf(words, people, person))
}

function unchanged(told: string): GridOutcome {
  return { people: null, told }
}

/** Why drawing changed nothing: somebody is on duty already, or has as many blocks as fit. */
function whyNotDrawn(words: Words, people: People, person: number, range: GridRange): string {
  const { text } = words
  const isFull = daysOf(range).some((day) => {
    const blocks = blocksOf(people, person, day)
    const covered = blocksWithin(blocks, range.openMinute, range.closeMinute)
    const minutes = covered.reduce((sum, block) => sum + block.closeMinute - block.openMinute, 0)
    return blocks.length >= mostBlocksADay && minutes < range.closeMinute - range.openMinute
  })
  return isFull
    ? text.whatIfGrid.tooManyBlocks(words.number(mostBlocksADay))
    : text.whatIfGrid.alreadyOnDuty(rangeWords(words, people, person, range))
}

/** Puts the chosen person on duty; `chosen` beyond the last person = somebody new. */
export function drawRange(words: Words, people: People, chosen: number, range: GridRange): GridOutcome {
  const base = peopleWith(words, people, chosen)
  if (base === null) return unchanged(words.text.whatIfGrid.tooManyPeople(words.number(mostPeople)))
  const drawn = daysOf(range).reduce(
    (so, day) => drawBlock(so, chosen, day, range.openMinute, range.closeMinute),
    base,
  )
  if (drawn === base) return unchanged(whyNotDrawn(words, base, chosen, range))
  return { people: drawn, told: words.text.whatIfGrid.drawn(rangeWords(words, drawn, chosen, range)) }
}

/** Takes the chosen person off duty. */
export function eraseRange(words: Words, people: People, chosen: number, range: GridRange): GridOutcome {
  const { text } = words
  if (people[chosen] === undefined) return unchanged(text.whatIfGrid.nothingChanged)
  const left = daysOf(range).reduce(
    (so, day) => eraseBlock(so, chosen, day, range.openMinute, range.closeMinute),
    people,
  )
  const what = rangeWords(words, people, chosen, range)
  return left === people
    ? unchanged(text.whatIfGrid.notOnDuty(what))
    : { people: left, told: text.whatIfGrid.erased(what) }
}

/** Puts one day's hours of a person on Monday to Friday. */
export function copyToWeekdays(words: Words, people: People, person: number, day: number): GridOutcome {
  const { text } = words
  const copied = copyDay(people, person, day, weekdayIndexes)
  return copied === people
    ? unchanged(text.whatIfGrid.nothingChanged)
    : { people: copied, told: text.whatIfGrid.copied(dayName(words, day), nameOf(words, people, person)) }
}

/** Puts typed hours on a day of the chosen person; `chosen` beyond the last person = somebody new. */
export function setDayTyped(
  words: Words,
  people: People,
  chosen: number,
  day: number,
  blocks: readonly WorkBlock[],
): GridOutcome {
  const { text } = words
  const base = peopleWith(words, people, chosen)
  if (base === null) return unchanged(text.whatIfGrid.tooManyPeople(words.number(mostPeople)))
  const typed = setDay(base, chosen, day, blocks)
  if (typed === base) return unchanged(text.whatIfGrid.nothingChanged)
  const [name, times] = [nameOf(words, typed, chosen), blocks.map((block) => exactTimes(words, block))]
  return {
    people: typed,
    told:
      blocks.length === 0
        ? text.whatIfGrid.dayOff(dayName(words, day), name)
        : text.whatIfGrid.typed(text.whatIfGrid.block(dayName(words, day), times.join(', '), name)),
  }
}

/** What the pointer did, from where it took hold to where it let go. */
export function dropDrag(words: Words, people: People, drag: GridDrag, to: GridPoint): GridOutcome {
  const range = draggedRange(people, drag, to)
  if (range === null) return unchanged(words.text.whatIfGrid.nothingChanged)
  if (drag.kind === 'draw') return drawRange(words, people, drag.person, range)
  const moved = peopleAfterDrag(people, drag, to)
  return moved === people
    ? unchanged(words.text.whatIfGrid.nothingChanged)
    : {
        people: moved,
        told: words.text.whatIfGrid.moved(rangeWords(words, moved, drag.place.person, range)),
      }
}

/** The block of a person that a moment lies in: from its start, until just before its end. */
export function blockAt(people: People, person: number, day: number, minute: number): WorkBlock | null {
  const blocks = blocksOf(people, person, day)
  return blocks.find(({ openMinute, closeMinute }) => openMinute <= minute && minute < closeMinute) ?? null
}

/** How many people are on duty at a moment. */
export function onDutyAt(people: People, day: number, minute: number): number {
  return people.filter((_, person) => blockAt(people, person, day, minute) !== null).length
}
