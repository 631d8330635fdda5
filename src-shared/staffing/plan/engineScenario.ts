import type { Demand, ExtraArrivals } from '../engine/demand.ts'
import type { Arrivals, Consultation, Scenario } from '../engine/scenario.ts'
import { runOutWeeks } from '../engine/simulate.ts'
import {
  hourWeightsOf,
  newChannelPerWeek,
  presentPerWeek,
  serviceShareOf,
  staysAtContactCentre,
} from './demandOf.ts'
import { holidayDays } from './holidayDays.ts'
import type { MeasuredWork } from './measuredWork.ts'
import { personOf } from './personOf.ts'
import { movedChannels } from './plan.ts'
import type { Levers, PlanBasis, PlanScenario } from './plan.ts'
import { attentionOf, handlingOf } from './workOf.ts'

const hourMs = 3_600_000
const office = [{ openMinute: 9 * 60, closeMinute: 17 * 60 }]
/** Colleagues elsewhere are asked in office hours, whatever the team's own hours are. */
const officeDays = [office, office, office, office, office, [], []]

/**
 * A scenario of a plan as the engine simulates it; day 0 is the first Monday of `work.year`. Levers change no random numbers
 * of what they leave alone, so that scenarios of one plan are compared question by question.
 *
 * The levers of the volume, the contact centre and the storm hold for the questions that come in now; those of a new channel
 * and those that move from elsewhere come beside them, through the week as the present ones. A new channel is left out where
 * the number of inhabitants is unknown (newChannelPerWeek is then null). Throws RangeError for an estimate that there is not
 * (see missingMeasures).
 */
export function engineScenarioOf(basis: PlanBasis, scenario: PlanScenario, work: MeasuredWork): Scenario {
  const { levers } = scenario
  const days = (basis.horizonWeeks + runOutWeeks) * 7
  return {
    horizonWeeks: basis.horizonWeeks,
    arrivals: arrivalsOf(basis, levers, work),
    demand: demandChanges(basis, levers, work),
    handling: handlingOf(basis, work, levers.handlingFactor),
    people: scenario.people.map(personOf),
    holidays: basis.closedOnHolidays ? holidayDays(work.year, days, work.closedHolidays) : [],
    endOfShift: scenario.endOfShift,
    order: scenario.order === 'serviceFirst' ? 'priority' : 'fifo',
    openingBacklog: basis.withOpenQuestions ? work.openQuestions : 0,
    consultation: consultationOf(basis, levers),
    attentionDelay: attentionOf(basis, scenario.people, work),
    attentionRule: (basis.attention.kind === 'estimated' ? work.attentionRule : undefined) ?? 'atArrival',
  }
}

function arrivalsOf(basis: PlanBasis, { volumeFactor }: Levers, work: MeasuredWork): Arrivals {
  const { arrivals } = basis
  if (arrivals.kind === 'typed') return independentArrivals(basis, volumeFactor, work)
  // Without any measured week nothing comes in, which a drawing of weeks cannot say.
  if (work.weeks.length === 0) return independentArrivals(basis, volumeFactor, work)
  return { kind: 'weekBootstrap', weeks: work.weeks, volumeFactor }
}

function independentArrivals(basis: PlanBasis, volumeFactor: number, work: MeasuredWork): Arrivals {
  return {
    kind: 'poisson',
    perWeek: presentPerWeek(basis, work),
    hourWeights: hourWeightsOf(basis, work),
    volumeFactor,
    firstShare: serviceShareOf(basis, work),
  }
}

function demandChanges(basis: PlanBasis, levers: Levers, work: MeasuredWork): Demand {
  const { stormFactor } = levers
  return {
    // Priority 0 is a service question.
    keptPerPriority: [1 - staysAtContactCentre(levers)],
    storm:
      stormFactor === null ? null : { weekIndex: Math.floor(basis.horizonWeeks / 2), factor: stormFactor },
    extra: extraArrivals(basis, levers, work),
  }
}

function extraArrivals(basis: PlanBasis, levers: Levers, work: MeasuredWork): readonly ExtraArrivals[] {
  const hourWeights = hourWeightsOf(basis, work)
  const firstShare = serviceShareOf(basis, work)
  const beside = [
    {
      perWeek: newChannelPerWeek(levers, work.inhabitants) ?? 0,
      workFactor: levers.newChannel?.workFactor ?? 1,
    },
    ...movedChannels.map((channel) => ({ perWeek: levers.moved[channel], workFactor: 1 })),
  ]
  return beside
    .map((extra, stream) => ({ ...extra, stream, hourWeights, firstShare }))
    .filter(({ perWeek }) => perWeek > 0)
}

/** Exponential delays: most answers come soon, some take days. */
function consultationOf({ consultation }: PlanBasis, { consultationFactor }: Levers): Consultation | null {
  const share = Math.min(1, consultation.share * consultationFactor)
  if (share === 0 || consultation.meanHours === 0) return null
  return { share, delay: { kind: 'exponential', meanMs: consultation.meanHours * hourMs }, days: officeDays }
}
