import type { MissingStretch, ObservedWork } from './observedWork.ts'

export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs
export const weekMs = 7 * dayMs

/** 5 January 1970, the first Monday of the epoch. */
const firstMondayMs = 4 * dayMs

/**
 * Answers within a minute of each other are taken for parts of one. Work is counted per such run and runs are counted per
 * question, so that the work on a question stays the same where they were answers of their own.
 */
const samePartsMs = 60_000

/**
 * Observed work by the wall clock of the municipality: milliseconds since 1 January 1970 00:00 *local* time. Every week
 * has 168 hours then: the hour that the clock repeats in autumn lies on top of the one before, the hour that it skips in
 * spring is empty. Response times are taken before that and stay what they were.
 */
export interface WorkLog {
  /** Ascending. */
  readonly arrivalMs: Float64Array
  /** First answer; Infinity while there is none. Never before the arrival. */
  readonly answeredMs: Float64Array
  /** On the clock that runs day and night; Infinity while there is no answer. */
  readonly responseMs: Float64Array
  /** Closed without an answer; Infinity otherwise. */
  readonly closedMs: Float64Array
  readonly isService: Uint8Array
  /** Answers, ascending, parts of one answer once. */
  readonly answersMs: Float64Array
  readonly fromMs: number
  readonly untilMs: number
  readonly missing: readonly MissingStretch[]
}

export function workLogOf(observed: ObservedWork): WorkLog {
  const { zone, untilMs } = observed
  const wall = (utcMs: number): number => utcMs + zone.offsetMsAt(utcMs)
  const rows = observed.questions
    .map((row) => ({ ...row, wallMs: wall(row.arrivalMs) }))
    .filter(
      ({ arrivalMs }) => arrivalMs < untilMs && (observed.fromMs === null || arrivalMs >= observed.fromMs),
    )
    .sort((a, b) => a.wallMs - b.wallMs)
  const column = (read: (row: (typeof rows)[number]) => number): Float64Array => Float64Array.from(rows, read)
  return {
    arrivalMs: column(({ wallMs }) => wallMs),
    answeredMs: column(({ wallMs, firstReplyMs }) =>
      firstReplyMs === null ? Infinity : Math.max(wallMs, wall(firstReplyMs)),
    ),
    responseMs: column(({ arrivalMs, firstReplyMs }) =>
      firstReplyMs === null ? Infinity : Math.max(0, firstReplyMs - arrivalMs),
    ),
    closedMs: column(({ closedMs, firstReplyMs }) =>
      closedMs === null || firstReplyMs !== null ? Infinity : wall(closedMs),
    ),
    isService: Uint8Array.from(rows, ({ isService }) => (isService ? 1 : 0)),
    answersMs: withoutParts(Float64Array.from(observed.answersMs, wall).sort()),
    fromMs: observed.fromMs === null ? (rows[0]?.wallMs ?? wall(untilMs)) : wall(observed.fromMs),
    untilMs: wall(untilMs),
    missing: observed.missing.map((stretch) => ({
      fromMs: wall(stretch.fromMs),
      untilMs: wall(stretch.untilMs),
    })),
  }
}

function withoutParts(ascendingMs: Float64Array): Float64Array {
  return ascendingMs.filter((ms, index) => index === 0 || ms - (ascendingMs[index - 1] ?? 0) > samePartsMs)
}

/** What was known at a moment: later questions, answers and closures have not happened. */
export function knownAt(log: WorkLog, momentMs: number, fromMs = log.fromMs): WorkLog {
  const first = countBefore(log.arrivalMs, fromMs)
  const end = countBefore(log.arrivalMs, momentMs)
  const answeredMs = log.answeredMs.slice(first, end)
  const responseMs = log.responseMs.slice(first, end)
  const closedMs = log.closedMs.slice(first, end)
  for (let index = 0; index < answeredMs.length; index += 1) {
    if ((answeredMs[index] ?? 0) >= momentMs) {
      answeredMs[index] = Infinity
      responseMs[index] = Infinity
    }
    if ((closedMs[index] ?? 0) >= momentMs) closedMs[index] = Infinity
  }
  return {
    arrivalMs: log.arrivalMs.slice(first, end),
    answeredMs,
    responseMs,
    closedMs,
    isService: log.isService.slice(first, end),
    answersMs: log.answersMs.slice(countBefore(log.answersMs, fromMs), countBefore(log.answersMs, momentMs)),
    fromMs,
    untilMs: momentMs,
    missing: log.missing,
  }
}

/** How many of an ascending row lie before the moment. */
export function countBefore(ascending: Float64Array, moment: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? Infinity) < moment) low = middle + 1
    else high = middle
  }
  return low
}

/** Mondays 00:00 of the whole weeks of which the exports hold everything, ascending. */
export function wholeWeeks({ fromMs, untilMs, missing }: WorkLog): readonly number[] {
  const mondays: number[] = []
  for (let monday = mondayFrom(fromMs); monday + weekMs <= untilMs; monday += weekMs)
    if (!missing.some((stretch) => stretch.fromMs < monday + weekMs && stretch.untilMs > monday))
      mondays.push(monday)
  return mondays
}

/** The first Monday 00:00 at or after a moment. */
function mondayFrom(momentMs: number): number {
  return firstMondayMs + Math.ceil((momentMs - firstMondayMs) / weekMs) * weekMs
}
