const dayMs = 86_400_000
/** Without a leap the last seen moment is written once in so many days: a dossier that is only opened stays as it is. */
const rememberEveryMs = 7 * dayMs
const longestStepMs = 366 * dayMs

/** What is remembered of the clock. UTC epoch milliseconds. */
export interface SeenClock {
  /** The last moment that was believed. */
  readonly seenAtMs: number
  /** When the clock had leapt, as it told itself; null where it is believed. */
  readonly leaptToMs: number | null
}

export interface ClockLook {
  readonly seen: SeenClock
  /** The clock has not leapt, or has gone on for a day since. */
  readonly isBelieved: boolean
}

function goesOn(fromMs: number, nowMs: number): boolean {
  return nowMs - fromMs >= -dayMs && nowMs - fromMs <= longestStepMs
}

/**
 * Whether what the clock says may be acted upon. After a leap of more than a year forward or more than a day back it is
 * wrong more often than right (an empty battery, a year mistyped): it is believed again when it has gone on for a day.
 *
 * @param before null = nothing is known of it yet: it is believed
 * @param nowMs UTC epoch milliseconds
 */
export function lookAtClock(before: SeenClock | null, nowMs: number): ClockLook {
  if (before === null) return { seen: { seenAtMs: nowMs, leaptToMs: null }, isBelieved: true }
  const { seenAtMs, leaptToMs } = before
  if (goesOn(seenAtMs, nowMs)) {
    const isSoon = leaptToMs === null && Math.abs(nowMs - seenAtMs) < rememberEveryMs
    return { seen: isSoon ? before : { seenAtMs: nowMs, leaptToMs: null }, isBelieved: true }
  }
  if (leaptToMs === null || !goesOn(leaptToMs, nowMs)) {
    return { seen: { seenAtMs, leaptToMs: nowMs }, isBelieved: false }
  }
  if (nowMs - leaptToMs < dayMs) return { seen: before, isBelieved: false }
  return { seen: { seenAtMs: nowMs, leaptToMs: null }, isBelieved: true }
}
