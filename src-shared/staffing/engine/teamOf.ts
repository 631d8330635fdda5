import type { OpeningBlock } from '../../domain/openingHours.ts'
import { seedOfStream, uniformRandom } from '../../statistics/uniformRandom.ts'
import { lookEvery } from './looks.ts'
import type { Team } from './messages.ts'
import { purposes } from './purposes.ts'
import type { Person, Scenario } from './scenario.ts'
import { shiftsOf } from './shifts.ts'
import type { Block, Shifts } from './shifts.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

type Days = readonly (readonly OpeningBlock[])[]

/**
 * The rosters of a scenario written out over so many weeks, with the days lost at random in this replication. Throws
 * RangeError for a stretch of other work that is no whole number of milliseconds.
 */
export function teamOf(scenario: Scenario, weeks: number, seed: number, replication: number): Team {
  const holidays = new Set(scenario.holidays)
  const { people, consultation } = scenario
  const departmentDays = consultation?.days ?? null
  return {
    people: people.map((person, index) => personShifts(person, index, holidays, weeks, seed, replication)),
    handlingFactors: people.map((person) => person.handlingFactor),
    looks: people.map(({ looksEveryMs }) => (looksEveryMs === null ? null : lookEvery(looksEveryMs))),
    departments:
      departmentDays === null ? null : shiftsOnDays(departmentDays, weeks, (day) => !holidays.has(day)),
  }
}

/** True when the team is the same in every replication. */
export function teamIsFixed({ people }: Scenario): boolean {
  return people.every(({ shrinkage }) => shrinkage === 0)
}

function personShifts(
  person: Person,
  index: number,
  holidays: ReadonlySet<number>,
  weeks: number,
  seed: number,
  replication: number,
): Shifts {
  const random = uniformRandom(seedOfStream(seed, replication, purposes.absence, index))
  const absent = new Set(person.absentDays)
  return shiftsOnDays(person.days, weeks, (day) => {
    // Drawn for every day, also a day off: another day off then loses no other days to sickness.
    const lost = random() < person.shrinkage
    return !lost && !holidays.has(day) && !absent.has(day) && inTurn(person, Math.floor(day / 7))
  })
}

function inTurn({ rotation }: Person, week: number): boolean {
  return rotation === null || week % rotation.everyWeeks === rotation.firstWeek
}

function shiftsOnDays(days: Days, weeks: number, works: (day: number) => boolean): Shifts {
  const blocks: Block[] = []
  for (let day = 0; day < weeks * 7; day += 1) {
    if (!works(day)) continue
    for (const { openMinute, closeMinute } of days[day % 7] ?? [])
      blocks.push([day * dayMs + openMinute * minuteMs, day * dayMs + closeMinute * minuteMs])
  }
  return shiftsOf(blocks)
}
