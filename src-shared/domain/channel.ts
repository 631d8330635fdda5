/** The channels a message can come over. "helpdesk" is a ticket whose own channel the source does not tell. */
export const channelIds = [
  'x',
  'facebook',
  'instagram',
  'whatsapp',
  'linkedin',
  'youtube',
  'tiktok',
  'mastodon',
  'bluesky',
  'webchat',
  'email',
  'telephone',
  'helpdesk',
  'publicSpace',
  'news',
  'other',
] as const

export type ChannelId = (typeof channelIds)[number]
