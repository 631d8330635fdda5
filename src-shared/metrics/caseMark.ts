import { timeSpanOf } from '../domain/calendarPeriod.ts'
import type { ChannelId } from '../domain/channel.ts'
import { parseLocalDate, weekdayOf } from '../domain/localDate.ts'
import type { Zone } from '../domain/localTime.ts'
import type { TeamId, TopicId } from '../domain/message.ts'
import type { LocalDate } from '../domain/period.ts'
import { isWaitingAtEndOf } from './backlog.ts'
import { DIALOGUE_WINDOW_MS } from './caseDraft.ts'
import type { CaseRow } from './caseRow.ts'
import type { MetricsInput } from './metricsInput.ts'
import { casesToldWhole, countedCases } from './selectRows.ts'
import { unansweredReason } from './unanswered.ts'
import type { UnansweredReason } from './unanswered.ts'
import type { WaitingClock } from './waitingClock.ts'

export const caseOutcomes = ['answered', 'closed', 'open'] as const
export type CaseOutcome = (typeof caseOutcomes)[number]

/** From this number of turns on, a mark stands for "this many or more". */
export const mostTurnsApart = 5

/** Which cases of a choice stand behind a mark of a chart: everything given must hold. Dates are local and inclusive. */
export interface CaseMark {
  readonly from?: LocalDate | undefined
  readonly to?: LocalDate | undefined
  /** Monday = 0; local time of the start. */
  readonly weekday?: number | undefined
  readonly hour?: number | undefined
  readonly outcome?: CaseOutcome | undefined
  readonly waitOverMs?: number | undefined
  readonly waitWithinMs?: number | undefined
  readonly withinNorm?: boolean | undefined
  readonly waitingOn?: LocalDate | undefined
  readonly dialogue?: boolean | undefined
  readonly turns?: number | undefined
  readonly acknowledgedOnly?: boolean | undefined
  /** Not answered, and for this reason. */
  readonly unanswered?: UnansweredReason | undefined
  readonly channel?: ChannelId | undefined
  readonly accountId?: number | undefined
  readonly topic?: TopicId | undefined
  readonly team?: TeamId | undefined
  /** Absent = as in the headline figures: those that need a reply. */
  readonly needsReply?: 'yes' | 'unlikely' | 'all' | undefined
}

/** By what the cases of a mark are told: clock of the choice, local time, and the norms. */
export interface MarkGround {
  readonly clock: WaitingClock
  readonly zone: Zone
  /** Whether the norm that held for a case was met; null where none held. */
  readonly isNormMet: (row: CaseRow) => boolean | 'unknown' | null
}

export function outcomeOf({ firstReplyAtMs, closedAtMs }: CaseRow): CaseOutcome {
  if (firstReplyAtMs !== null) return 'answered'
  return closedAtMs === null ? 'open' : 'closed'
}

/** Until the first answer, else the closure, else the end of observation; UTC ms. */
export function waitEndMs({ firstReplyAtMs, closedAtMs, observedUntilMs }: CaseRow): number {
  return firstReplyAtMs ?? closedAtMs ?? observedUntilMs
}

/**
 * Who waited at the end of a day may have asked long before the period of the choice began, so for such a mark the rows
 * must be selected without that beginning.
 */
export function reachesBack(mark: CaseMark): boolean {
  return mark.waitingOn !== undefined
}

/** The cases of selected rows that a mark can be about: the very ones the figures count. */
function markable(
  rows: Pick<MetricsInput, 'cases' | 'sources'>,
  needsReply: CaseMark['needsReply'],
): readonly CaseRow[] {
  if (needsReply === undefined || needsReply === 'yes') return countedCases(rows)
  const isToldWhole = casesToldWhole(rows.sources)
  return rows.cases.filter(
    (row) => row.startSeen && isToldWhole(row) && (needsReply === 'all' || row.needsReply === needsReply),
  )
}

type Test = (row: CaseRow) => boolean

function timeTests(mark: CaseMark, zone: Zone): Test[] {
  const tests: Test[] = []
  const { from = null, to = null, weekday, hour, waitingOn } = mark
  if (from !== null || to !== null) {
    const { fromMs, toMs } = timeSpanOf({ from, to }, zone)
    tests.push(({ startedAtMs }) => startedAtMs >= fromMs && startedAtMs < toMs)
  }
  if (weekday !== undefined)
    tests.push(({ startedAtMs }) => weekdayOf(zone.epochDayAt(startedAtMs)) === weekday)
  if (hour !== undefined) tests.push(({ startedAtMs }) => zone.localParts(startedAtMs).hour === hour)
  if (waitingOn !== undefined) {
    const day = parseLocalDate(waitingOn)
    tests.push((row) => day !== null && isWaitingAtEndOf(row, day, zone))
  }
  return tests
}

function waitTests(mark: CaseMark, { clock, isNormMet }: MarkGround): Test[] {
  const { waitOverMs = -Infinity, waitWithinMs = Infinity, withinNorm } = mark
  const tests: Test[] = []
  if (mark.waitOverMs !== undefined || mark.waitWithinMs !== undefined) {
    tests.push((row) => {
      if (row.firstReplyAtMs === null) return false
      const waitMs = clock.waitMs(row, row.firstReplyAtMs)
      return waitMs > waitOverMs && waitMs <= waitWithinMs
    })
  }
  if (withinNorm !== undefined) tests.push((row) => isNormMet(row) === withinNorm)
  return tests
}

/** Of the cases that count in the dialogue share: answered, author known, watched for 72 h after the answer. */
function hasDialogue(row: CaseRow, asked: boolean): boolean {
  const { firstReplyAtMs, observedUntilMs, dialogue } = row
  return (
    dialogue === asked && firstReplyAtMs !== null && observedUntilMs - firstReplyAtMs >= DIALOGUE_WINDOW_MS
  )
}

function courseTests(mark: CaseMark): Test[] {
  const { outcome, dialogue, turns, acknowledgedOnly, unanswered } = mark
  const tests: Test[] = []
  if (outcome !== undefined) tests.push((row) => outcomeOf(row) === outcome)
  if (dialogue !== undefined) tests.push((row) => hasDialogue(row, dialogue))
  if (turns !== undefined) {
    tests.push(
      ({ turnCount, authorKnown }) =>
        authorKnown && (turns >= mostTurnsApart ? (turnCount ?? 0) >= mostTurnsApart : turnCount === turns),
    )
  }
  if (unanswered !== undefined) tests.push((row) => unansweredReason(row) === unanswered)
  if (acknowledgedOnly !== undefined) {
    tests.push(
      ({ acknowledgedAtMs, firstReplyAtMs }) =>
        (acknowledgedAtMs !== null && firstReplyAtMs === null) === acknowledgedOnly,
    )
  }
  return tests
}

function groupTests({ channel, accountId, topic, team }: CaseMark): Test[] {
  const tests: Test[] = []
  if (channel !== undefined) tests.push((row) => row.channel === channel)
  if (accountId !== undefined) tests.push((row) => row.accountId === accountId)
  if (topic !== undefined) tests.push((row) => row.topic === topic)
  if (team !== undefined) tests.push((row) => row.team === team)
  return tests
}

/** Whether a case is behind a mark, leaving aside whether it counts; null where the mark asks nothing. */
export function markTest(mark: CaseMark, ground: MarkGround): ((row: CaseRow) => boolean) | null {
  const tests = [
    ...groupTests(mark),
    ...courseTests(mark),
    ...timeTests(mark, ground.zone),
    ...waitTests(mark, ground),
  ]
  return tests.length === 0 ? null : (row) => tests.every((test) => test(row))
}

/**
 * The cases behind a mark, out of rows that `selectRows` picked for the choice; in the order they stand in. Without any
 * limit these are the cases that the headline figures count.
 */
export function casesOfMark(
  rows: Pick<MetricsInput, 'cases' | 'sources'>,
  mark: CaseMark,
  ground: MarkGround,
): readonly CaseRow[] {
  const cases = markable(rows, mark.needsReply)
  const isBehind = markTest(mark, ground)
  return isBehind === null ? cases : cases.filter(isBehind)
}
