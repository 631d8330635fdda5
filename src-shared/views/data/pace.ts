/** How fast a queue of files is read, and when it will be done: kept steady, so that the time shown counts down. */
export interface Pace {
  readonly startedAtMs: number
  readonly atMs: number
  readonly bytesRead: number
  /** Smoothed; null while nothing has been measured. */
  readonly bytesPerMs: number | null
  /** The end that is shown; null while too little is known to name one. */
  readonly endsAtMs: number | null
}

/** Older samples count less: after so long an old pace weighs about a third. */
const memoryMs = 10_000
/** Samples closer together say more of the clock than of the pace. */
const leastStepMs = 250
const leastElapsedMs = 3_000
const leastFraction = 0.02
/** The end that is shown moves only when it was off by more than this share of what remains, or by this much. */
const mostDrift = 0.2
const mostDriftMs = 4_000

export function startPace(atMs: number): Pace {
  return { startedAtMs: atMs, atMs, bytesRead: 0, bytesPerMs: null, endsAtMs: null }
}

function smoothed(pace: Pace, stepMs: number, stepBytes: number): number {
  const now = stepBytes / stepMs
  if (pace.bytesPerMs === null) return now
  // The mean of all so far, until that is older than what is remembered.
  const weight = Math.max(1 - Math.exp(-stepMs / memoryMs), stepMs / (pace.atMs + stepMs - pace.startedAtMs))
  return pace.bytesPerMs + weight * (now - pace.bytesPerMs)
}

function shownEnd(before: number | null, predicted: number, atMs: number): number {
  if (before === null) return predicted
  const drift = Math.abs(predicted - before)
  return drift > Math.max(mostDriftMs, mostDrift * (predicted - atMs)) ? predicted : before
}

/**
 * The pace after a look at `atMs` (ms), when `bytesRead` of `bytesTotal` bytes of the whole queue had been read. Files that
 * leave or join the queue change both numbers; only what was read more counts as progress.
 */
export function advancePace(pace: Pace, atMs: number, bytesRead: number, bytesTotal: number): Pace {
  const stepMs = atMs - pace.atMs
  if (stepMs < leastStepMs) return pace
  const stepBytes = bytesRead - pace.bytesRead
  if (stepBytes < 0) return { ...pace, atMs, bytesRead }
  const bytesPerMs = smoothed(pace, stepMs, stepBytes)
  const next = { ...pace, atMs, bytesRead, bytesPerMs }
  const isEarly = atMs - pace.startedAtMs < leastElapsedMs || bytesRead < leastFraction * bytesTotal
  if (isEarly || bytesPerMs <= 0) return next
  const predicted = atMs + Math.max(0, bytesTotal - bytesRead) / bytesPerMs
  return { ...next, endsAtMs: shownEnd(pace.endsAtMs, predicted, atMs) }
}

const fineBelowMs = 90_000
const fineStepMs = 5_000

/** What remains (ms), in steps of five seconds below a minute and a half; null while it cannot be told. */
export function remainingMs({ endsAtMs }: Pace, nowMs: number): number | null {
  if (endsAtMs === null) return null
  const left = Math.max(fineStepMs, endsAtMs - nowMs)
  return left < fineBelowMs ? Math.ceil(left / fineStepMs) * fineStepMs : left
}
