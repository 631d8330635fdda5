import type { FormatEntry } from '../../formatEntry.ts'

export const mastodonEntry: FormatEntry = {
  verified: true,
  isWallClock: false,
  supports: {
    firstResponse: 'ownPostsOnly',
    responseRate: 'ownPostsOnly',
    conversationRatio: true,
    dialogueShare: 'ownPostsOnly',
    // The number of an answered post tells when it was written, for posts that Mastodon numbered.
    linkedReplies: true,
    topics: 'ownPostsOnly',
  },
}
