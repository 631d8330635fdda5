import type { FormatEntry } from '../../formatEntry.ts'

export const metaContentEntry: FormatEntry = {
  // English headers were seen; localised ones were not.
  verified: false,
  isWallClock: true,
  supports: {
    firstResponse: 'ownPostsOnly',
    responseRate: 'ownPostsOnly',
    conversationRatio: true,
    dialogueShare: 'ownPostsOnly',
    // Own posts with counts of comments: no comment itself.
    linkedReplies: 'noMessages',
    topics: 'ownPostsOnly',
  },
}
