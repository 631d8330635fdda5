import type { ParsedMessage } from '../adapter.ts'

/** What most sources do not tell of a message; those that do say it beside this. */
export const untold = {
  replyToExternalId: null,
  replyToSentAtMs: null,
  automatic: null,
  needsReply: null,
  closedAtMs: null,
  topicLabel: null,
  teamLabel: null,
} as const satisfies Partial<ParsedMessage>
