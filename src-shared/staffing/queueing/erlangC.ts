import { erlangB } from './erlangB.ts'
import { offeredLoadErlang } from './offeredLoad.ts'
import {
  overloaded,
  requireAgents,
  requireNotNegative,
  requirePositive,
  requireProbability,
} from './queueState.ts'
import type { Steady } from './queueState.ts'

export interface ManyAgents {
  readonly arrivalRate: number
  readonly meanHandling: number
  readonly agents: number
}

export interface WaitsWithoutLeaving {
  readonly offeredLoad: number
  /** Share of their time that people are busy; the load. */
  readonly occupancy: number
  /** Share of arrivals that waits. */
  readonly pWait: number
  /** Of all arrivals, those that do not wait included. Until handling starts. */
  readonly meanWait: number
  /** Of those that wait; their waits are exponential. */
  readonly meanWaitOfWaiting: number
  /** Until the reply is sent: wait + handling. */
  readonly meanResponse: number
  /** How many wait, on average. */
  readonly meanQueue: number
  /** How many wait or are being handled, on average. */
  readonly meanPresent: number
}

/**
 * Erlang C (M/M/c): arrivals by chance at one rate, exponential handling times, always open, nobody gives up, oldest first.
 * C = B / (1 - rho (1 - B)), mean wait = C s / (c - A). It fits a telephone line; for messages outside office
 * hours it is a check of the simulator, never the prediction. Source: Erlang 1917; Cooper, Introduction to Queueing Theory (1981).
 */
export function erlangC({ arrivalRate, meanHandling, agents }: ManyAgents): Steady<WaitsWithoutLeaving> {
  requirePositive('meanHandling', meanHandling)
  requireAgents(agents)
  const offeredLoad = offeredLoadErlang(arrivalRate, meanHandling)
  const occupancy = offeredLoad / agents
  if (occupancy >= 1) return overloaded(occupancy)
  const lost = erlangB(offeredLoad, agents)
  const pWait = lost / (1 - occupancy * (1 - lost))
  const meanWaitOfWaiting = meanHandling / (agents - offeredLoad)
  const meanWait = pWait * meanWaitOfWaiting
  return {
    kind: 'steady',
    offeredLoad,
    occupancy,
    pWait,
    meanWait,
    meanWaitOfWaiting,
    meanResponse: meanWait + meanHandling,
    meanQueue: arrivalRate * meanWait,
    meanPresent: arrivalRate * meanWait + offeredLoad,
  }
}

/** Share of arrivals, 0-1, whose handling starts within `limit`: 1 - C exp(-limit / mean wait of those that wait). */
export function shareStartedWithin(waits: WaitsWithoutLeaving, limit: number): number {
  requireNotNegative('limit', limit)
  return 1 - waits.pWait * Math.exp(-limit / waits.meanWaitOfWaiting)
}

/** The wait that a share `probability` (0 up to 1) of all arrivals stays within; 0 where that many do not wait at all. */
export function waitQuantile(waits: WaitsWithoutLeaving, probability: number): number {
  requireProbability(probability)
  if (waits.pWait <= 1 - probability) return 0
  return Math.log(waits.pWait / (1 - probability)) * waits.meanWaitOfWaiting
}
