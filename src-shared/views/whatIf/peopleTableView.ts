import type { PlanPerson } from '../../staffing/plan/plan.ts'
import type { Words } from '../words.ts'
import { presentPlaces } from './gridAgainstPresent.ts'
import { blocksOf } from './gridEdits.ts'
import { dayName, typedTimes } from './gridTimes.ts'
import { gridView, type GridInput } from './gridView.ts'

export interface PeopleTableRow {
  readonly day: number
  readonly name: string
  /** "9-12, 13-17" of the person whose hours are typed. */
  readonly hours: string
  /** The same in the present cover; null where there is none to hold it against. */
  readonly now: string | null
  /** How many of everybody are on duty when. */
  readonly onDuty: readonly string[]
  /** What the scenario adds and takes away. */
  readonly changes: readonly string[]
  /** Questions on the day in a week; null where none are known. */
  readonly questions: string | null
}

/** The week grid as a table: one person's hours to be typed beside what the grid shows. */
export function peopleTableRows(words: Words, input: GridInput, chosen: number): readonly PeopleTableRow[] {
  const { people, present, perHourOfWeek } = input
  const place = present === null ? null : presentPlace(people, present, chosen)
  const hasQuestions = perHourOfWeek.some((count) => count > 0)
  return gridView(words, input).days.map(({ day, onDuty, changes }) => ({
    day,
    name: dayName(words, day),
    hours: typedTimes(words, blocksOf(people, chosen, day)),
    now: present === null ? null : place === null ? '' : typedTimes(words, blocksOf(present, place, day)),
    onDuty,
    changes,
    questions: hasQuestions ? words.number(questionsOn(perHourOfWeek, day), 1) : null,
  }))
}

function presentPlace(
  people: readonly PlanPerson[],
  present: readonly PlanPerson[],
  chosen: number,
): number | null {
  return presentPlaces(people, present)[chosen] ?? null
}

function questionsOn(perHourOfWeek: readonly number[], day: number): number {
  return perHourOfWeek.slice(day * 24, day * 24 + 24).reduce((sum, count) => sum + count, 0)
}
