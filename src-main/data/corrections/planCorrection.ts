import { assertNever } from '#shared/domain/assertNever.ts'
import type { Correction, CorrectionTarget } from '#shared/contract/corrections.ts'
import { AppError } from '../appError.ts'
import type { Database } from '../db/connection.ts'
import { correctableMessages } from '../repositories/correctedMessages.ts'
import type { CorrectableMessage } from '../repositories/correctedMessages.ts'
import type { NewCorrection, NewCorrectionValue } from '../repositories/corrections.ts'
import { correctableCases } from './correctedCases.ts'
import { fieldValues, loggedValue, messagesOfCase } from './planFields.ts'
import type { FieldCorrection } from './planFields.ts'
import { mergeValues } from './planMerge.ts'

/** Corrections that name messages; the others are of a whole file. */
export type MessageCorrection = Exclude<Correction, { readonly kind: 'moveAccount' | 'timeZone' }>

/** Ids of the cases of a list. */
export type SelectCaseIds = (
  target: Extract<CorrectionTarget, { readonly filter: unknown }>,
) => readonly number[]

export type PlannedCorrection = Omit<NewCorrection, 'madeAtMs'>

/** @throws AppError notInDossier */
function messageOf(database: Database, id: number): CorrectableMessage {
  const [message] = correctableMessages(database, [id])
  if (message === undefined) throw new AppError('notInDossier')
  return message
}

/** @throws AppError notInDossier */
function targetedMessages(
  database: Database,
  correction: FieldCorrection,
  selectCaseIds: SelectCaseIds,
): CorrectableMessage[] {
  const { target } = correction
  if ('messageIds' in target) {
    const messages = correctableMessages(database, target.messageIds)
    if (messages.length === 0) throw new AppError('notInDossier')
    return messages
  }
  const caseIds = 'caseIds' in target ? target.caseIds : selectCaseIds(target)
  return correctableCases(database, caseIds).flatMap(({ messages }) => messagesOfCase(correction, messages))
}

/** A case begins at a citizen's message only. @throws AppError notInDossier, invalidInput */
function splitValues(database: Database, messageId: number): NewCorrectionValue[] {
  const message = messageOf(database, messageId)
  if (message.direction !== 'in') throw new AppError('invalidInput')
  return message.caseMark === 'starts' ? [] : [{ messageId, field: 'caseMark', value: 'starts' }]
}

/**
 * A reply of the municipality answers a citizen's message on the same channel that stands before it.
 *
 * @throws AppError notInDossier, invalidInput
 */
function linkValues(database: Database, messageId: number, replyToId: number | null): NewCorrectionValue[] {
  const reply = messageOf(database, messageId)
  if (reply.direction !== 'out') throw new AppError('invalidInput')
  if (replyToId === null) return [{ messageId, field: 'replyTo', value: null }]
  const question = messageOf(database, replyToId)
  const canBe =
    question.direction === 'in' && question.channel === reply.channel && question.sentAtMs <= reply.sentAtMs
  if (!canBe) throw new AppError('invalidInput')
  if (reply.replyToId === replyToId) return []
  return [{ messageId, field: 'replyTo', value: question.externalKey }]
}

/**
 * What a correction changes, message by message; nothing where all of them say so already.
 *
 * @throws AppError notInDossier, invalidInput, mergeAcrossAccounts
 */
export function planCorrection(
  database: Database,
  correction: MessageCorrection,
  selectCaseIds: SelectCaseIds,
): PlannedCorrection {
  const { kind } = correction
  switch (correction.kind) {
    case 'topic':
    case 'team':
    case 'needsReply':
    case 'automatic':
    case 'exclude': {
      const messages = targetedMessages(database, correction, selectCaseIds)
      return { kind, value: loggedValue(correction), values: fieldValues(correction, messages) }
    }
    case 'merge':
      return { kind, value: null, values: mergeValues(database, correction.caseIds) }
    case 'split':
      return { kind, value: null, values: splitValues(database, correction.messageId) }
    case 'link': {
      const { messageId, replyToId } = correction
      const value = replyToId === null ? null : 'linked'
      return { kind, value, values: linkValues(database, messageId, replyToId) }
    }
    default:
      return assertNever(correction)
  }
}
