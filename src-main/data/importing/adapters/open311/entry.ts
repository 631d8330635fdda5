import type { FormatEntry } from '../../formatEntry.ts'

export const open311Entry: FormatEntry = {
  // Built from the published standard (GeoReport v2).
  verified: false,
  isWallClock: false,
  supports: {
    firstResponse: true,
    responseRate: true,
    conversationRatio: 'noBroadcasts',
    // Requests with their status: what was written to the citizen is not in it.
    dialogueShare: 'noMessages',
    linkedReplies: 'noMessages',
    topics: true,
  },
}
