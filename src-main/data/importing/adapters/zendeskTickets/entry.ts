import type { FormatEntry } from '../../formatEntry.ts'

export const zendeskTicketsEntry: FormatEntry = {
  // Built from the published column list.
  verified: false,
  isWallClock: true,
  idSpace: 'zendesk',
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
