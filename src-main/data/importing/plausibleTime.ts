const dayMs = 86_400_000

/** Before this nobody wrote to a municipality in a way that is exported: the first e-mail counters are of about then. */
const earliestMs = Date.UTC(1995, 0, 1)
/** A laptop whose clock runs behind this stands wrong, and says nothing of what is to come. */
const clockTrustedFromMs = Date.UTC(2026, 0, 1)
/** Exports are made in other time zones than they are read in. */
const allowanceMs = 2 * dayMs

/**
 * Whether a message can have been sent then. One date in the year 2206 would stretch the observed period by centuries
 * and leave every open question waiting until then.
 */
export function isPlausibleTime(sentAtMs: number, nowMs: number): boolean {
  return sentAtMs >= earliestMs && sentAtMs <= Math.max(nowMs, clockTrustedFromMs) + allowanceMs
}

/** Whether all moments of a message can have been. */
export function isPlausibleMessage(
  { sentAtMs, closedAtMs }: { readonly sentAtMs: number; readonly closedAtMs: number | null },
  nowMs: number,
): boolean {
  return isPlausibleTime(sentAtMs, nowMs) && (closedAtMs === null || isPlausibleTime(closedAtMs, nowMs))
}
