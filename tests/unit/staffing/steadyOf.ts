import type { Steady } from '#shared/staffing/queueing/queueState.ts'

/** The steady state; an overloaded one fails the test that expected an answer. */
export function steadyOf<Result>(state: Steady<Result>): Result {
  if (state.kind === 'overloaded') throw new Error(`overloaded at a load of ${state.load}`)
  return state
}
