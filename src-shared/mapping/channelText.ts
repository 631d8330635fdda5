import { foldText } from '../benchmark/foldText.ts'
import type { ChannelId } from '../domain/channel.ts'

/** Words that tools use for a channel, in Dutch, English, German and French, folded. */
const words: Readonly<Partial<Record<ChannelId, readonly string[]>>> = {
  x: ['twitter', 'tweet', 'tweets'],
  facebook: ['facebook', 'fb', 'messenger'],
  instagram: ['instagram', 'ig'],
  whatsapp: ['whatsapp', 'whats'],
  linkedin: ['linkedin'],
  youtube: ['youtube'],
  tiktok: ['tiktok'],
  mastodon: ['mastodon'],
  bluesky: ['bluesky', 'bsky'],
  webchat: ['chat', 'webchat', 'livechat', 'chatbot'],
  email: ['email', 'mail', 'emails', 'mails', 'courriel'],
  telephone: ['telefoon', 'telefonisch', 'phone', 'telephone', 'call', 'voice', 'telefon', 'bellen'],
  helpdesk: ['helpdesk', 'portal', 'portaal', 'formulier', 'webformulier', 'form', 'webform', 'selfservice'],
  publicSpace: ['fixmystreet', 'buitenbeter', 'fixi', 'signalen', 'meldapp'],
  news: ['news', 'nieuws', 'nieuwssite'],
}

/** Values that are a channel as a whole, and too common as a word of a longer one. */
const wholes: ReadonlyMap<string, ChannelId> = new Map([
  ['x', 'x'],
  ['x corp', 'x'],
  ['e mail', 'email'],
  ['e mails', 'email'],
  ['web', 'helpdesk'],
  ['website', 'helpdesk'],
  ['self service', 'helpdesk'],
  ['linked in', 'linkedin'],
  ['you tube', 'youtube'],
  ['openbare ruimte', 'publicSpace'],
  ['melding openbare ruimte', 'publicSpace'],
  ['public space', 'publicSpace'],
  ['overig', 'other'],
  ['anders', 'other'],
  ['other', 'other'],
])

/** A longer cell is a text, whatever words stand in it. */
const longestName = 80

const byWord = new Map(
  Object.entries(words).flatMap(([channel, list]) => list.map((word): [string, string] => [word, channel])),
)

function isChannel(id: string): id is ChannelId {
  return id in words
}

/**
 * The channel that a cell names: "Facebook", "Facebook Page", "FACEBOOK_PAGE", "per e-mail", "WhatsApp Business". Null
 * where it holds no known word, or words of several channels.
 */
export function channelOfText(text: string): ChannelId | null {
  if (text.length > longestName) return null
  const folded = foldText(text)
  const whole = wholes.get(folded)
  if (whole !== undefined) return whole
  const found = new Set(
    folded
      .replaceAll('e mail', 'email')
      .split(' ')
      .flatMap((word) => byWord.get(word) ?? []),
  )
  const [only] = found
  return found.size === 1 && only !== undefined && isChannel(only) ? only : null
}
