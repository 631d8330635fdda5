import type { FormatEntry } from '../../formatEntry.ts'

export const twcsEntry: FormatEntry = {
  verified: true,
  isWallClock: false,
  supports: {
    firstResponse: true,
    responseRate: true,
    conversationRatio: 'noBroadcasts',
    dialogueShare: true,
    linkedReplies: true,
    topics: true,
  },
}
