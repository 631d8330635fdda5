import type { FormatId } from '#shared/domain/importing.ts'
import type { Supports } from '#shared/domain/supports.ts'

/** What is known about a format, apart from how it is read. */
export interface FormatEntry {
  /** True when the reader was tried on real exports; false when it was built from a description. */
  readonly verified: boolean
  /** Which figures such a file can give, and why not the others. */
  readonly supports: Supports
  /** Its times are those of a clock on the wall; else each tells its own zone. */
  readonly isWallClock: boolean
}

/** Formats that are read from files; the example dossier is made of these. */
export type ReadableFormatId = Exclude<FormatId, 'example'>

export const catalogue: Readonly<Record<ReadableFormatId, FormatEntry>> = {
  twcs: {
    verified: true,
    isWallClock: false,
    supports: {
      firstResponse: true,
      responseRate: true,
      conversationRatio: 'noBroadcasts',
      dialogueShare: true,
      linkedReplies: true,
      topics: true,
    },
  },
  xArchive: {
    verified: true,
    isWallClock: false,
    supports: {
      firstResponse: 'ownPostsOnly',
      responseRate: 'ownPostsOnly',
      conversationRatio: true,
      dialogueShare: 'ownPostsOnly',
      linkedReplies: true,
      topics: 'ownPostsOnly',
    },
  },
  obi4wan: {
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
  },
  whatsapp: {
    verified: true,
    isWallClock: true,
    supports: {
      firstResponse: true,
      responseRate: true,
      conversationRatio: 'noBroadcasts',
      dialogueShare: true,
      // A chat export says nowhere which message an answer belongs to.
      linkedReplies: 'noMessages',
      topics: true,
    },
  },
  mappedTable: {
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
  },
}

/** Whether a file of this format could be read in another time zone. */
export function isWallClock(format: string): boolean {
  return Object.entries(catalogue).some(([id, entry]) => id === format && entry.isWallClock)
}
