import type { PlanPerson } from '../../staffing/plan/plan.ts'
import type { Words } from '../words.ts'

/** Not on duty every week, or only beside other work. */
export function isPartly({ rotation, looksEveryMinutes }: PlanPerson): boolean {
  return rotation !== null || looksEveryMinutes !== null
}

/** What somebody is called on the screen: the label; a number alone, or none, becomes "Medewerker 2". */
export function nameOf(words: Words, people: readonly PlanPerson[], index: number): string {
  const label = people[index]?.label.trim() ?? ''
  if (label === '') return words.text.whatIfGrid.numbered(words.number(index + 1))
  return /^\d+$/.test(label) ? words.text.whatIfGrid.numbered(label) : label
}

/** Minutes on duty in a week, on average where somebody takes turns; sickness is not taken off. */
export function weekMinutesOf({ days, rotation }: PlanPerson): number {
  const minutes = days.flat().reduce((sum, block) => sum + block.closeMinute - block.openMinute, 0)
  return minutes / (rotation?.everyWeeks ?? 1)
}

/** "Medewerker 3": the first number that nobody has yet. */
export function freeLabel(words: Words, people: readonly PlanPerson[]): string {
  const taken = new Set(people.map((_, index) => nameOf(words, people, index)))
  let number = people.length + 1
  while (taken.has(words.text.whatIfGrid.numbered(words.number(number)))) number += 1
  return words.text.whatIfGrid.numbered(words.number(number))
}

/** "1 medewerker", "3 medewerkers" */
export function peopleText(words: Words, count: number): string {
  const { onePerson, people } = words.text.whatIfGrid
  return count === 1 ? onePerson : people(words.number(count))
}
