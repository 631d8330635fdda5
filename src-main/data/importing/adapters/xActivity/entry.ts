import type { FormatEntry } from '../../formatEntry.ts'

export const xActivityEntry: FormatEntry = {
  verified: true,
  isWallClock: false,
  supports: {
    firstResponse: 'ownPostsOnly',
    responseRate: 'ownPostsOnly',
    conversationRatio: true,
    dialogueShare: 'ownPostsOnly',
    // Which tweet was answered is not in it.
    linkedReplies: 'noMessages',
    topics: 'ownPostsOnly',
  },
}
