import type { PlanPerson } from '../../staffing/plan/plan.ts'
import { clockTime, weekdays } from '../hours/hoursSentence.ts'
import type { Words } from '../words.ts'
import { dayShort } from './waitingView.ts'

/** So many people more (or fewer, below 0) on duty from when to when on one day. */
interface Change {
  readonly openMinute: number
  readonly closeMinute: number
  readonly people: number
}
interface Run {
  readonly first: number
  readonly last: number
  readonly changes: readonly Change[]
}

/** More than this is not read in a row of a table. */
const mostPhrases = 2

function onDuty(people: readonly PlanPerson[], day: number, minute: number): number {
  return people.filter(({ days }) =>
    (days[day] ?? []).some(({ openMinute, closeMinute }) => openMinute <= minute && minute < closeMinute),
  ).length
}

function changesOf(present: readonly PlanPerson[], people: readonly PlanPerson[], day: number): Change[] {
  const blocks = [...present, ...people].flatMap(({ days }) => days[day] ?? [])
  const edges = [...new Set(blocks.flatMap(({ openMinute, closeMinute }) => [openMinute, closeMinute]))]
  edges.sort((a, b) => a - b)
  const changes: Change[] = []
  edges.slice(0, -1).forEach((openMinute, index) => {
    const closeMinute = edges[index + 1] ?? openMinute
    const more = onDuty(people, day, openMinute) - onDuty(present, day, openMinute)
    if (more === 0) return
    const last = changes.at(-1)
    if (last !== undefined && last.people === more && last.closeMinute === openMinute)
      changes[changes.length - 1] = { ...last, closeMinute }
    else changes.push({ openMinute, closeMinute, people: more })
  })
  return changes
}

/** Days that follow each other with the same changes; days without are not named. */
function runsOf(present: readonly PlanPerson[], people: readonly PlanPerson[]): readonly Run[] {
  const runs: Run[] = []
  weekdays.forEach((_, day) => {
    const changes = changesOf(present, people, day)
    const last = runs.at(-1)
    if (last !== undefined && JSON.stringify(last.changes) === JSON.stringify(changes))
      runs[runs.length - 1] = { ...last, last: day }
    else runs.push({ first: day, last: day, changes })
  })
  return runs.filter(({ changes }) => changes.length > 0)
}

function phraseOf(words: Words, run: Run, change: Change): string {
  const text = words.text.whatIfResults.cover
  const [first, last] = [dayShort(words, run.first), dayShort(words, run.last)]
  const days =
    run.first === run.last
      ? first
      : run.last === run.first + 1
        ? text.two(first, last)
        : text.through(first, last)
  const times = text.times(clockTime(words, change.openMinute), clockTime(words, change.closeMinute))
  const count = Math.abs(change.people)
  const people = count === 1 ? text.person : text.people(words.number(count))
  return text.phrase(days, times, change.people > 0 ? text.more(people) : text.fewer(people))
}

/**
 * What is drawn otherwise than in the present cover: "ma–do 17–21 uur, 1 persoon erbij". Null where the hours are the same;
 * who takes turns, looks now and then or is away counts as drawn.
 */
export function coverWords(
  words: Words,
  present: readonly PlanPerson[],
  people: readonly PlanPerson[],
): string | null {
  const phrases = runsOf(present, people).flatMap((run) =>
    run.changes.map((change) => phraseOf(words, run, change)),
  )
  if (phrases.length === 0) return null
  const text = words.text.whatIfResults.cover
  const shown = phrases.slice(0, mostPhrases).join('; ')
  return phrases.length > mostPhrases ? text.andMore(shown) : shown
}
