import type { FormatEntry } from '../../formatEntry.ts'

export const zendeskJsonEntry: FormatEntry = {
  // Built from the published description of the export.
  verified: false,
  isWallClock: false,
  idSpace: 'zendesk',
  supports: {
    firstResponse: true,
    responseRate: true,
    conversationRatio: 'noBroadcasts',
    dialogueShare: true,
    linkedReplies: true,
    topics: true,
  },
}
