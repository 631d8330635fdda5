import type { FormatEntry } from '../../formatEntry.ts'

export const mastodonEntry: FormatEntry = {
  verified: true,
  isWallClock: false,
  supports: {
    firstResponse: 'ownPostsOnly',
    responseRate: 'ownPostsOnly',
    conversationRatio: true,
    dialogueShare: 'ownPostsOnly',
    // When the answered post was written is not in it.
    linkedReplies: 'noMessages',
    topics: 'ownPostsOnly',
  },
}
