import type { CaseRowView } from '#shared/contract/cases.ts'
import type { Clock } from '#shared/domain/period.ts'
import { outcomeOf, waitEndMs } from '#shared/metrics/caseMark.ts'
import { casesHolding } from '#shared/metrics/casesHolding.ts'
import type { CaseRow } from '#shared/metrics/caseRow.ts'
import { waitingClock } from '#shared/metrics/waitingClock.ts'
import type { WaitingClock } from '#shared/metrics/waitingClock.ts'
import type { DossierSession } from '../dossierSession.ts'
import { KeptWithFigures } from '../keptWithFigures.ts'
import { committedAccounts } from '../queries/accounts.ts'
import { caseDetails, correctedPlaces } from '../queries/caseDetails.ts'
import type { MessagePlace } from '../queries/caseTexts.ts'
import { normsOfCases } from './caseNorms.ts'
import type { CaseNorm } from './caseNorms.ts'

/** By what rows of cases are told; made once for all of a list. */
export interface CaseGround {
  readonly clock: WaitingClock
  readonly normOf: (row: CaseRow) => CaseNorm | null
}

const corrected = new KeptWithFigures<ReadonlySet<number>>(1)

/** For rows of these cases, with waits on a clock. */
export function caseGround(session: DossierSession, clock: Clock, cases: readonly CaseRow[]): CaseGround {
  const { figuresInput } = session
  const { openingHours } = session.settings
  return {
    clock: waitingClock(clock, openingHours, cases, figuresInput.origins ?? []),
    normOf: normsOfCases(session, cases),
  }
}

/** Ids of the cases that hold these messages. */
export function casesAt(session: DossierSession, places: readonly MessagePlace[]): ReadonlySet<number> {
  const messages = places.map(({ threadId, sentAtMs }) => ({ threadKey: String(threadId), sentAtMs }))
  return casesHolding(session.figuresInput.cases, messages)
}

function correctedCases(session: DossierSession): ReadonlySet<number> {
  return corrected.get(session, '', () => casesAt(session, correctedPlaces(session.database)))
}

/** Rows of cases as lists show them, on the clock of the ground. */
export function rowsOnGround(
  session: DossierSession,
  { clock, normOf }: CaseGround,
  cases: readonly CaseRow[],
): CaseRowView[] {
  const names = new Map(committedAccounts(session.database).map(({ id, name }) => [id, name]))
  const ids = cases.map(({ firstMessageId }) => firstMessageId)
  const details = new Map(caseDetails(session.database, ids).map((detail) => [detail.caseId, detail]))
  const ofPersons = correctedCases(session)
  return cases.map((row) => {
    const { firstMessageId: caseId, channel, accountId, topic, team, needsReply } = row
    const { startedAtMs, firstReplyAtMs, closedAtMs, observedUntilMs } = row
    const endMs = waitEndMs(row)
    return {
      caseId,
      channel,
      accountId,
      accountName: names.get(accountId) ?? '',
      topic,
      topicOrigin: details.get(caseId)?.topicOrigin ?? 'words',
      team,
      needsReply,
      outcome: outcomeOf(row),
      startedAtMs,
      firstReplyAtMs,
      closedAtMs,
      observedUntilMs,
      waitMs: clock.waitMs(row, endMs),
      isWhileClosed: firstReplyAtMs !== null && clock.isWhileClosed(row, firstReplyAtMs),
      norm: normOf(row),
      inboundCount: row.inboundCount,
      replyCount: row.replyCount,
      dialogue: row.dialogue,
      isCorrected: ofPersons.has(caseId),
      excerpt: details.get(caseId)?.beginning ?? null,
    }
  })
}

/** Rows of any cases, such as the slowest of a page, with waits on a clock. */
export function caseRowViews(
  session: DossierSession,
  cases: readonly CaseRow[],
  clock: Clock,
): CaseRowView[] {
  return rowsOnGround(session, caseGround(session, clock, cases), cases)
}
