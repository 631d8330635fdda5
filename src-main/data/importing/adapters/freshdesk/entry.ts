import type { FormatEntry } from '../../formatEntry.ts'

export const freshdeskEntry: FormatEntry = {
  // Built from the published column list.
  verified: false,
  isWallClock: true,
  idSpace: 'freshdesk',
  supports: {
    firstResponse: true,
    responseRate: true,
    conversationRatio: 'noBroadcasts',
    // One row a ticket: its question and first answer, not what was said after.
    dialogueShare: 'noMessages',
    linkedReplies: true,
    topics: true,
  },
}
