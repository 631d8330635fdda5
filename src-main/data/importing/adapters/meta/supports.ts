import type { Supports } from '#shared/domain/supports.ts'

/** What an export holds; people choose its parts when they ask for it. */
export interface ExportParts {
  /** Private conversations, both sides. */
  readonly hasThreads: boolean
  /** The own comments; what they answer is not in it. */
  readonly hasComments: boolean
  readonly hasPosts: boolean
}

/**
 * Threads give the response figures of private messages: comments of others, and so all that was not answered in public,
 * are in no export. Sending can be set against conversing only where posts and comments are both in.
 */
export function supportsOf({ hasThreads, hasComments, hasPosts }: ExportParts): Supports {
  const ofThreads = hasThreads ? true : 'ownPostsOnly'
  return {
    firstResponse: ofThreads,
    responseRate: ofThreads,
    conversationRatio: !hasPosts ? 'noBroadcasts' : hasComments ? true : 'notExported',
    dialogueShare: ofThreads,
    // Nothing says which message an answer belongs to.
    linkedReplies: 'noMessages',
    topics: ofThreads,
    ...(hasThreads ? { publicQuestions: 'ownPostsOnly' } : {}),
  }
}
