import type { MeasuredDuration, MeasuredWork } from '../plan/measuredWork.ts'
import type { PlanPerson } from '../plan/plan.ts'
import { durationOf } from './handlingEstimate.ts'

const quarterMinutes = 15
const quartersPerDay = 96

/**
 * The same work for a present cover that was drawn: estimates are read as if the whole team were one person, since answers
 * bear no names. Where it is drawn as several people at once, each of them takes so many times longer at a question, and is
 * so much sooner at one that finds nobody waiting.
 */
export function workForCover(present: readonly PlanPerson[], work: MeasuredWork): MeasuredWork {
  const people = peopleAtOnce(present, work.usualCover)
  const { handling, attention } = work
  if (handling === null || people === 1) return work
  const longerMs = (people - 1) * handling.medianMs
  return {
    ...work,
    handling: changed(handling, (ms) => ms * people),
    attention: attention === null ? null : changed(attention, (ms) => Math.max(0, ms - longerMs)),
  }
}

function changed({ ascendingMs }: MeasuredDuration, change: (ms: number) => number): MeasuredDuration {
  return durationOf(Float64Array.from(ascendingMs, (ms) => Math.round(change(ms))))
}

/** Mean number of people on duty in the usual hours in which anybody is, 1 or more; who takes turns counts for a part. */
function peopleAtOnce(present: readonly PlanPerson[], usual: readonly PlanPerson[]): number {
  let [quarters, people] = [0, 0]
  for (let weekday = 0; weekday < 7; weekday += 1)
    for (let quarter = 0; quarter < quartersPerDay; quarter += 1) {
      const minute = quarter * quarterMinutes
      const onDuty = peopleAt(present, weekday, minute)
      if (onDuty === 0 || peopleAt(usual, weekday, minute) === 0) continue
      quarters += 1
      people += onDuty
    }
  return quarters === 0 ? 1 : Math.max(1, people / quarters)
}

function peopleAt(people: readonly PlanPerson[], weekday: number, minute: number): number {
  return people
    .filter((person) =>
      (person.days[weekday] ?? []).some(
        ({ openMinute, closeMinute }) => openMinute <= minute && minute < closeMinute,
      ),
    )
    .reduce((sum, { rotation }) => sum + 1 / (rotation?.everyWeeks ?? 1), 0)
}
