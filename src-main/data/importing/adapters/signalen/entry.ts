import type { FormatEntry } from '../../formatEntry.ts'

export const signalenEntry: FormatEntry = {
  // Built from the published source of the export.
  verified: false,
  isWallClock: false,
  idSpace: 'signalen',
  supports: {
    // By the states that mail the reporter; who left no address counts as answered too.
    firstResponse: true,
    responseRate: true,
    conversationRatio: 'noBroadcasts',
    // What a reporter writes back is only in it where something was asked.
    dialogueShare: 'noMessages',
    linkedReplies: 'noMessages',
    topics: true,
  },
}
