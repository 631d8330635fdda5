import type { RowIssueCode } from '#shared/domain/importing.ts'
import type { MessageKind } from '#shared/domain/message.ts'
import type { ParsedMessage } from '../../adapter.ts'
import { isRecord, textField } from '../../records/archiveFile.ts'
import { agreesWithTime, snowflakeMs } from '../../records/snowflake.ts'
import { isDamagedId } from '../../records/csvTable.ts'
import { parseTwitterDate } from '../../records/twitterDate.ts'
import { isOwn } from './owner.ts'
import type { Owner } from './owner.ts'

type Json = Readonly<Record<string, unknown>>

export interface TweetFault {
  readonly code: RowIssueCode
  readonly column: string | null
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

function plainText(text: string): string {
  return text.includes('&') ? text.replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity) : text
}

function field(tweet: Json, name: string): string | null {
  return textField(tweet, `${name}_str`) ?? textField(tweet, name)
}

interface Answer {
  readonly kind: MessageKind
  readonly parentId: string | null
  readonly addressee: string | null
}

/**
 * "RT @" = repost; an answer to oneself = own post (a thread); replied-to user with or without a message = reply (the
 * latter by mention only); anything else = own post.
 */
function classify(tweet: Json, text: string, owner: Owner): Answer {
  const post: Answer = { kind: 'post', parentId: null, addressee: null }
  if (text.startsWith('RT @')) return { ...post, kind: 'repost' }
  const parentId = field(tweet, 'in_reply_to_status_id')
  const userId = field(tweet, 'in_reply_to_user_id')
  const userName = textField(tweet, 'in_reply_to_screen_name')
  if (parentId === null && userId === null && userName === null) return post
  if (isOwn(owner, userId, userName)) return post
  return { kind: 'reply', parentId, addressee: userId ?? userName }
}

/** The account an element answers, by name where it stands there; null when it answers none. */
export function answeredAccount(element: unknown): string | null {
  const tweet = isRecord(element) && isRecord(element['tweet']) ? element['tweet'] : element
  if (!isRecord(tweet)) return null
  return textField(tweet, 'in_reply_to_screen_name') ?? field(tweet, 'in_reply_to_user_id')
}

const mostReactions = 1e9

/** Likes and reposts together, as the archive counts them (a repost carries another's); null when it counts neither. */
function reactionsOf(tweet: Json, kind: MessageKind): number | null {
  if (kind === 'repost') return null
  let sum: number | null = null
  for (const name of ['favorite_count', 'retweet_count']) {
    const text = textField(tweet, name)
    if (text === null || !/^\d{1,9}$/.test(text)) continue
    sum = Math.min(mostReactions, (sum ?? 0) + Number(text))
  }
  return sum
}

/** One element of tweets.js as a message, or what is wrong with it. */
export function readTweet(element: unknown, line: number, owner: Owner): ParsedMessage | TweetFault {
  if (!isRecord(element)) return { code: 'malformedRecord', column: null }
  // Before 2019 the array held the tweets themselves, without the wrapper.
  const tweet = isRecord(element['tweet']) ? element['tweet'] : element
  const id = field(tweet, 'id')
  if (id === null) return { code: 'missingField', column: 'id_str' }
  if (isDamagedId(id)) return { code: 'idDamagedByExcel', column: 'id_str' }
  const sentAtMs = parseTwitterDate(textField(tweet, 'created_at') ?? '')
  if (sentAtMs === null) return { code: 'badDate', column: 'created_at' }
  const text = plainText(textField(tweet, 'full_text') ?? textField(tweet, 'text') ?? '')
  const answer = classify(tweet, text, owner)
  const hasTimes = answer.parentId !== null && agreesWithTime(id, sentAtMs)
  return {
    line,
    externalId: id,
    conversationId: null,
    channel: 'x',
    accountName: owner.userName,
    direction: 'out',
    kind: answer.kind,
    isPublic: true,
    authorHandle: owner.accountId ?? owner.userName,
    addresseeHandle: answer.addressee,
    sentAtMs,
    replyToExternalId: answer.parentId,
    replyToSentAtMs: hasTimes && answer.parentId !== null ? snowflakeMs(answer.parentId) : null,
    text,
    automatic: null,
    needsReply: null,
    closedAtMs: null,
    topicLabel: null,
    teamLabel: null,
    reactionCount: reactionsOf(tweet, answer.kind),
  }
}
