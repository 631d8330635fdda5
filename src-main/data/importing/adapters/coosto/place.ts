import type { ChannelId } from '#shared/domain/channel.ts'
import type { MessageKind } from '#shared/domain/message.ts'
import { obiSource } from '../obi4wan/source.ts'

/** Where a message stood, by the source that the tool names, else by its web address. */
export interface Place {
  readonly channel: ChannelId
  readonly kind: MessageKind
  readonly isPrivate: boolean
  /** Number that X gives it; null elsewhere. */
  readonly postId: string | null
}

const hosts: readonly (readonly [RegExp, ChannelId])[] = [
  [/(?:^|\.)(?:twitter|x)\.com$/, 'x'],
  [/(?:^|\.)(?:facebook|fb)\.com$/, 'facebook'],
  [/(?:^|\.)instagram\.com$/, 'instagram'],
  [/(?:^|\.)linkedin\.com$/, 'linkedin'],
  [/(?:^|\.)(?:youtube\.com|youtu\.be)$/, 'youtube'],
  [/(?:^|\.)tiktok\.com$/, 'tiktok'],
  [/(?:^|\.)bsky\.app$/, 'bluesky'],
]

function hostOf(url: string): string {
  return (/^https?:\/\/(?:[^/@\s]*@)?([^/:?#\s]+)/i.exec(url)?.[1] ?? '').toLowerCase()
}

const commentWords = /comment|reactie|reply|antwoord/

/**
 * @param source what the tool calls the kind of source ("twitter", "facebook", "nieuws", "forum")
 * @param type what it calls the message ("post", "comment")
 */
export function placeOf(source: string, type: string, url: string): Place {
  const told = obiSource(source)
  const host = hostOf(url)
  const byHost = hosts.find(([pattern]) => pattern.test(host))?.[1] ?? 'other'
  const channel = told.channel === 'other' ? byHost : told.channel
  const isComment = commentWords.test(type.toLowerCase()) && channel !== 'x'
  const postId = channel === 'x' ? (/\/status(?:es)?\/(\d{1,20})(?!\d)/.exec(url)?.[1] ?? null) : null
  return { channel, kind: isComment ? 'comment' : told.kind, isPrivate: told.isPrivate, postId }
}
