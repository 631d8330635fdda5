import type { FormatEntry } from '../../formatEntry.ts'

export const signalenEntry: FormatEntry = {
  // Built from the published source of the export.
  verified: false,
  isWallClock: false,
  supports: {
    firstResponse: true,
    responseRate: true,
    conversationRatio: 'noBroadcasts',
    // Reports with their states: what was written to the reporter is not in it.
    dialogueShare: 'noMessages',
    linkedReplies: 'noMessages',
    topics: true,
  },
}
