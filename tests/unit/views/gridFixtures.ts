import type { PlanPerson, WorkBlock } from '#shared/staffing/plan/plan.ts'
import { newPerson } from '#shared/views/whatIf/gridEdits.ts'

/** "9-12" in hours as a block. */
export function hours(from: number, to: number): WorkBlock {
  return { openMinute: from * 60, closeMinute: to * 60 }
}

/** Somebody with the same hours on the days that are named (0 = Monday). */
export function person(label: string, days: readonly number[], ...blocks: WorkBlock[]): PlanPerson {
  const none = newPerson(label)
  return { ...none, days: none.days.map((_, day) => (days.includes(day) ? blocks : [])) }
}

export const workingDays = [0, 1, 2, 3, 4]

/** One person from 9 to 17, and a second one in the morning. */
export const present: readonly PlanPerson[] = [
  person('Medewerker 1', workingDays, hours(9, 17)),
  person('Medewerker 2', workingDays, hours(9, 12)),
]
