import type { ChannelId } from '#shared/domain/channel.ts'

export interface TicketChannel {
  readonly channel: ChannelId
  /** Everybody could read the question. */
  readonly isPublic: boolean
}

const channels: readonly (readonly [RegExp, ChannelId])[] = [
  [/whats\s?app/, 'whatsapp'],
  [/instagram/, 'instagram'],
  [/facebook|messenger/, 'facebook'],
  [/twitter|^x\b/, 'x'],
  [/linkedin/, 'linkedin'],
  [/youtube/, 'youtube'],
  [/mastodon/, 'mastodon'],
  [/chat|native messaging|web messaging/, 'webchat'],
  [/mail/, 'email'],
  [/phone|voice|telefo|^call|\bivr\b/, 'telephone'],
  // A form on the site, the portal and the tool's own button: written to the helpdesk itself.
  [/^web\b|form|portal|widget|help ?cent(?:er|re)|closed ticket|follow ?up/, 'helpdesk'],
]

const publicNetworks: ReadonlySet<ChannelId> = new Set([
  'x',
  'facebook',
  'instagram',
  'linkedin',
  'youtube',
  'mastodon',
])
const privateWords = /direct|message|\bdm\b|private|messenger/

/** The channel by the words of Zendesk, Freshdesk and Zammad; null for an empty cell and for words that are not known. */
export function ticketChannel(via: string): TicketChannel | null {
  const name = via
    .trim()
    .toLowerCase()
    .replace(/[_:-]+/g, ' ')
  const channel = channels.find(([pattern]) => pattern.test(name))?.[1]
  if (channel === undefined) return null
  return { channel, isPublic: publicNetworks.has(channel) && !privateWords.test(name) }
}
