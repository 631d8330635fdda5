const mostRestarts = 3
const windowMs = 5 * 60_000

/**
 * Whether an ended data process is started again: at most 3 times in 5 minutes.
 * @param endedAtMs when it ended before, this end included
 */
export function mayRestart(endedAtMs: readonly number[], nowMs: number): boolean {
  return endedAtMs.filter((endMs) => nowMs - endMs < windowMs).length <= mostRestarts
}
