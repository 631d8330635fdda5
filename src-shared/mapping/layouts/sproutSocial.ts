import type { KnownLayout } from './knownLayout.ts'

/**
 * Sprout Social, the CSV of inbox messages: one row per message; the employee in "Sent by" stands only at messages that were
 * sent, and is looked at for no more than that. Its users choose the columns; not verified on a real file.
 */
export const sproutSocial: KnownLayout = {
  id: 'sproutSocial',
  name: 'Sprout Social',
  header: [
    ['profile'],
    ['network'],
    ['message type', 'post type'],
    ['sent by', 'completed by'],
    ['message', 'text', 'post'],
  ],
  columns: {
    message: ['message id', 'post id'],
    sentAt: ['timestamp', 'date', 'message date'],
    channel: ['network'],
    accountName: ['profile'],
    agent: ['sent by'],
    author: ['from', 'author', 'profile from'],
    text: ['message', 'text', 'post'],
    topic: ['tags'],
  },
  constants: {},
  own: [],
  timeZone: null,
  dateOrder: null,
  isUserConfigured: true,
  isVerified: false,
}
