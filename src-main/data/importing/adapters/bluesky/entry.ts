import type { FormatEntry } from '../../formatEntry.ts'

export const blueskyEntry: FormatEntry = {
  verified: true,
  isWallClock: false,
  supports: {
    firstResponse: 'ownPostsOnly',
    responseRate: 'ownPostsOnly',
    conversationRatio: true,
    dialogueShare: 'ownPostsOnly',
    // The key of an answered post tells when it was written, where its app made it so and the time is plausible.
    linkedReplies: true,
    topics: 'ownPostsOnly',
  },
}
