import type { PlanPerson } from './plan.ts'

export const minutesInWeek = 7 * 1_440

/**
 * How many are on duty in each minute of the week, from Monday 0:00: of who takes turns the part of the weeks, less the part
 * of the days that somebody is absent. Overlapping blocks of one person count once.
 */
export function coverThroughWeek(people: readonly PlanPerson[]): Float64Array {
  const cover = new Float64Array(minutesInWeek)
  for (const person of people) {
    const present = (1 - person.absentShare) / (person.rotation?.everyWeeks ?? 1)
    const until = new Float64Array(7)
    person.days.forEach((blocks, weekday) => {
      for (const { openMinute, closeMinute } of [...blocks].sort((a, b) => a.openMinute - b.openMinute)) {
        const from = Math.max(openMinute, until[weekday] ?? 0)
        for (let minute = from; minute < closeMinute; minute += 1) {
          const at = weekday * 1_440 + minute
          cover[at] = (cover[at] ?? 0) + present
        }
        until[weekday] = Math.max(until[weekday] ?? 0, closeMinute)
      }
    })
  }
  return cover
}
