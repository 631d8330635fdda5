import { overloaded, requireAgents, requireNotNegative, requirePositive, type Steady } from './queueState.ts'

export interface MorningBacklog {
  /** Messages that wait when the day opens. */
  readonly backlogAtOpening: number
  /** Messages that come in per unit of time while the backlog is worked off. */
  readonly arrivalRate: number
  readonly meanHandling: number
  readonly agents: number
}

export interface BacklogCourse {
  readonly load: number
  /** From opening until nothing waits: B / (c/s - lambda). */
  readonly clearingTime: number
  /** From opening until the last message of the night is taken up, oldest first: B / (c/s). */
  readonly lastWaitAfterOpening: number
}

/**
 * How long a night's backlog takes, seen as a fluid: arrivals and work flow evenly, chance is left out, people go on
 * until it is gone. Good where the backlog is large against one message; the end of the shift is not seen.
 * Source: fluid approximation, Newell, Applications of Queueing Theory (1982), chapter 2.
 */
export function fluidBacklog(morning: MorningBacklog): Steady<BacklogCourse> {
  const { backlogAtOpening, arrivalRate, meanHandling, agents } = morning
  requireNotNegative('backlogAtOpening', backlogAtOpening)
  requireNotNegative('arrivalRate', arrivalRate)
  requirePositive('meanHandling', meanHandling)
  requireAgents(agents)
  const capacity = agents / meanHandling
  const load = arrivalRate / capacity
  if (load >= 1) return overloaded(load)
  return {
    kind: 'steady',
    load,
    clearingTime: backlogAtOpening / (capacity - arrivalRate),
    lastWaitAfterOpening: backlogAtOpening / capacity,
  }
}
