import type { FormatEntry } from '../../formatEntry.ts'

export const xAnalyticsPostsEntry: FormatEntry = {
  verified: false,
  isWallClock: false,
  supports: {
    firstResponse: 'ownPostsOnly',
    responseRate: 'ownPostsOnly',
    conversationRatio: true,
    dialogueShare: 'ownPostsOnly',
    // Which post was answered is not in it.
    linkedReplies: 'noMessages',
    topics: 'ownPostsOnly',
  },
}
