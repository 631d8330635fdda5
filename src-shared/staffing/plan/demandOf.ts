import type { MeasuredWork } from './measuredWork.ts'
import { movedChannels } from './plan.ts'
import type { Levers, MovedChannel, PlanBasis } from './plan.ts'
import { startingHourWeights } from './standardPlan.ts'

/** Questions a week of a scenario, the mean over its weeks with the storm spread out over them. */
export interface WeeklyDemand {
  /** As now, with growth and storm, less what the contact centre answers for good. */
  readonly present: number
  /** Service questions that the contact centre answers and that do not come back. */
  readonly contactCentre: number
  /** Through the new channel, above what would have come in anyway; null where the number of inhabitants is unknown. */
  readonly newChannel: number | null
  readonly moved: Readonly<Record<MovedChannel, number>>
}

/** Questions a week before any lever. */
export function presentPerWeek({ arrivals }: PlanBasis, work: MeasuredWork): number {
  if (arrivals.kind === 'typed') return arrivals.perWeek
  // Counted from the weeks that are drawn: what is told beside a simulation must be what it simulates.
  if (work.weeks.length === 0) return 0
  return work.weeks.reduce((sum, week) => sum + week.offsetsMs.length, 0) / work.weeks.length
}

/** Part that are service questions, 0-1. */
export function serviceShareOf({ arrivals }: PlanBasis, work: MeasuredWork): number {
  return arrivals.kind === 'typed' ? arrivals.serviceShare : work.serviceShare
}

/** Weights of the 168 hours: as measured, or as typed in; the starting shape where there is neither. */
export function hourWeightsOf({ arrivals }: PlanBasis, work: MeasuredWork): readonly number[] {
  const weights = arrivals.kind === 'typed' ? arrivals.hourWeights : work.perHourOfWeek
  return weights.some((weight) => weight > 0) ? weights : startingHourWeights()
}

/** Part of the service questions that goes to the contact centre and stays there. */
export function staysAtContactCentre({ contactCentre }: Levers): number {
  return contactCentre.share * (1 - contactCentre.returned)
}

/** Extra questions a week through the new channel; 0 without one, null where the number of inhabitants is unknown. */
export function newChannelPerWeek({ newChannel }: Levers, inhabitants: number | null): number | null {
  if (newChannel === null) return 0
  if (inhabitants === null) return null
  return (newChannel.perThousandPerWeek * inhabitants * (1 - newChannel.substituted)) / 1_000
}

/** What the levers make of the questions a week. */
export function weeklyDemand(basis: PlanBasis, levers: Levers, work: MeasuredWork): WeeklyDemand {
  const storm = 1 + ((levers.stormFactor ?? 1) - 1) / basis.horizonWeeks
  const perWeek = presentPerWeek(basis, work) * levers.volumeFactor * storm
  const contactCentre = perWeek * serviceShareOf(basis, work) * staysAtContactCentre(levers)
  return {
    present: perWeek - contactCentre,
    contactCentre,
    newChannel: newChannelPerWeek(levers, work.inhabitants),
    moved: levers.moved,
  }
}

/** All questions a week that the team itself answers. */
export function questionsPerWeekOf(demand: WeeklyDemand): number {
  const moved = movedChannels.reduce((sum, channel) => sum + demand.moved[channel], 0)
  return demand.present + (demand.newChannel ?? 0) + moved
}
