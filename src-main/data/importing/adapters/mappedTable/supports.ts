import type { NullReason } from '#shared/domain/figure.ts'
import type { Supports } from '#shared/domain/supports.ts'
import { hasField, hasReplyInRow } from '#shared/mapping/mapping.ts'
import type { Mapping } from '#shared/mapping/mapping.ts'

/** Why waiting times cannot be told; true where they can. */
function waits(mapping: Mapping): true | NullReason {
  if (hasReplyInRow(mapping)) return true
  const tellsSides = hasField(mapping, 'direction') || hasField(mapping, 'agent')
  const hasAnswers = tellsSides || (mapping.own.length > 0 && hasField(mapping, 'author'))
  if (!hasAnswers) return 'inboundOnly'
  const ties = ['conversation', 'replyTo', 'recipient'].some((field) => hasField(mapping, field))
  return ties ? true : 'noAuthor'
}

/** Which figures a table can give with these columns, and why not the others. */
export function mappedSupports(mapping: Mapping): Supports {
  const waiting = waits(mapping)
  const holdsTogether = hasField(mapping, 'author') || hasField(mapping, 'conversation')
  const isLinked = hasField(mapping, 'replyTo') || hasReplyInRow(mapping)
  const tellsTopics = hasField(mapping, 'text') || hasField(mapping, 'topic')
  return {
    firstResponse: waiting,
    responseRate: waiting,
    // A table of one's own does not tell whether it holds the broadcasts too.
    conversationRatio: 'noBroadcasts',
    dialogueShare: waiting === true && !holdsTogether ? 'noAuthor' : waiting,
    linkedReplies: waiting === true && !isLinked ? 'noMessages' : waiting,
    topics: tellsTopics ? true : 'noMessages',
  }
}
