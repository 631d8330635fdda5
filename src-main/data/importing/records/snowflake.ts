// Ids of X count the milliseconds since this moment in their upper bits (ms = (id >> 22) + epoch). Below the first id of
// that scheme they are plain numbers without a time.
const epochMs = 1_288_834_974_657n
const firstSnowflake = 29_700_859_247n
/** Largest difference between an id's time and the written time in real archives, with room. */
const maxDisagreementMs = 60_000

/** The moment an X id was given out (UTC milliseconds), or null for ids from before that scheme and for fakes. */
export function snowflakeMs(id: string): number | null {
  if (!/^\d{11,19}$/.test(id)) return null
  const value = BigInt(id)
  return value < firstSnowflake ? null : Number((value >> 22n) + epochMs)
}

/**
 * False when an own id and its written time contradict each other: the ids were then renumbered and hold no time.
 * An id from before the scheme proves nothing and passes.
 */
export function agreesWithTime(ownId: string, sentAtMs: number): boolean {
  const ownMs = snowflakeMs(ownId)
  if (ownMs !== null) return Math.abs(ownMs - sentAtMs) < maxDisagreementMs
  return sentAtMs < Number(epochMs)
}
