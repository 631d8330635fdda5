import type { CaseThread, ThreadMessage } from '#shared/contract/cases.ts'
import { waitEndMs } from '#shared/metrics/caseMark.ts'
import type { BuiltCase, CaseRow } from '#shared/metrics/caseRow.ts'
import { waitingClock } from '#shared/metrics/waitingClock.ts'
import { AppError } from '../appError.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Handler } from '../handler.ts'
import { threadMessages, threadOfCase } from '../queries/threadMessages.ts'
import type { StoredMessage } from '../queries/threadMessages.ts'
import { casesOfThreads } from '../repositories/caseBuilding.ts'
import { caseRowViews } from './caseRows.ts'

/** More pieces than this nobody reads: a wait of three months of office days. */
const mostPieces = 60

interface Marked {
  readonly caseOf: ReadonlyMap<number, number>
  readonly starts: ReadonlySet<number>
  readonly firstReplies: ReadonlySet<number>
}

/** Which message started each case's clock, and which one stopped it. */
function marksOf(cases: readonly BuiltCase[], messages: readonly StoredMessage[]): Marked {
  const caseOf = new Map<number, number>()
  for (const { firstMessageId, messageIds } of cases) {
    for (const id of messageIds) caseOf.set(id, firstMessageId)
  }
  const starts = new Set<number>()
  const firstReplies = new Set<number>()
  for (const { firstMessageId, startedAtMs, firstReplyAtMs, needsReply } of cases) {
    const own = messages.filter(({ messageId }) => caseOf.get(messageId) === firstMessageId)
    const start = own.find(
      ({ direction, sentAtMs, ...message }) =>
        direction === 'in' && sentAtMs === startedAtMs && message.needsReply === needsReply,
    )
    const reply = own.find(
      ({ direction, sentAtMs, isAutomatic }) =>
        direction === 'out' && sentAtMs === firstReplyAtMs && !isAutomatic,
    )
    if (start !== undefined) starts.add(start.messageId)
    if (reply !== undefined) firstReplies.add(reply.messageId)
  }
  return { caseOf, starts, firstReplies }
}

function messagesOf(session: DossierSession, threadId: number): ThreadMessage[] {
  const messages = threadMessages(session.database, threadId)
  const { caseOf, starts, firstReplies } = marksOf(casesOfThreads(session.database, [threadId]), messages)
  return messages.map((message) => ({
    ...message,
    isStart: starts.has(message.messageId),
    isFirstReply: firstReplies.has(message.messageId),
    caseId: caseOf.get(message.messageId) ?? null,
  }))
}

/** The wait on both clocks, and the pieces of opening time that make it up; the hours are those of the account then. */
function waitingOf(session: DossierSession, row: CaseRow): CaseThread['waiting'] {
  const { figuresInput } = session
  const { openingHours } = session.settings
  const endMs = waitEndMs(row)
  const clock = waitingClock('opening', openingHours, [row], figuresInput.origins ?? [])
  const pieces = clock.pieces(row, endMs)
  return {
    calendarMs: endMs - row.startedAtMs,
    openingMs: clock.waitMs(row, endMs),
    isWhileClosed: row.firstReplyAtMs !== null && clock.isWhileClosed(row, endMs),
    pieces: pieces.slice(0, mostPieces).map((piece) => ({ ...piece })),
    piecesInAll: pieces.length,
  }
}

/**
 * A case with the whole thread it stands in, and its waiting explained.
 *
 * @throws AppError notInDossier where no such case stands any more
 */
export const caseThread: Handler<'cases.thread'> = (app, { caseId, filter }) => {
  const session = app.openSession()
  const row = session.figuresInput.cases.find(({ firstMessageId }) => firstMessageId === caseId)
  const threadId = threadOfCase(session.database, caseId)
  const [view] = row === undefined ? [] : caseRowViews(session, [row], filter.clock)
  if (row === undefined || view === undefined || threadId === null) throw new AppError('notInDossier')
  return {
    case: view,
    messages: messagesOf(session, threadId),
    waiting: waitingOf(session, row),
    timeZone: session.settings.openingHours.timeZone,
  }
}
