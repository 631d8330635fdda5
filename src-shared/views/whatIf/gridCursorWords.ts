import type { Words } from '../words.ts'
import { blockAt, onDutyAt } from './gridActions.ts'
import { selectionOf, type GridCursor } from './gridCursor.ts'
import type { People } from './gridEdits.ts'
import { dayName, dayNames, exactTime, exactTimes } from './gridTimes.ts'
import { nameOf, peopleText } from './personWords.ts'

/** What is under the cursor: the selection, the chosen person's block, or how many people are on duty. */
export function cursorWords(words: Words, people: People, chosen: number, cursor: GridCursor): string {
  const text = words.text.whatIfGrid
  const selected = selectionOf(cursor)
  if (selected !== null) {
    const days = dayNames(words, selected.firstDay, selected.lastDay)
    return text.selected(days, exactTimes(words, selected))
  }
  const { day, minute } = cursor
  const [dayText, time] = [dayName(words, day), exactTime(words, minute)]
  const block = blockAt(people, chosen, day, minute)
  if (block !== null) {
    return text.atBlock(time, text.block(dayText, exactTimes(words, block), nameOf(words, people, chosen)))
  }
  const count = onDutyAt(people, day, minute)
  return text.at(dayText, time, count === 0 ? text.nobody : peopleText(words, count))
}
