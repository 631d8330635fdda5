import type { FormatEntry } from '../../formatEntry.ts'

export const facebookDataEntry: FormatEntry = {
  // Message threads were seen in real exports, the files of pages only in descriptions.
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
