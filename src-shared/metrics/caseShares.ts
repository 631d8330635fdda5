import { noFigure } from '../domain/figure.ts'
import type { Figure } from '../domain/figure.ts'
import { DIALOGUE_WINDOW_MS } from './caseDraft.ts'
import type { CaseRow } from './caseRow.ts'
import { shareFigure } from './reliability.ts'
import { designEffect as designEffectOf } from './statistics/designEffect.ts'
import type { WaitingClock } from './waitingClock.ts'
import { countPerWeek } from './weekBlocks.ts'

const DAY_MS = 86_400_000
/** Calendar time within which a case counts as answered in the response rate. */
export const RESPONSE_RATE_LIMIT_MS = 7 * DAY_MS

/** A share before it is divided, with the design effect of its weeks. */
export interface ShareCounts {
  readonly successes: number
  readonly n: number
  readonly designEffect: number
}

/** Answered within 7 days of calendar time / cases that could be watched for at least that long. */
export function responseRateOf(cases: readonly CaseRow[], clock: WaitingClock): Figure {
  return responseRateFrom(responseRateCounts(cases, clock), cases.length)
}

/** The share of so many cases, of which some could be watched for long enough. */
export function responseRateFrom({ successes, n, designEffect }: ShareCounts, cases: number): Figure {
  const whenNone = cases === 0 ? 'noMessages' : 'notObservedLongEnough'
  return shareFigure(successes, n, designEffect, whenNone)
}

/** The counts that `responseRateOf` divides. */
export function responseRateCounts(cases: readonly CaseRow[], clock: WaitingClock): ShareCounts {
  const weeks = countPerWeek()
  let [successes, n] = [0, 0]
  for (const { startedAtMs, firstReplyAtMs, observedUntilMs } of cases) {
    if (observedUntilMs - startedAtMs < RESPONSE_RATE_LIMIT_MS) continue
    const isAnswered = firstReplyAtMs !== null && firstReplyAtMs - startedAtMs <= RESPONSE_RATE_LIMIT_MS
    n += 1
    if (isAnswered) successes += 1
    weeks.add(clock.weekAt(startedAtMs), isAnswered)
  }
  return { successes, n, designEffect: designEffectOf(weeks.blocks()) }
}

/**
 * Cases in which the citizen wrote on (more than thanks) within 72 h after our first reply / answered cases that
 * could be watched for at least 72 h after it.
 */
export function dialogueShareOf(cases: readonly CaseRow[], clock: WaitingClock): Figure {
  return dialogueShareFrom(dialogueShareCounts(cases, clock), cases.length)
}

/** What `dialogueShareOf` divides, and what tells why there is nothing to divide. */
export interface DialogueCounts extends ShareCounts {
  readonly answered: number
  readonly knownAuthors: number
}

/** The share among so many cases. */
export function dialogueShareFrom(counts: DialogueCounts, cases: number): Figure {
  const { successes, n, designEffect, answered, knownAuthors } = counts
  if (cases === 0) return noFigure('noMessages', 0)
  if (answered === 0) return noFigure('nobodyAnswered', 0)
  const whenNone = knownAuthors === 0 ? 'noAuthor' : 'notObservedLongEnough'
  return shareFigure(successes, n, designEffect, whenNone)
}

/** The counts that `dialogueShareOf` divides, and what tells why there are none. */
export function dialogueShareCounts(cases: readonly CaseRow[], clock: WaitingClock): DialogueCounts {
  const weeks = countPerWeek()
  let [successes, n, answered, knownAuthors] = [0, 0, 0, 0]
  for (const { startedAtMs, firstReplyAtMs, observedUntilMs, dialogue } of cases) {
    if (firstReplyAtMs === null) continue
    answered += 1
    if (dialogue === null) continue
    knownAuthors += 1
    if (observedUntilMs - firstReplyAtMs < DIALOGUE_WINDOW_MS) continue
    n += 1
    if (dialogue) successes += 1
    weeks.add(clock.weekAt(startedAtMs), dialogue)
  }
  return { successes, n, designEffect: designEffectOf(weeks.blocks()), answered, knownAuthors }
}
