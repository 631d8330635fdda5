import type { ParsedMessage } from '../../adapter.ts'
import { untold } from '../untold.ts'
import type { RecordFault } from '../recordFault.ts'
import { isRecord, textField } from '../../records/jsonFields.ts'
import { isDamagedId } from '../../records/csvTable.ts'
import { isOwn } from './ownership.ts'
import type { Owner } from './ownership.ts'
import { plainText } from '../xOwnPosts/plainText.ts'

/** What happens in a conversation besides messages; it says nothing and is nobody's question. */
const events = [
  'joinConversation',
  'participantsJoin',
  'participantsLeave',
  'conversationNameUpdate',
  'conversationAvatarUpdate',
  'reactionCreate',
] as const

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/

function sentAt(text: string | null): number | null {
  const ms = text !== null && instant.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(ms) ? null : ms
}

function messageIn(
  element: Readonly<Record<string, unknown>>,
): { readonly fields: Readonly<Record<string, unknown>>; readonly isWelcome: boolean } | null {
  const { messageCreate, welcomeMessageCreate } = element
  if (isRecord(messageCreate)) return { fields: messageCreate, isWelcome: false }
  return isRecord(welcomeMessageCreate) ? { fields: welcomeMessageCreate, isWelcome: true } : null
}

/** A conversation of two is named by both; one that names neither belongs to another record. */
function conversationOf(listed: string | null, senderId: string, recipientId: string | null): string | null {
  if (recipientId === null || listed?.includes(senderId) === true) return listed
  return [senderId, recipientId].sort().join('-')
}

/**
 * One element of a conversation as a message, what is wrong with it, or null for a known event that is none. A message
 * to a group is addressed to nobody: the conversation holds it together. A welcome message is sent by the account itself.
 *
 * @param conversationId of the conversation that the element stands in; null = the file does not tell
 */
export function readDirectMessage(
  element: unknown,
  line: number,
  conversationId: string | null,
  owner: Owner,
): ParsedMessage | RecordFault | null {
  if (!isRecord(element)) return { code: 'malformedRecord', column: null }
  const found = messageIn(element)
  if (found === null) {
    return events.some((event) => event in element) ? null : { code: 'otherRecord', column: null }
  }
  const { fields, isWelcome } = found
  const id = textField(fields, 'id')
  const senderId = textField(fields, 'senderId')
  if (id === null) return { code: 'missingField', column: 'id' }
  if (isDamagedId(id)) return { code: 'idDamagedByExcel', column: 'id' }
  if (senderId === null) return { code: 'missingField', column: 'senderId' }
  const sentAtMs = sentAt(textField(fields, 'createdAt'))
  if (sentAtMs === null) return { code: 'badDate', column: 'createdAt' }
  if (owner.accountId === null) return { code: 'unknownDirection', column: 'senderId' }
  const isOut = isWelcome || isOwn(owner, senderId, null)
  const recipientId = textField(fields, 'recipientId')
  const text = textField(fields, 'text')
  return {
    ...untold,
    line,
    externalId: id,
    conversationId: conversationOf(conversationId, senderId, recipientId),
    isChat: true,
    channel: 'x',
    accountName: owner.userName,
    direction: isOut ? 'out' : 'in',
    kind: 'dm',
    isPublic: false,
    authorHandle: isOut ? owner.accountId : senderId,
    addresseeHandle: isOut ? recipientId : null,
    sentAtMs,
    // A picture alone has no text.
    text: text === null ? null : plainText(text),
    automatic: isWelcome ? true : null,
  }
}
