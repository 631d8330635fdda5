import type { FormatEntry } from '../../formatEntry.ts'

export const zammadEntry: FormatEntry = {
  // Built from the published source of the report.
  verified: false,
  // The last row names the zone of all times.
  isWallClock: false,
  idSpace: 'zammad',
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
