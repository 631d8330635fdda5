import { requireAgents, requireNotNegative } from './queueState.ts'

/**
 * 1 / B, with B Erlang's loss probability: the share of arrivals that finds all `agents` busy where nobody can wait.
 * 1/B(0) = 1, 1/B(k) = 1 + (k/A) / B(k-1): sums of positive terms only, so no digits are lost and nothing overflows on
 * the way; Infinity where B is below the smallest number. `offeredLoad` in erlang, 0 or more (any load: B always exists).
 * Source: Erlang 1917; the recursion: Jagerman 1974 (Bell System Technical Journal 53), form of Cooper 1981.
 */
export function inverseErlangB(offeredLoad: number, agents: number): number {
  requireNotNegative('offeredLoad', offeredLoad)
  requireAgents(agents)
  let inverse = 1
  for (let k = 1; k <= agents; k += 1) inverse = 1 + (k / offeredLoad) * inverse
  return inverse
}

/** Erlang B: the share of arrivals, 0-1, that finds everyone busy where nobody waits. */
export function erlangB(offeredLoad: number, agents: number): number {
  return 1 / inverseErlangB(offeredLoad, agents)
}
