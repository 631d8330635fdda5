import type { FormatEntry } from '../../formatEntry.ts'

export const mappedTableEntry: FormatEntry = {
  // Each table has a layout of its own, which its user has looked at; which figures it gives follows from the mapping.
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
