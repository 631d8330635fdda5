import type { FormatEntry } from '../../formatEntry.ts'

export const obi4wanEntry: FormatEntry = {
  // The English header and two Dutch names were seen in real exports; the rows were not.
  verified: false,
  isWallClock: true,
  supports: {
    firstResponse: true,
    responseRate: true,
    conversationRatio: 'noBroadcasts',
    dialogueShare: true,
    linkedReplies: true,
    topics: true,
  },
}
