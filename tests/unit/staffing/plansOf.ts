import fc from 'fast-check'
import type { MeasuredWork } from '#shared/staffing/plan/measuredWork.ts'
import { neutralLevers } from '#shared/staffing/plan/plan.ts'
import type { Levers, Plan, PlanBasis, PlanPerson, PlanScenario } from '#shared/staffing/plan/plan.ts'
import { officePerson, standardPlan } from '#shared/staffing/plan/standardPlan.ts'
import { preparePlan } from '#shared/staffing/plan/simulatePlan.ts'
import type { PlanOutcome, ScenarioOutcome } from '#shared/staffing/plan/outcome.ts'

const hourMs = 3_600_000

/** No own questions, as a municipality without data has it. */
export const noWork: MeasuredWork = {
  weeks: [],
  firstMonday: null,
  lastMonday: null,
  questionsPerWeek: 0,
  serviceShare: 0,
  perHourOfWeek: Array.from({ length: 168 }, () => 0),
  handling: null,
  attention: null,
  openQuestions: 0,
  usualCover: [],
  inhabitants: null,
  closedHolidays: [],
  year: 2025,
}

/** Six weeks of 20 to 45 questions at hours that differ by week, every third about something else than service. */
export const someWork: MeasuredWork = {
  ...noWork,
  weeks: Array.from({ length: 6 }, (_, week) => {
    const count = 20 + 5 * week
    const offsetsMs = Array.from({ length: count }, (_, index) =>
      Math.floor(((index + 0.3) * 168 * hourMs) / count),
    )
    return { offsetsMs, priorities: offsetsMs.map((_, index) => (index % 3 === 2 ? 1 : 0)) }
  }),
  firstMonday: '2025-02-03',
  lastMonday: '2025-03-10',
  questionsPerWeek: 32.5,
  serviceShare: 2 / 3,
  perHourOfWeek: Array.from({ length: 168 }, () => 32.5 / 168),
  handling: { ascendingMs: [240_000, 420_000, 780_000], medianMs: 420_000, meanMs: 480_000 },
  attention: { ascendingMs: [0, 300_000, 1_200_000], medianMs: 300_000, meanMs: 500_000 },
  openQuestions: 7,
  inhabitants: 40_000,
  closedHolidays: ['christmasDay', 'easterMonday'],
}

export function scenarioOf(changed: Partial<PlanScenario> = {}, levers: Partial<Levers> = {}): PlanScenario {
  return {
    name: 'Present',
    people: [officePerson('1')],
    endOfShift: 'finish',
    order: 'firstCome',
    ...changed,
    levers: { ...neutralLevers, ...levers },
  }
}

/** Short years, so that a test is quick. */
export function planOf(scenarios: readonly PlanScenario[], basis: Partial<PlanBasis> = {}): Plan {
  const standard = standardPlan(null).basis
  return {
    version: 1,
    basis: { ...standard, replications: 12, horizonWeeks: 6, ...basis },
    scenarios: [...scenarios],
  }
}

export const measuredBasis: Partial<PlanBasis> = {
  arrivals: { kind: 'measured' },
  handling: { kind: 'estimated' },
  attention: { kind: 'estimated' },
}

export function simulated(plan: Plan, work: MeasuredWork): PlanOutcome {
  const simulation = preparePlan(plan, work)
  while (simulation.done < simulation.total) simulation.step()
  return simulation.outcome()
}

export function steady(outcome: PlanOutcome, scenario = 0): Extract<ScenarioOutcome, { kind: 'steady' }> {
  const found = outcome.scenarios[scenario]?.outcome
  if (found?.kind !== 'steady') throw new Error(`not steady: ${found?.kind ?? 'no scenario'}`)
  return found
}

/** On duty on these days, 0 = Monday, from and up to these hours. */
export function onDuty(weekdays: readonly number[], fromHour: number, toHour: number): PlanPerson {
  const block = { openMinute: fromHour * 60, closeMinute: toHour * 60 }
  return {
    ...officePerson('2'),
    days: Array.from({ length: 7 }, (_, day) => (weekdays.includes(day) ? [block] : [])),
  }
}

const anyPerson: fc.Arbitrary<PlanPerson> = fc.record({
  label: fc.constantFrom('1', 'Webcare'),
  days: fc.constantFrom(onDuty([0, 1, 2, 3, 4], 9, 17).days, onDuty([0, 2, 5], 12, 22).days),
  rotation: fc.constantFrom(null, { everyWeeks: 2, firstWeek: 1 }),
  absentShare: fc.constantFrom(0, 0.1),
  looksEveryMinutes: fc.constantFrom(null, 30),
  handlingFactor: fc.constantFrom(1, 1.4),
  hourlyEuro: fc.constantFrom(null, 40),
})

const anyLevers: fc.Arbitrary<Levers> = fc.record({
  volumeFactor: fc.constantFrom(0.6, 1, 1.5, 2.2),
  contactCentre: fc.record({ share: fc.constantFrom(0, 0.4, 1), returned: fc.constantFrom(0, 0.2) }),
  newChannel: fc.constantFrom(null, { perThousandPerWeek: 0.5, substituted: 0.3, workFactor: 1.3 }),
  moved: fc.constantFrom({ email: 0, letter: 0, telephone: 0 }, { email: 6, letter: 0, telephone: 2 }),
  handlingFactor: fc.constantFrom(1, 0.7),
  consultationFactor: fc.constantFrom(0, 1, 2),
  stormFactor: fc.constantFrom(null, 3),
})

export const anyScenario: fc.Arbitrary<PlanScenario> = fc.record({
  name: fc.constant('Any'),
  people: fc.array(anyPerson, { minLength: 1, maxLength: 3 }),
  levers: anyLevers,
  endOfShift: fc.constantFrom('finish' as const, 'pause' as const),
  order: fc.constantFrom('firstCome' as const, 'serviceFirst' as const),
})

export const anyBasis: fc.Arbitrary<Partial<PlanBasis>> = fc.record({
  arrivals: fc.constantFrom<PlanBasis['arrivals']>({ kind: 'measured' }, standardPlan(null).basis.arrivals),
  handling: fc.constantFrom<PlanBasis['handling']>(
    { kind: 'estimated' },
    { kind: 'typed', meanMinutes: 12, variation: 0.8 },
  ),
  attention: fc.constantFrom<PlanBasis['attention']>(
    { kind: 'estimated' },
    { kind: 'typed', meanMinutes: 20 },
  ),
  consultation: fc.constantFrom({ share: 0, meanHours: 4 }, { share: 0.25, meanHours: 4 }),
  withOpenQuestions: fc.boolean(),
  seed: fc.integer({ min: 0, max: 1_000 }),
  replications: fc.constant(10),
  horizonWeeks: fc.constantFrom(2, 5),
})
