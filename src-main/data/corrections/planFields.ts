import { assertNever } from '#shared/domain/assertNever.ts'
import type { Correction } from '#shared/contract/corrections.ts'
import type { CorrectableMessage } from '../repositories/correctedMessages.ts'
import type { NewCorrectionValue } from '../repositories/corrections.ts'

/** Corrections of messages one by one. */
export type FieldCorrection = Extract<
  Correction,
  { readonly kind: 'topic' | 'team' | 'needsReply' | 'automatic' | 'exclude' }
>

type Messages = readonly CorrectableMessage[]

const isInbound = ({ direction }: CorrectableMessage): boolean => direction === 'in'
const isReply = ({ direction, kind }: CorrectableMessage): boolean => direction === 'out' && kind !== 'repost'

/** The inbound messages that say what a case is about: those that need a reply; of a case without, all. */
function questionsOf(messages: Messages): Messages {
  const inbound = messages.filter(isInbound)
  const asking = inbound.filter(({ needsReply }) => needsReply === 'yes')
  return asking.length > 0 ? asking : inbound
}

/**
 * Which messages of a case a correction of the case is about:
 * topic: its questions; team: its replies by people, of a case without one its first question; needsReply: to "yes" the
 * message it begins with (later thanks stay thanks), to the others all its inbound messages; automatic: its replies;
 * exclude: all its messages.
 */
export function messagesOfCase(correction: FieldCorrection, messages: Messages): Messages {
  switch (correction.kind) {
    case 'topic':
      return questionsOf(messages)
    case 'team': {
      const replies = messages.filter((message) => isReply(message) && message.isAutomatic === 0)
      return replies.length > 0 ? replies : questionsOf(messages).slice(0, 1)
    }
    case 'needsReply': {
      const inbound = messages.filter(isInbound)
      return correction.needsReply === 'yes' ? inbound.slice(0, 1) : inbound
    }
    case 'automatic':
      return messages.filter(isReply)
    case 'exclude':
      return messages
    default:
      return assertNever(correction)
  }
}

/** null = the correction is not about such a message, or it says already what the correction would. */
function valueFor(correction: FieldCorrection, message: CorrectableMessage): NewCorrectionValue | null {
  const messageId = message.id
  switch (correction.kind) {
    case 'topic': {
      // Said again by a person, what was worked out becomes certain.
      const isSaid = message.topic === correction.topic && message.topicOrigin === 'person'
      return isInbound(message) && !isSaid ? { messageId, field: 'topic', value: correction.topic } : null
    }
    case 'team':
      return message.team === correction.team ? null : { messageId, field: 'team', value: correction.team }
    case 'needsReply':
      return isInbound(message) && message.needsReply !== correction.needsReply
        ? { messageId, field: 'needsReply', value: correction.needsReply }
        : null
    case 'automatic':
      return isReply(message) && (message.isAutomatic === 1) !== correction.isAutomatic
        ? { messageId, field: 'automatic', value: String(Number(correction.isAutomatic)) }
        : null
    case 'exclude':
      return message.excludedAs === correction.as
        ? null
        : { messageId, field: 'excluded', value: correction.as }
    default:
      return assertNever(correction)
  }
}

export function fieldValues(correction: FieldCorrection, messages: Messages): NewCorrectionValue[] {
  return messages.flatMap((message) => valueFor(correction, message) ?? [])
}

/** As the log shows it; null = counts again. */
export function loggedValue(correction: FieldCorrection): string | null {
  switch (correction.kind) {
    case 'topic':
      return correction.topic
    case 'team':
      return correction.team
    case 'needsReply':
      return correction.needsReply
    case 'automatic':
      return String(correction.isAutomatic)
    case 'exclude':
      return correction.as
    default:
      return assertNever(correction)
  }
}
