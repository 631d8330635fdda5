import type { ChannelId } from '#shared/domain/channel.ts'
import type { Direction, MessageKind } from '#shared/domain/message.ts'

const tickets: ReadonlySet<ChannelId> = new Set(['email', 'helpdesk', 'telephone', 'publicSpace'])
const chats: ReadonlySet<ChannelId> = new Set(['whatsapp', 'webchat'])
const commented: ReadonlySet<ChannelId> = new Set(['facebook', 'instagram', 'linkedin', 'youtube', 'tiktok'])

export function isPublicChannel(channel: ChannelId): boolean {
  return !tickets.has(channel) && !chats.has(channel)
}

/** What a message on this channel is; a table of one's own does not tell, so its channel and its links do. */
export function kindOn(
  channel: ChannelId,
  direction: Direction,
  isAnswer: boolean,
  text: string,
): MessageKind {
  if (tickets.has(channel)) return 'ticket'
  if (chats.has(channel)) return 'dm'
  // An answer under a post is one, also where the table links it to a conversation only.
  if (commented.has(channel)) return direction === 'in' ? 'comment' : isAnswer ? 'reply' : 'post'
  return isAnswer || (direction === 'out' && text.startsWith('@')) ? 'reply' : 'post'
}

/** On X and its likes an answer begins with the name of whom it is for. */
export function addresseeIn(channel: ChannelId, text: string): string | null {
  return channel === 'x' || channel === 'mastodon' ? (/@(\w+)/.exec(text)?.[1] ?? null) : null
}
