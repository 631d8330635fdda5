import type { KnownLayout } from './knownLayout.ts'

/**
 * Zendesk ticket comments, as pipelines write them to a table: one row per comment, `public` false for notes between
 * employees. Who writes is a number; without a role beside it the user says which are the municipality's. Names as in the
 * API; verified on the table of one such pipeline.
 */
export const zendeskComments: KnownLayout = {
  id: 'zendeskComments',
  name: 'Zendesk',
  header: [
    ['ticket id'],
    ['public', 'is public'],
    ['user id', 'author id'],
    ['body', 'plain body', 'comment', 'comment body'],
  ],
  columns: {
    message: ['id', 'comment id'],
    conversation: ['ticket id'],
    sentAt: ['created at', 'created', 'comment created at'],
    author: ['user id', 'author id'],
    direction: ['author role', 'role', 'user role', 'author type'],
    visible: ['public', 'is public'],
    text: ['plain body', 'body', 'comment', 'comment body'],
    channel: ['via', 'via channel', 'channel'],
  },
  constants: { channel: 'helpdesk', accountName: 'Zendesk' },
  own: [],
  timeZone: null,
  dateOrder: null,
  isUserConfigured: false,
  isVerified: true,
}
