import type { FormatEntry } from '../../formatEntry.ts'

export const zammadEntry: FormatEntry = {
  // Built from the published source of the report.
  verified: false,
  isWallClock: true,
  supports: {
    firstResponse: true,
    responseRate: true,
    conversationRatio: 'noBroadcasts',
    // One row a ticket: its first answer, not its articles.
    dialogueShare: 'noMessages',
    linkedReplies: 'noMessages',
    topics: true,
  },
}
