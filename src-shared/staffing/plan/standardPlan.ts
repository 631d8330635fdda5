import { neutralLevers } from './plan.ts'
import type { Plan, PlanBasis, PlanPerson, PlanScenario } from './plan.ts'

const office = [{ openMinute: 9 * 60, closeMinute: 17 * 60 }]

/** What of the measured work tells where to start; the contract's summary holds the same. */
export interface WorkToStartFrom {
  /** 0 without own questions. */
  readonly questionsPerWeek: number
  readonly handling: object | null
  readonly attention: object | null
  readonly usualCover: readonly PlanPerson[]
}

/** What the present cover and its people are called; the user may change both. */
export interface StandardNames {
  readonly present: string
  readonly person: string
}

const shortNames: StandardNames = { present: 'Nu', person: '1' }

/**
 * The plan to start from: the present cover as the dossier's own answers show it, else one person in office hours, and the
 * dossier's own questions and estimates as far as there are any, else numbers to be changed. Prices are none: there is no
 * sourced one.
 */
export function standardPlan(work: WorkToStartFrom | null, names: StandardNames = shortNames): Plan {
  const usual = work?.usualCover ?? []
  const people = usual.length > 0 ? usual : [officePerson(names.person)]
  return { version: 1, basis: standardBasis(work), scenarios: [presentScenario(names.present, people)] }
}

/** Monday to Friday 9-17, at it all the time. */
export function officePerson(label: string): PlanPerson {
  return {
    label,
    days: [office, office, office, office, office, [], []],
    rotation: null,
    absentShare: 0,
    looksEveryMinutes: null,
    handlingFactor: 1,
    hourlyEuro: null,
  }
}

function presentScenario(name: string, people: readonly PlanPerson[]): PlanScenario {
  return { name, people: [...people], levers: neutralLevers, endOfShift: 'finish', order: 'firstCome' }
}

function standardBasis(work: WorkToStartFrom | null): PlanBasis {
  return {
    arrivals: work !== null && work.questionsPerWeek > 0 ? { kind: 'measured' } : typedArrivals(),
    // Eight minutes, as different among each other as exponential times: a number to be changed, no source.
    handling: work?.handling ? { kind: 'estimated' } : { kind: 'typed', meanMinutes: 8, variation: 1 },
    // Seen at once: the least that can be supposed where nothing is known.
    attention: work?.attention ? { kind: 'estimated' } : { kind: 'typed', meanMinutes: 0 },
    consultation: { share: 0, meanHours: 8 },
    withOpenQuestions: false,
    closedOnHolidays: true,
    // All without exception is reached by no cover in which somebody is ever ill.
    target: { share: 0.8, limitMinutes: 240, sameDay: { share: 0.95, lateFromMinute: 20 * 60 } },
    tariff: {
      hourlyEuro: 0,
      ordinaryFromMinute: 8 * 60,
      ordinaryToMinute: 18 * 60,
      eveningSurcharge: 0,
      weekendSurcharge: 0,
      holidaySurcharge: 0,
    },
    contactEuro: { email: null, letter: null, telephone: null, contactCentre: null },
    replications: 200,
    horizonWeeks: 52,
    seed: 1,
  }
}

/** A small municipality's week: a number to be changed, no source. */
function typedArrivals(): PlanBasis['arrivals'] {
  return { kind: 'typed', perWeek: 50, hourWeights: [...startingHourWeights()], serviceShare: 0.5 }
}

/**
 * A shape to start from where nothing was measured: few at night, most by day and in the evening, less in the weekend.
 * An assumption to be changed, without a source.
 */
export function startingHourWeights(): readonly number[] {
  return Array.from({ length: 168 }, (_, hour) => {
    const ofDay = hour % 24
    const weekend = hour >= 5 * 24
    const weight = ofDay < 7 ? 1 : ofDay < 9 || ofDay === 23 ? 4 : 10
    return weekend ? weight * 0.6 : weight
  })
}
