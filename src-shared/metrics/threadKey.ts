import type { CaseMessage } from '../domain/message.ts'

/**
 * The thread a message belongs to: the source's conversation where it has one; else one citizen on one channel of
 * one account; without a known citizen an inbound message stands alone, with the replies linked to it. Cases never
 * cross threads, so after an import only the threads with new messages need rebuilding.
 *
 * Pass the message it replies to as `answered` where that is in the store: a linked reply belongs to the thread of
 * its question, also when it went by DM or names no citizen itself.
 */
export function threadKeyOf(message: CaseMessage, answered?: CaseMessage): string {
  if (message.direction === 'out' && answered?.direction === 'in' && isLater(message, answered)) {
    return ownThreadKeyOf(answered)
  }
  return ownThreadKeyOf(message)
}

/** A reply cannot precede what it answers: such a link is an error in the source and is not followed. */
export function isLater(reply: CaseMessage, question: CaseMessage): boolean {
  return reply.sentAtMs >= question.sentAtMs
}

/** True where neither conversation nor citizen is known, so that the message stands alone. */
export function standsAlone(message: CaseMessage): boolean {
  return message.conversationKey === null && message.citizenKey === null
}

function ownThreadKeyOf(message: CaseMessage): string {
  const { accountId, channel, conversationKey, citizenKey, direction, replyToId, id, givenThread } = message
  if (givenThread) {
    return `${givenThread.isConversation ? 'conversation' : 'given'}/${givenThread.key}`
  }
  if (conversationKey !== null) return `conversation/${accountId}/${channel}/${conversationKey}`
  if (citizenKey !== null) return `citizen/${accountId}/${channel}/${citizenKey}`
  const root = direction === 'out' && replyToId !== null ? replyToId : id
  return `message/${accountId}/${channel}/${root}`
}
