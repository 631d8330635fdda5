import type { FormatEntry } from '../../formatEntry.ts'

export const open311Entry: FormatEntry = {
  // Built from the published standard (GeoReport v2).
  verified: false,
  isWallClock: false,
  idSpace: 'open311',
  supports: {
    // At the last change of a closed request, which may be later than its answer; only where notes say why.
    firstResponse: true,
    responseRate: true,
    conversationRatio: 'noBroadcasts',
    // Requests with their status: what the citizen wrote back is not in it.
    dialogueShare: 'noMessages',
    linkedReplies: 'noMessages',
    topics: true,
  },
}
