import { createZone } from '#shared/domain/localTime.ts'
import type { CaseRow } from '#shared/metrics/caseRow.ts'
import type { ObservedWork, QuestionRow } from '#shared/staffing/calibration/observedWork.ts'
import type { SentAnswer } from '../queries/answersSent.ts'
import type { ObservedSpan } from '../queries/observedSpans.ts'
import { measuredStretchOf } from './measuredStretch.ts'
import type { MeasuredStretch } from './measuredStretch.ts'

/** What was observed of the work, as it can be handed to a thread: the zone by its name. */
export interface ObservedRows extends Omit<ObservedWork, 'zone'> {
  readonly timeZone: string
}

export function observedWorkFrom({ timeZone, ...observed }: ObservedRows): ObservedWork {
  return { ...observed, zone: createZone(timeZone) }
}

const weekMs = 604_800_000
const recentMs = 52 * weekMs

/**
 * The stretch that is measured, by how many questions of late each account brought: one that was large years ago and ended
 * tells nothing of now.
 *
 * @param cases counted cases
 * @returns null without questions
 */
export function stretchOf(
  cases: readonly CaseRow[],
  spans: readonly ObservedSpan[],
  timeZone: string,
): MeasuredStretch | null {
  const asking = new Set(cases.map(({ accountId }) => accountId))
  const lastMs = spans.reduce(
    (latest, { accountId, untilMs }) => (asking.has(accountId) ? Math.max(latest, untilMs) : latest),
    -Infinity,
  )
  const counts = new Map<number, number>()
  for (const { accountId, startedAtMs } of cases)
    if (startedAtMs >= lastMs - recentMs) counts.set(accountId, (counts.get(accountId) ?? 0) + 1)
  return measuredStretchOf(spans, (accountId) => counts.get(accountId) ?? 0, createZone(timeZone))
}

/** The questions of a stretch: those that the response figures count. */
export function questionsIn(cases: readonly CaseRow[], stretch: MeasuredStretch): CaseRow[] {
  return cases.filter(
    ({ accountId, startedAtMs }) =>
      stretch.accountIds.has(accountId) && startedAtMs >= stretch.fromMs && startedAtMs < stretch.untilMs,
  )
}

export function questionRow({ startedAtMs, firstReplyAtMs, closedAtMs, topic }: CaseRow): QuestionRow {
  return {
    arrivalMs: startedAtMs,
    firstReplyMs: firstReplyAtMs,
    closedMs: closedAtMs,
    isService: topic === 'service',
  }
}

/** When answers were sent to the questions of a stretch, follow-up answers included; what answers no such question is left out. */
export function answersTo(questions: readonly CaseRow[], answers: readonly SentAnswer[]): number[] {
  const firstStart = new Map<number, number>()
  for (const { threadKey, startedAtMs } of questions) {
    const threadId = Number(threadKey)
    firstStart.set(threadId, Math.min(startedAtMs, firstStart.get(threadId) ?? Infinity))
  }
  return answers
    .filter(({ threadId, sentAtMs }) => sentAtMs >= (firstStart.get(threadId) ?? Infinity))
    .map(({ sentAtMs }) => sentAtMs)
}
