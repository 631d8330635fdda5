import type { Supports } from '#shared/domain/supports.ts'
import { xArchiveEntry } from './entry.ts'

/**
 * Tweets are the account's own only. Direct messages are there from both sides: they give what needs the open questions
 * too, of themselves.
 */
export function archiveSupports(hasTweets: boolean, hasDirectMessages: boolean): Supports {
  const { supports } = xArchiveEntry
  if (!hasDirectMessages) return supports
  const direct: Supports = {
    ...supports,
    firstResponse: true,
    responseRate: true,
    dialogueShare: true,
    topics: true,
  }
  return hasTweets
    ? { ...direct, publicQuestions: 'ownPostsOnly' }
    : { ...direct, conversationRatio: 'noBroadcasts', linkedReplies: 'noMessages' }
}
