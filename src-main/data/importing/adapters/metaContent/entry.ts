import type { FormatEntry } from '../../formatEntry.ts'

export const metaContentEntry: FormatEntry = {
  // English headers were seen; localised ones were not.
  verified: false,
  // Its clock is Meta's, whoever exports: another zone would read it wrongly.
  isWallClock: false,
  supports: {
    firstResponse: 'ownPostsOnly',
    responseRate: 'ownPostsOnly',
    // Own posts with counts of comments: the own comments, which answer, are not in it, nor are they none.
    conversationRatio: 'notExported',
    dialogueShare: 'ownPostsOnly',
    linkedReplies: 'noMessages',
    topics: 'ownPostsOnly',
  },
}
