import { DIALOGUE_WINDOW_MS } from './caseDraft.ts'
import { caseFlag } from './caseFields.ts'
import { RESPONSE_RATE_LIMIT_MS } from './caseShares.ts'
import type { DialogueCounts, ShareCounts } from './caseShares.ts'
import type { CaseCounts } from './computeMetrics.ts'
import type { CaseTable, CountedColumns } from './caseTable.ts'
import type { ChosenPlaces } from './responseChoice.ts'
import { designEffect } from './statistics/designEffect.ts'
import type { Block } from './statistics/designEffect.ts'
import { outcomeCode } from './waitColumns.ts'

/** In a share, "no" and "yes" count; 0 does not. */
const inShare = { no: 1, yes: 2 } as const
/** Why an answered case is not in the dialogue share; a case without an answer is 0. */
const outside = { unknownAuthor: 3, notWatched: 4 } as const

/** How each case of a table went on; one place a case, in order of start. */
interface CaseCourse {
  readonly rate: Uint8Array
  readonly dialogue: Uint8Array
  /** Calendar time to the answer; 0 where there is none. */
  readonly answeredAfterMs: Float64Array
}

const known = new WeakMap<CountedColumns, CaseCourse>()

/** Worked out once for the cases, whatever the clock. */
function courseOf({ columns }: CaseTable): CaseCourse {
  const before = known.get(columns)
  if (before !== undefined) return before
  const { count, startedAtMs, firstReplyAtMs, observedUntilMs, flags } = columns
  const rate = new Uint8Array(count)
  const dialogue = new Uint8Array(count)
  const answeredAfterMs = new Float64Array(count)
  for (let place = 0; place < count; place += 1) {
    const startMs = startedAtMs[place] ?? 0
    const repliedMs = firstReplyAtMs[place] ?? NaN
    const seenMs = observedUntilMs[place] ?? 0
    rate[place] = rateCode(startMs, repliedMs, seenMs)
    if (Number.isNaN(repliedMs)) continue
    dialogue[place] = dialogueCode(flags[place] ?? 0, seenMs - repliedMs)
    answeredAfterMs[place] = repliedMs - startMs
  }
  const course = { rate, dialogue, answeredAfterMs }
  known.set(columns, course)
  return course
}

/** As `responseRateCounts` counts; without a reply (NaN) nothing is within the limit. */
function rateCode(startMs: number, repliedMs: number, seenMs: number): number {
  if (seenMs - startMs < RESPONSE_RATE_LIMIT_MS) return 0
  return repliedMs - startMs <= RESPONSE_RATE_LIMIT_MS ? inShare.yes : inShare.no
}

/** As `dialogueShareCounts` counts an answered case that was watched so long after the answer. */
function dialogueCode(flags: number, watchedMs: number): number {
  if ((flags & caseFlag.dialogueKnown) === 0) return outside.unknownAuthor
  if (watchedMs < DIALOGUE_WINDOW_MS) return outside.notWatched
  return (flags & caseFlag.dialogue) === 0 ? inShare.no : inShare.yes
}

/** Chosen cases by how they ended and went on, with their times to the answer together, in calendar time. */
export function countCourse(table: CaseTable, chosen: ChosenPlaces): CaseCounts & { readonly sumMs: number } {
  const { rate, dialogue, answeredAfterMs } = courseOf(table)
  const { week } = table
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

/** Number of answered ones among chosen cases, and their times to the answer together, in calendar time. */
export function answersOfChosen(
  table: CaseTable,
  { isChosen, from, to }: ChosenPlaces,
): { readonly answered: number; readonly sumMs: number } {
  const { answeredAfterMs } = courseOf(table)
  let [answered, sumMs] = [0, 0]
  for (let place = from; place < to; place += 1) {
    if (isChosen[place] !== 1 || table.outcome[place] !== outcomeCode.answered) continue
    answered += 1
    sumMs += answeredAfterMs[place] ?? 0
  }
  return { answered, sumMs }
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
