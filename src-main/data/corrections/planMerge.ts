import type { CaseMessage } from '#shared/domain/message.ts'
import { buildCases } from '#shared/metrics/buildCases.ts'
import { AppError } from '../appError.ts'
import type { Database } from '../db/connection.ts'
import { caseMessagesOfThreads } from '../repositories/caseBuilding.ts'
import type { CorrectableMessage } from '../repositories/correctedMessages.ts'
import type { NewCorrectionValue } from '../repositories/corrections.ts'
import { correctableCases } from './correctedCases.ts'
import type { CorrectableCase } from './correctedCases.ts'

/** "own:" and the first message's key: a thread for the merged messages only. */
function ownThreadOf(first: CorrectableMessage): string {
  return `own:${first.externalKey}`
}

/** Whether the merged messages become one case, and only they, when they stand among these others. */
function holdsTogether(
  messages: readonly CaseMessage[],
  isConversation: boolean,
  merged: ReadonlySet<number>,
  first: CorrectableMessage,
): boolean {
  const together = messages.map((message) => ({
    ...message,
    givenThread: { key: 'together', isConversation },
    ...(merged.has(message.id) && message.id !== first.id && message.direction === 'in'
      ? { caseMark: 'continues' as const }
      : {}),
  }))
  const found = buildCases(together).find(({ firstMessageId }) => firstMessageId === first.id)
  return (
    found !== undefined &&
    found.messageIds.length === merged.size &&
    found.messageIds.every((id) => merged.has(id))
  )
}

function continuing(
  messages: readonly CorrectableMessage[],
  first: CorrectableMessage,
): NewCorrectionValue[] {
  return messages
    .filter(
      ({ id, direction, caseMark }) => direction === 'in' && id !== first.id && caseMark !== 'continues',
    )
    .map(({ id }) => ({ messageId: id, field: 'caseMark', value: 'continues' }))
}

function byTime(a: CorrectableMessage, b: CorrectableMessage): number {
  return a.sentAtMs - b.sentAtMs || a.id - b.id
}

/** One account, or the merging would change whose question it was. @throws AppError mergeAcrossAccounts */
function assertOneAccount(cases: readonly CorrectableCase[]): void {
  if (new Set(cases.map(({ built }) => built.accountId)).size > 1) throw new AppError('mergeAcrossAccounts')
}

/**
 * Cases become the earliest of them: every later message of a citizen in them goes on with the case before it. The
 * messages move to the earliest's thread where they stand in several, and to a thread of their own where another case of
 * that thread would come between.
 *
 * @throws AppError notInDossier, mergeAcrossAccounts; invalidInput for one case
 */
export function mergeValues(database: Database, caseIds: readonly number[]): NewCorrectionValue[] {
  if (new Set(caseIds).size < 2) throw new AppError('invalidInput')
  const cases = correctableCases(database, caseIds)
  assertOneAccount(cases)
  const messages = cases.flatMap((each) => each.messages).sort(byTime)
  const first = messages.find(({ direction }) => direction === 'in')
  if (first === undefined || first.threadId === null) throw new AppError('notInDossier')
  const merged = new Set(messages.map(({ id }) => id))
  const marks = continuing(messages, first)
  const stand = caseMessagesOfThreads(database, [first.threadId])
  const isConversation = stand.some(({ conversationKey }) => conversationKey !== null)
  const moving = messages.filter(({ threadId }) => threadId !== first.threadId)
  const come = caseMessagesOfThreads(
    database,
    moving.flatMap(({ threadId }) => threadId ?? []),
  ).filter(({ id }) => merged.has(id))
  const fits = holdsTogether([...stand, ...come], isConversation, merged, first)
  const thread = fits ? (first.givenThread ?? first.externalKey) : ownThreadOf(first)
  return [
    ...marks,
    ...(fits ? moving : messages).map(({ id }) => ({
      messageId: id,
      field: 'thread' as const,
      value: thread,
    })),
  ]
}
