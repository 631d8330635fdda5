import { overloaded, requireNotNegative, requirePositive } from './queueState.ts'
import type { Steady } from './queueState.ts'

export interface OneAgent {
  readonly arrivalRate: number
  readonly meanHandling: number
  /** E[S^2], in units of time squared; at least the square of the mean. */
  readonly handlingSecondMoment: number
}

export interface OneAgentWaits {
  /** Share of the time that the one person is busy; also the share of arrivals that waits. */
  readonly load: number
  /** Of all arrivals, until handling starts. */
  readonly meanWait: number
  /** Until the reply is sent: wait + handling. */
  readonly meanResponse: number
  readonly meanQueue: number
}

/** E[S^2] from the mean and the coefficient of variation (standard deviation / mean): m^2 (1 + cv^2). */
export function secondMomentOf(meanHandling: number, variation: number): number {
  requirePositive('meanHandling', meanHandling)
  requireNotNegative('variation', variation)
  return meanHandling * meanHandling * (1 + variation * variation)
}

/**
 * M/G/1: one person, always present, arrivals by chance at one rate, handling times of any distribution, oldest first.
 * Mean wait = lambda E[S^2] / (2 (1 - rho)). Throws RangeError where the second moment is below the mean squared.
 * Source: Pollaczek 1930, Khinchine 1932.
 */
export function mg1({ arrivalRate, meanHandling, handlingSecondMoment }: OneAgent): Steady<OneAgentWaits> {
  requireNotNegative('arrivalRate', arrivalRate)
  requireMoments(meanHandling, handlingSecondMoment)
  const load = arrivalRate * meanHandling
  if (load >= 1) return overloaded(load)
  const meanWait = (arrivalRate * handlingSecondMoment) / (2 * (1 - load))
  return {
    kind: 'steady',
    load,
    meanWait,
    meanResponse: meanWait + meanHandling,
    meanQueue: arrivalRate * meanWait,
  }
}

/** Throws RangeError where no distribution has this mean and second moment; a rounding of the last digits passes. */
export function requireMoments(mean: number, secondMoment: number): void {
  requirePositive('mean', mean)
  requirePositive('secondMoment', secondMoment)
  if (secondMoment < mean * mean * (1 - 1e-9)) {
    throw new RangeError(`second moment ${secondMoment} is below the square of the mean ${mean}`)
  }
}
