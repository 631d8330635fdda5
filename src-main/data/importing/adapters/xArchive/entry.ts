import type { FormatEntry } from '../../formatEntry.ts'

export const xArchiveEntry: FormatEntry = {
  verified: true,
  isWallClock: false,
  supports: {
    firstResponse: 'ownPostsOnly',
    responseRate: 'ownPostsOnly',
    conversationRatio: true,
    dialogueShare: 'ownPostsOnly',
    linkedReplies: true,
    topics: 'ownPostsOnly',
  },
}
