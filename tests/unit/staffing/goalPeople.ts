import type { PlanPerson, WorkBlock } from '#shared/staffing/plan/plan.ts'

/** "9-12 13-17" of an hour is a list of blocks; "" is a day off. */
export function blocks(hours: string): WorkBlock[] {
  return hours
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => {
      const [from = 0, to = 0] = part.split('-').map(Number)
      return { openMinute: from * 60, closeMinute: to * 60 }
    })
}

/** Seven days from Monday; fewer are filled up with days off. */
export function person(label: string, ...days: readonly string[]): PlanPerson {
  return {
    label,
    days: Array.from({ length: 7 }, (_, weekday) => blocks(days[weekday] ?? '')),
    rotation: null,
    absentShare: 0,
    looksEveryMinutes: null,
    handlingFactor: 1,
    hourlyEuro: null,
  }
}

export function officePerson(label: string): PlanPerson {
  return person(label, '9-17', '9-17', '9-17', '9-17', '9-17')
}
