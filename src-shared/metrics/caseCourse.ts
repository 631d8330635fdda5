import { weekIndexOf } from '../domain/calendarPeriod.ts'
import { DIALOGUE_WINDOW_MS } from './caseDraft.ts'
import type { CaseRow } from './caseRow.ts'
import { RESPONSE_RATE_LIMIT_MS } from './caseShares.ts'
import type { DialogueCounts, ShareCounts } from './caseShares.ts'
import type { CaseCounts } from './computeMetrics.ts'
import type { ResponseTable } from './responseTable.ts'
import { designEffect } from './statistics/designEffect.ts'
import type { Block } from './statistics/designEffect.ts'
import { outcomeCode } from './waitColumns.ts'

/** In a share, "no" and "yes" count; 0 does not. */
const inShare = { no: 1, yes: 2 } as const
/** Why an answered case is not in the dialogue share; a case without an answer is 0. */
const outside = { unknownAuthor: 3, notWatched: 4 } as const

/** How each case of a table went on; one place a case, in order of start. */
interface CaseCourse {
  readonly week: Int32Array
  readonly rate: Uint8Array
  readonly dialogue: Uint8Array
  /** Calendar time to the answer; 0 where there is none. */
  readonly answeredAfterMs: Float64Array
}

/** Chosen places (marked 1) of a table from `from` up to `to`. */
export interface ChosenPlaces {
  readonly isChosen: Uint8Array
  readonly from: number
  readonly to: number
}

const known = new WeakMap<ResponseTable, CaseCourse>()

function courseOf(table: ResponseTable): CaseCourse {
  const before = known.get(table)
  if (before !== undefined) return before
  const { cases, day } = table
  const course = {
    week: day.map(weekIndexOf),
    rate: Uint8Array.from(cases, rateCode),
    dialogue: Uint8Array.from(cases, dialogueCode),
    answeredAfterMs: Float64Array.from(
      cases,
      ({ startedAtMs, firstReplyAtMs }) => (firstReplyAtMs ?? startedAtMs) - startedAtMs,
    ),
  }
  known.set(table, course)
  return course
}

/** As `responseRateCounts` counts. */
function rateCode({ startedAtMs, firstReplyAtMs, observedUntilMs }: CaseRow): number {
  if (observedUntilMs - startedAtMs < RESPONSE_RATE_LIMIT_MS) return 0
  const isAnswered = firstReplyAtMs !== null && firstReplyAtMs - startedAtMs <= RESPONSE_RATE_LIMIT_MS
  return isAnswered ? inShare.yes : inShare.no
}

/** As `dialogueShareCounts` counts. */
function dialogueCode({ firstReplyAtMs, observedUntilMs, dialogue }: CaseRow): number {
  if (firstReplyAtMs === null) return 0
  if (dialogue === null) return outside.unknownAuthor
  if (observedUntilMs - firstReplyAtMs < DIALOGUE_WINDOW_MS) return outside.notWatched
  return dialogue ? inShare.yes : inShare.no
}

/** Chosen cases by how they ended and went on, with their times to the answer together, in calendar time. */
export function countCourse(
  table: ResponseTable,
  chosen: ChosenPlaces,
): CaseCounts & { readonly sumMs: number } {
  const { week, rate, dialogue, answeredAfterMs } = courseOf(table)
  const { isChosen, from, to } = chosen
  const byOutcome = [0, 0, 0]
  let [unknownAuthors, sumMs] = [0, 0]
  for (let place = from; place < to; place += 1) {
    if (isChosen[place] !== 1) continue
    const ended = table.outcome[place] ?? 0
    byOutcome[ended] = (byOutcome[ended] ?? 0) + 1
    if (dialogue[place] === outside.unknownAuthor) unknownAuthors += 1
    sumMs += answeredAfterMs[place] ?? 0
  }
  const answered = byOutcome[outcomeCode.answered] ?? 0
  const knownAuthors = answered - unknownAuthors
  const dialogueCounts: DialogueCounts = { ...shareOf(dialogue, week, chosen), answered, knownAuthors }
  return {
    outcomes: {
      answered,
      closed: byOutcome[outcomeCode.closed] ?? 0,
      open: byOutcome[outcomeCode.open] ?? 0,
    },
    rate: shareOf(rate, week, chosen),
    dialogue: dialogueCounts,
    sumMs,
  }
}

/** Weeks ascend with the places, so that each is a running sum. */
function shareOf(codes: Uint8Array, week: Int32Array, { isChosen, from, to }: ChosenPlaces): ShareCounts {
  const blocks: Block[] = []
  let [successes, n, weekSuccesses, weekN, weekOf] = [0, 0, 0, 0, week[from] ?? 0]
  const closeWeek = (): void => {
    if (weekN > 0) blocks.push({ successes: weekSuccesses, n: weekN })
    successes += weekSuccesses
    n += weekN
    weekSuccesses = 0
    weekN = 0
  }
  for (let place = from; place < to; place += 1) {
    if (week[place] !== weekOf) {
      closeWeek()
      weekOf = week[place] ?? 0
    }
    const code = codes[place]
    if (isChosen[place] !== 1 || (code !== inShare.no && code !== inShare.yes)) continue
    weekN += 1
    if (code === inShare.yes) weekSuccesses += 1
  }
  closeWeek()
  return { successes, n, designEffect: designEffect(blocks) }
}
