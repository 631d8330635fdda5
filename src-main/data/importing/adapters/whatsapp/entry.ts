import type { FormatEntry } from '../../formatEntry.ts'

export const whatsappEntry: FormatEntry = {
  verified: true,
  isWallClock: true,
  supports: {
    firstResponse: true,
    responseRate: true,
    conversationRatio: 'noBroadcasts',
    dialogueShare: true,
    // A chat export says nowhere which message an answer belongs to.
    linkedReplies: 'noMessages',
    topics: true,
  },
}
