import { waitParts } from '#shared/staffing/plan/outcome.ts'
import type {
  BackTest,
  PlanOutcome,
  Range,
  ScenarioCost,
  ScenarioFigures,
  ScenarioOutcome,
} from '#shared/staffing/plan/outcome.ts'
import type { Plan, PlanPerson, PlanScenario } from '#shared/staffing/plan/plan.ts'
import { officePerson, standardPlan } from '#shared/staffing/plan/standardPlan.ts'
import type { ResultsInput } from '#shared/views/whatIf/resultsInput.ts'
import { createWords } from '#shared/views/words.ts'

const hourMs = 3_600_000

export type OneOutcome = PlanOutcome['scenarios'][number]

export function range(value: number, low: number | null, high: number | null): Range {
  return { value, low, high }
}
/** A range of a tenth either side. */
function around(value: number): Range {
  const part = Math.abs(value) / 10
  return range(value, value - part, value + part)
}

export const cost = {
  hoursPerWeek: 55,
  fte: 1.5,
  rosterEuroPerYear: 131_600,
  surchargeEuroPerYear: 0,
  contactCentreEuroPerYear: 0,
  savedEuroPerYear: 0,
  euroPerYear: 131_600,
}

/** Mean parts in hours, in the order of the model. */
type Hours = readonly [number, number, number, number, number]

export function figures(part: Partial<ScenarioFigures> & { readonly hours?: Hours } = {}): ScenarioFigures {
  const { hours = [8.9, 1.1, 0.4, 0.2, 1.2], ...given } = part
  const [closed, attention, queue, handling, consultation] = hours.map((hour) => around(hour * hourMs))
  if (!closed || !attention || !queue || !handling || !consultation) throw new Error('five parts')
  const parts = { closed, attention, queue, handling, consultation }
  const mean = waitParts.reduce((sum, name) => sum + parts[name].value, 0)
  return {
    meanMs: around(mean),
    medianMs: around(2.833 * hourMs),
    p90Ms: around(62 * hourMs),
    withinTarget: range(0.57, 0.543, 0.597),
    sameDay: range(0.9, 0.88, 0.92),
    within: [],
    parts,
    ...given,
  }
}

export function steady(given: ScenarioFigures = figures(), own: Partial<ScenarioCost> = {}): ScenarioOutcome {
  return {
    kind: 'steady',
    load: 0.33,
    questionsPerWeek: 99,
    figures: given,
    curve: [
      { ms: hourMs / 4, share: 0.2 },
      { ms: 4 * hourMs, share: given.withinTarget.value },
      { ms: 72 * hourMs, share: 0.95 },
    ],
    waitingThroughWeek: Array.from({ length: 168 }, (_, hour) => (hour < 9 ? 10 + hour / 2 : 2)),
    cost: { ...cost, ...own },
  }
}

export function overloaded(load: number | null, growth: number, perWeek = 99): ScenarioOutcome {
  return { kind: 'overloaded', load, questionsPerWeek: perWeek, backlogGrowthPerWeek: growth, cost }
}

/** Differences with the present: the share in points, times in hours. */
export function changed(
  share: readonly [number, number | null, number | null],
  p90Hours: readonly [number, number | null, number | null] | null,
  closedHours = -3.6,
): ScenarioFigures {
  const [value, low, high] = share
  const scaled = (hours: number): Range => around(hours * hourMs)
  const still = range(0, -hourMs / 10, hourMs / 10)
  const p90Ms =
    p90Hours === null
      ? null
      : range(
          p90Hours[0] * hourMs,
          p90Hours[1] === null ? null : p90Hours[1] * hourMs,
          p90Hours[2] === null ? null : p90Hours[2] * hourMs,
        )
  return {
    meanMs: scaled(closedHours),
    medianMs: scaled(closedHours / 2.2),
    p90Ms,
    withinTarget: range(value / 100, low === null ? null : low / 100, high === null ? null : high / 100),
    sameDay: null,
    within: [],
    parts: {
      closed: scaled(closedHours),
      attention: still,
      queue: still,
      handling: range(0, 0, 0),
      consultation: still,
    },
  }
}

export function compared(
  outcome: ScenarioOutcome,
  difference: ScenarioFigures | null,
  euroPerYear = 47_800,
  euroPerPoint: number | null = (difference?.withinTarget.low ?? 0) > 0 ? 3_470 : null,
): OneOutcome {
  return { outcome, difference: { figures: difference, euroPerYear, euroPerPoint }, checks: [] }
}

export function alone(outcome: ScenarioOutcome): OneOutcome {
  return { outcome, difference: null, checks: [] }
}

export const evening: PlanPerson = {
  ...officePerson('2'),
  days: Array.from({ length: 7 }, (_, day) => (day < 4 ? [{ openMinute: 1020, closeMinute: 1260 }] : [])),
}

export function scenario(name: string, extra: readonly PlanPerson[] = []): PlanScenario {
  const [present] = standardPlan(null).scenarios
  if (present === undefined) throw new Error('the standard plan has a present cover')
  return { ...present, name, people: [...present.people, ...extra] }
}

/** A measured plan with a price. */
export function planOf(names: readonly string[], hourlyEuro = 46): Plan {
  const plan = standardPlan(null)
  return {
    ...plan,
    basis: {
      ...plan.basis,
      arrivals: { kind: 'measured' },
      target: { ...plan.basis.target, sameDay: null },
      tariff: { ...plan.basis.tariff, hourlyEuro },
      seed: 4127,
    },
    scenarios: names.map((name, index) => scenario(name, index === 0 ? [] : [evening])),
  }
}

export const passed: Extract<BackTest, { kind: 'tested' }> = {
  kind: 'tested',
  weeks: 12,
  medianErrorMs: 11 * 60_000,
  p90ErrorMs: 3 * hourMs,
  shareError: 0.021,
  naive: { medianErrorMs: 24 * 60_000, p90ErrorMs: 5 * hourMs, shareError: 0.034 },
  covered: 10,
  passed: true,
  failures: [],
  perWeek: [
    {
      monday: '2026-07-06',
      questions: 99,
      observedShare: 0.58,
      predicted: { value: 0.57, low: 0.52, high: 0.62 },
    },
    {
      monday: '2026-07-13',
      questions: 104,
      observedShare: 0.49,
      predicted: { value: 0.57, low: 0.52, high: 0.62 },
    },
  ],
}
export const failed: BackTest = {
  ...passed,
  covered: 5,
  shareError: 0.083,
  passed: false,
  failures: ['coverage', 'shareError', 'bias'],
}

export function inputOf(
  outcomes: readonly OneOutcome[],
  part: Partial<ResultsInput> & { readonly language?: 'nl' | 'en' } = {},
): ResultsInput {
  const { language = 'nl', ...given } = part
  const names = ['Nu', 'Avonddienst', 'Weekenddienst', 'Minder uren'].slice(0, outcomes.length)
  return {
    words: createWords(language),
    plan: planOf(names),
    outcome: { replications: 200, scenarios: [...outcomes] },
    backTest: passed,
    isReady: true,
    ...given,
  }
}

export const present = alone(steady())
export const eveningOutcome = compared(
  steady(
    figures({
      medianMs: range(1.2 * hourMs, 1.05 * hourMs, 1.4 * hourMs),
      p90Ms: around(58 * hourMs),
      withinTarget: range(0.708, 0.682, 0.732),
      hours: [5.3, 1.1, 0.3, 0.2, 1.2],
    }),
    { hoursPerWeek: 71, fte: 1.97, euroPerYear: 179_400 },
  ),
  changed([13.8, 11.9, 15.7], [-4, -9, 1]),
)
export const weekendOutcome = compared(
  steady(
    figures({
      medianMs: around(2.333 * hourMs),
      p90Ms: around(20 * hourMs),
      withinTarget: range(0.631, 0.604, 0.657),
      hours: [4.4, 1.1, 0.4, 0.2, 1.1],
    }),
    { hoursPerWeek: 63, fte: 1.75, euroPerYear: 160_300 },
  ),
  {
    ...changed([6.1, 4.6, 7.7], [-42, -46, -38], -4.5),
    medianMs: range(-0.5 * hourMs, -hourMs, -0.1 * hourMs),
  },
  28_700,
  4_710,
)
