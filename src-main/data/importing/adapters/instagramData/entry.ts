import type { FormatEntry } from '../../formatEntry.ts'

export const instagramDataEntry: FormatEntry = {
  // Comments and message threads were seen, their Dutch labels in part only.
  verified: false,
  isWallClock: false,
  supports: {
    firstResponse: true,
    responseRate: true,
    conversationRatio: 'noBroadcasts',
    dialogueShare: true,
    linkedReplies: true,
    topics: true,
  },
}
