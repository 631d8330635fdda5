import type { ChannelId } from '#shared/domain/channel.ts'
import type { MessageKind } from '#shared/domain/message.ts'

/** What the "source type" of a row says about the message. */
export interface ObiSource {
  readonly channel: ChannelId
  readonly isPrivate: boolean
  readonly kind: MessageKind
}

const channels: readonly (readonly [RegExp, ChannelId])[] = [
  [/whatsapp/, 'whatsapp'],
  [/facebook|messenger/, 'facebook'],
  [/instagram/, 'instagram'],
  [/twitter|^x$|^x\b/, 'x'],
  [/linkedin/, 'linkedin'],
  [/youtube/, 'youtube'],
  [/tiktok/, 'tiktok'],
  [/mastodon/, 'mastodon'],
  [/bluesky/, 'bluesky'],
  [/e-?mail|^mail/, 'email'],
  [/chat/, 'webchat'],
  [/telefo|phone/, 'telephone'],
  [/news|nieuws|krant|print|rtv/, 'news'],
]

const privateWords = /priv(?:ate|é|e)|\bdm\b|direct|messenger|inbox|whatsapp|mail|chat|telefo|phone/

const commentChannels: ReadonlySet<ChannelId> = new Set([
  'facebook',
  'instagram',
  'linkedin',
  'youtube',
  'tiktok',
])

export function obiSource(sourceType: string): ObiSource {
  const name = sourceType.trim().toLowerCase()
  const channel = channels.find(([pattern]) => pattern.test(name))?.[1] ?? 'other'
  const isPrivate = privateWords.test(name)
  const kind: MessageKind = isPrivate ? 'dm' : commentChannels.has(channel) ? 'comment' : 'post'
  return { channel, isPrivate, kind }
}

/** First parts of paths that are no page's name. */
const noPage =
  /^(?:posts?|permalink\.php|story\.php|photo(?:\.php)?|photos|watch|reel|p|tv|status|profile\.php|\d.*)?$/i

/** The page or account in a web address ("facebook.com/gemeentex/posts/1" -> "gemeentex"); null where none stands. */
export function pageOf(url: string): string | null {
  const path = /^https?:\/\/[^/]+\/([^/?#]*)/i.exec(url.trim())?.[1] ?? ''
  return noPage.test(path) ? null : path.toLowerCase()
}
