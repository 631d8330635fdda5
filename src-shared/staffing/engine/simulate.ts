import { drawMessages } from './drawMessages.ts'
import { handleMessages } from './handleMessages.ts'
import type { Handled, Messages } from './messages.ts'
import type { Scenario } from './scenario.ts'
import { teamIsFixed, teamOf } from './teamOf.ts'

const weekMs = 7 * 24 * 3_600_000

/**
 * Weeks simulated after the horizon, without new messages, so that what came in at the end is still answered. A
 * message that waits longer than this after the horizon counts as backlog.
 */
export const runOutWeeks = 1

export interface SimulatedRun {
  readonly messages: Messages
  readonly handled: Handled
  /** The first so many messages waited already when the first week began. */
  readonly openingBacklog: number
  readonly horizonMs: number
}

/** One replication after another: who runs it can report progress and stop in between. */
export interface Simulation {
  /**
   * The same number gives the same bytes, in any order. `messages`: those of this replication where they were drawn already,
   * for a scenario that is drawn alike (see drawnAlike); left out = drawn here.
   */
  run(replication: number, messages?: Messages): SimulatedRun
}

/**
 * A scenario ready to be simulated. Two scenarios with the same seed meet the same arrivals, work and absence in the
 * replications of the same number (common random numbers), as far as their levers leave those alone. Throws RangeError
 * for a horizon that is no whole number of weeks.
 */
export function prepareSimulation(scenario: Scenario, seed: number): Simulation {
  const { horizonWeeks } = scenario
  if (!Number.isInteger(horizonWeeks) || horizonWeeks < 1)
    throw new RangeError(`not a number of weeks: ${horizonWeeks}`)
  const weeks = horizonWeeks + runOutWeeks
  const fixedTeam = teamIsFixed(scenario) ? teamOf(scenario, weeks, seed, 0) : null
  const rules = {
    endOfShift: scenario.endOfShift,
    order: scenario.order,
    attentionRule: scenario.attentionRule ?? 'atArrival',
    horizonMs: weeks * weekMs,
  }
  return {
    run: (replication, drawn) => {
      const messages = drawn ?? drawMessages(scenario, seed, replication)
      const team = fixedTeam ?? teamOf(scenario, weeks, seed, replication)
      return {
        messages,
        handled: handleMessages(messages, team, rules),
        openingBacklog: scenario.openingBacklog,
        horizonMs: horizonWeeks * weekMs,
      }
    },
  }
}
