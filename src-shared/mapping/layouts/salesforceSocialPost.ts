import type { KnownLayout } from './knownLayout.ts'

/**
 * Salesforce, object SocialPost (API names of a data export, or the labels of a report): one row per message of both sides.
 * IsOutbound is true for the organisation's own; Posted names its offset in a data export. ParentId is the case. Names from
 * the object reference; not verified on a real file.
 */
export const salesforceSocialPost: KnownLayout = {
  id: 'salesforceSocialPost',
  name: 'Salesforce Social Post',
  header: [['isoutbound', 'is outbound'], ['posted'], ['provider', 'social network'], ['content', 'message']],
  columns: {
    message: ['id', 'social post id', 'externalpostid', 'external post id'],
    sentAt: ['posted'],
    channel: ['provider', 'social network'],
    direction: ['isoutbound', 'is outbound'],
    text: ['content', 'message'],
    author: ['handle', 'social handle'],
    recipient: ['recipient'],
    conversation: ['parentid', 'parent id', 'case number'],
    replyTo: ['replytoid', 'in reply to id'],
    topic: ['posttags', 'post tags', 'classification'],
  },
  constants: {},
  own: ['true', '1'],
  timeZone: null,
  dateOrder: null,
  isUserConfigured: false,
  isVerified: false,
}
