import type { FormatEntry } from '../../formatEntry.ts'

export const coostoEntry: FormatEntry = {
  // The header of 2016 was seen; that of today was not.
  verified: false,
  isWallClock: true,
  supports: {
    firstResponse: 'inboundOnly',
    responseRate: 'inboundOnly',
    conversationRatio: 'noBroadcasts',
    dialogueShare: 'inboundOnly',
    linkedReplies: 'inboundOnly',
    topics: true,
  },
}
