import type { FormatEntry } from '../../formatEntry.ts'

export const blueskyEntry: FormatEntry = {
  verified: true,
  isWallClock: false,
  supports: {
    firstResponse: 'ownPostsOnly',
    responseRate: 'ownPostsOnly',
    conversationRatio: true,
    dialogueShare: 'ownPostsOnly',
    // The time of the answered post is only in its key, where its app put it there.
    linkedReplies: 'noMessages',
    topics: 'ownPostsOnly',
  },
}
