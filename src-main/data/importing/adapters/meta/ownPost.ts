import type { ParsedMessage } from '../../adapter.ts'
import { untold } from '../untold.ts'
import type { NumberedIds } from './numberedIds.ts'

/** A post of the account's own, which no export gives a number. */
export function ownPost(
  post: Pick<ParsedMessage, 'line' | 'channel' | 'accountName' | 'sentAtMs' | 'text'>,
  ids: NumberedIds,
): ParsedMessage {
  const { line, channel, accountName, sentAtMs, text } = post
  return {
    ...untold,
    line,
    externalId: ids.idOf(['post', sentAtMs, text]),
    conversationId: null,
    channel,
    accountName,
    direction: 'out',
    kind: 'post',
    isPublic: true,
    authorHandle: accountName,
    addresseeHandle: null,
    sentAtMs,
    text,
  }
}
