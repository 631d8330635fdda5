import type { KnownLayout } from './knownLayout.ts'

/**
 * Hootsuite Inbox, the CSV with messages of a report: one row per message of both sides, held together by Conversation ID
 * (the files with conversations and response times beside it hold no messages). Names partly guessed; not verified on a
 * real file.
 */
export const hootsuiteInbox: KnownLayout = {
  id: 'hootsuiteInbox',
  name: 'Hootsuite Inbox',
  header: [
    ['conversation id'],
    ['message id'],
    ['direction', 'message direction'],
    ['social network', 'social account', 'social profile'],
  ],
  columns: {
    message: ['message id'],
    conversation: ['conversation id'],
    sentAt: ['message created at', 'created at', 'timestamp', 'sent at', 'message date', 'date'],
    direction: ['direction', 'message direction'],
    channel: ['social network', 'network', 'channel'],
    accountName: ['social account', 'social profile', 'profile'],
    author: ['contact', 'contact name', 'contact id', 'author', 'from'],
    text: ['message text', 'message content', 'message', 'text'],
    topic: ['topics', 'topic', 'tags'],
    team: ['team'],
    satisfaction: ['csat', 'csat score', 'satisfaction'],
  },
  constants: {},
  own: [],
  timeZone: null,
  dateOrder: null,
  isUserConfigured: false,
  isVerified: false,
}
