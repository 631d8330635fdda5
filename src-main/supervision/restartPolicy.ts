const mostRestarts = 3
const windowMs = 5 * 60_000

/**
 * Whether a process that ended by itself is started again: at most 3 times in 5 minutes.
 * @param endedAtMs when it ended, this end included
 */
export function mayRestart(endedAtMs: readonly number[], nowMs: number): boolean {
  return endedAtMs.filter((endMs) => nowMs - endMs < windowMs).length <= mostRestarts
}
