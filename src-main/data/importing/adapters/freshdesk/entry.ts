import type { FormatEntry } from '../../formatEntry.ts'

export const freshdeskEntry: FormatEntry = {
  // Built from the published column list.
  verified: false,
  isWallClock: true,
  supports: {
    firstResponse: true,
    responseRate: true,
    conversationRatio: 'noBroadcasts',
    // One row a ticket: its first answer, not its conversation.
    dialogueShare: 'noMessages',
    linkedReplies: 'noMessages',
    topics: true,
  },
}
