import type { MeasuredDuration, MeasuredWork } from '#shared/staffing/plan/measuredWork.ts'
import { neutralLevers } from '#shared/staffing/plan/plan.ts'
import type { Plan, PlanPerson } from '#shared/staffing/plan/plan.ts'
import { officePerson, standardPlan, startingHourWeights } from '#shared/staffing/plan/standardPlan.ts'
import { drawNormal, uniformRandom } from '#shared/statistics/uniformRandom.ts'
import type { UniformRandom } from '#shared/statistics/uniformRandom.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const weeks = 104

/** Log-normal, as measured durations come: 400 of them. */
function durations(medianMinutes: number, spread: number, random: UniformRandom): MeasuredDuration {
  const ascendingMs = Array.from({ length: 400 }, () =>
    Math.round(medianMinutes * minuteMs * Math.exp(spread * drawNormal(random))),
  ).toSorted((a, b) => a - b)
  const meanMs = ascendingMs.reduce((sum, ms) => sum + ms, 0) / ascendingMs.length
  return { ascendingMs, medianMs: ascendingMs[200] ?? 0, meanMs }
}

function week(
  perWeek: number,
  weights: readonly number[],
  random: UniformRandom,
): MeasuredWork['weeks'][number] {
  const most = Math.max(...weights)
  const offsetsMs: number[] = []
  while (offsetsMs.length < perWeek) {
    const hour = Math.floor(random() * weights.length)
    if (random() * most <= (weights[hour] ?? 0)) offsetsMs.push(Math.floor((hour + random()) * hourMs))
  }
  offsetsMs.sort((a, b) => a - b)
  return { offsetsMs, priorities: offsetsMs.map(() => (random() < 0.5 ? 0 : 1)) }
}

/** Two years of questions of nobody. */
export function inventedWork(perWeek: number): MeasuredWork {
  const random = uniformRandom(1)
  const weights = startingHourWeights()
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return {
    weeks: Array.from({ length: weeks }, () => week(perWeek, weights, random)),
    firstMonday: '2024-01-01',
    lastMonday: '2025-12-22',
    questionsPerWeek: perWeek,
    serviceShare: 0.5,
    perHourOfWeek: weights.map((weight) => (perWeek * weight) / total),
    handling: durations(6, 0.8, random),
    attention: durations(10, 1, random),
    openQuestions: 5,
    usualCover: [],
    inhabitants: 50_000,
    closedHolidays: [],
    year: 2025,
  }
}

/** The present cover, and beside it the same with one of them until so late in the evening. */
export function inventedPlan(perWeek: number, untilMinute: number): Plan {
  const people: PlanPerson[] = Array.from({ length: 1 + Math.ceil(perWeek / 250) }, (_, index) => ({
    ...officePerson(String(index + 1)),
    absentShare: 0.05,
  }))
  const late = [{ openMinute: 9 * 60, closeMinute: untilMinute }]
  const evening = people.map((person, index) =>
    index === 0 ? { ...person, days: person.days.map((day) => (day.length > 0 ? late : [])) } : person,
  )
  const plan = standardPlan({ ...inventedWork(1), questionsPerWeek: perWeek })
  const scenario = { levers: neutralLevers, endOfShift: 'finish', order: 'firstCome' } as const
  return {
    ...plan,
    basis: { ...plan.basis, consultation: { share: 0.15, meanHours: 8 } },
    scenarios: [
      { ...scenario, name: 'Nu', people },
      { ...scenario, name: 'Avond', people: evening },
    ],
  }
}
