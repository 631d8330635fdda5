import type { MessageKind } from '#shared/domain/message.ts'
import type { ParsedMessage } from '../../adapter.ts'
import { untold } from '../untold.ts'
import type { RecordFault } from '../recordFault.ts'
import { isRecord, textField } from '../../records/jsonFields.ts'
import { agreesWithTime, snowflakeMs } from '../../records/snowflake.ts'
import { isDamagedId } from '../../records/csvTable.ts'
import { parseTwitterDate } from '../../records/twitterDate.ts'
import { isOwn } from './ownership.ts'
import type { Owner } from './ownership.ts'
import type { NoteTexts } from './noteTexts.ts'
import { plainText } from '../xOwnPosts/plainText.ts'

type Json = Readonly<Record<string, unknown>>

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

interface AnsweredUser {
  readonly userId: string | null
  readonly userName: string | null
}

/** Whom an element of tweets.js answers; nulls where it answers nobody. */
export function answeredUser(element: unknown): AnsweredUser {
  const tweet = isRecord(element) && isRecord(element['tweet']) ? element['tweet'] : element
  if (!isRecord(tweet)) return { userId: null, userName: null }
  return {
    userId: field(tweet, 'in_reply_to_user_id'),
    userName: textField(tweet, 'in_reply_to_screen_name'),
  }
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

/** One element of tweets.js as a message, or what is wrong with it. A long text stands in the notes, shortened here. */
export function readTweet(
  element: unknown,
  line: number,
  owner: Owner,
  notes: NoteTexts,
): ParsedMessage | RecordFault {
  if (!isRecord(element)) return { code: 'malformedRecord', column: null }
  // Before 2019 the array held the tweets themselves, without the wrapper.
  const tweet = isRecord(element['tweet']) ? element['tweet'] : element
  const id = field(tweet, 'id')
  if (id === null) return { code: 'missingField', column: 'id_str' }
  if (isDamagedId(id)) return { code: 'idDamagedByExcel', column: 'id_str' }
  const sentAtMs = parseTwitterDate(textField(tweet, 'created_at') ?? '')
  if (sentAtMs === null) return { code: 'badDate', column: 'created_at' }
  const shown = plainText(textField(tweet, 'full_text') ?? textField(tweet, 'text') ?? '')
  const text = notes.wholeText(shown, sentAtMs)
  const answer = classify(tweet, shown, owner)
  const hasTimes = answer.parentId !== null && agreesWithTime(id, sentAtMs)
  return {
    ...untold,
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
    reactionCount: reactionsOf(tweet, answer.kind),
  }
}
