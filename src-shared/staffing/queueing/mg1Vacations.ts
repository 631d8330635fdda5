import { mg1, requireMoments } from './mg1.ts'
import type { OneAgent, OneAgentWaits } from './mg1.ts'
import type { Steady } from './queueState.ts'

export interface OneAgentWithOtherWork extends OneAgent {
  /** Length of one stretch of other work: mean and second moment. */
  readonly meanAway: number
  readonly awaySecondMoment: number
}

export interface WaitsWithOtherWork extends OneAgentWaits {
  /** The part of the mean wait that the other work makes: what is left of a stretch on arrival. */
  readonly meanWaitForReturn: number
}

/**
 * M/G/1 with vacations: one person who answers until nothing waits, then does other work for a stretch, looks, and goes away
 * again where nothing waits. Mean wait = Pollaczek-Khinchine + E[V^2] / (2 E[V]); every arrival that finds nobody at
 * work waits, so `load` is not the share that waits. The stretches do not end early for a message.
 * Source: Fuhrmann and Cooper 1985 (Operations Research 33), decomposition.
 */
export function mg1WithVacations(input: OneAgentWithOtherWork): Steady<WaitsWithOtherWork> {
  requireMoments(input.meanAway, input.awaySecondMoment)
  const waits = mg1(input)
  if (waits.kind === 'overloaded') return waits
  const meanWaitForReturn = input.awaySecondMoment / (2 * input.meanAway)
  const meanWait = waits.meanWait + meanWaitForReturn
  return {
    ...waits,
    meanWait,
    meanWaitForReturn,
    meanResponse: meanWait + input.meanHandling,
    meanQueue: input.arrivalRate * meanWait,
  }
}
