import type { Person } from '../engine/scenario.ts'
import type { PlanPerson } from './plan.ts'

const minuteMs = 60_000

/** A row of the plan as the engine's person. Who is absent a part of the days is so at random. */
export function personOf(person: PlanPerson): Person {
  return {
    days: person.days,
    rotation: person.rotation,
    absentDays: [],
    shrinkage: person.absentShare,
    handlingFactor: person.handlingFactor,
    looksEveryMs: person.looksEveryMinutes === null ? null : person.looksEveryMinutes * minuteMs,
  }
}
