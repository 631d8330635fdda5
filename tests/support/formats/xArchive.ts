import fc from 'fast-check'
import { formatWriter } from './formatWriter.ts'
import type { ExpectedMessage, WrittenFile } from './formatWriter.ts'
import { twitterDate } from './twcs.ts'
import { handle, messageText, secondMs } from './words.ts'
import { xNumber, xText } from './xNumbers.ts'

interface Tweet {
  readonly kind: 'post' | 'thread' | 'reply' | 'mention' | 'repost'
  readonly sentAtMs: number
  readonly text: string
  readonly citizen: string
  /** How long before the answer the answered tweet was written. */
  readonly waitMs: number
  /** Cut off in tweets.js and whole among the notes. */
  readonly isLong: boolean
}

interface Direct {
  readonly isInbound: boolean
  readonly isGroup: boolean
  readonly sentAtMs: number
  /** null = a picture alone. */
  readonly text: string | null
  readonly citizen: number
  /** Somebody joins the group before it. */
  readonly hasEvent: boolean
}

interface List {
  readonly name: string
  /** Which file says whose archive it is; "asked" = none, so it is answered. */
  readonly toldBy: 'account' | 'manifest' | 'asked'
  readonly isPretty: boolean
  readonly tweets: readonly Tweet[]
  readonly direct: readonly Direct[]
}

const tweet: fc.Arbitrary<Tweet> = fc.record({
  kind: fc.constantFrom('post', 'thread', 'reply', 'mention', 'repost'),
  sentAtMs: secondMs,
  text: messageText,
  citizen: handle,
  waitMs: fc.integer({ min: 0, max: 40 * 86_400_000 }),
  isLong: fc.boolean(),
})

const direct: fc.Arbitrary<Direct> = fc.record({
  isInbound: fc.boolean(),
  isGroup: fc.boolean(),
  sentAtMs: secondMs,
  text: fc.option(messageText),
  citizen: fc.integer({ min: 5_550_000, max: 5_550_005 }),
  hasEvent: fc.boolean(),
})

const ownId = '7770001'

function begin({ kind, citizen }: Tweet): string {
  if (kind === 'repost') return `RT @${citizen}: `
  return kind === 'reply' || kind === 'mention' ? `@${citizen} ` : ''
}

/** A repost is never long: it shows another's text. */
function isCut({ kind, isLong }: Tweet): boolean {
  return isLong && kind !== 'repost'
}

function shown(one: Tweet): string {
  const text = isCut(one) ? `${Array.from(one.text).slice(0, 12).join('')}…` : one.text
  return begin(one) + text
}

function answeredBy(one: Tweet, at: number, name: string): object {
  const parent = { in_reply_to_status_id_str: xNumber(one.sentAtMs - one.waitMs, at) }
  const whom = { in_reply_to_user_id_str: String(6_660_000 + at), in_reply_to_screen_name: one.citizen }
  if (one.kind === 'thread') {
    return { ...parent, in_reply_to_user_id_str: ownId, in_reply_to_screen_name: name }
  }
  if (one.kind === 'reply') return { ...parent, ...whom }
  return one.kind === 'mention' ? whom : {}
}

function tweetElement(one: Tweet, at: number, name: string): unknown {
  return {
    tweet: {
      retweeted: false,
      id_str: xNumber(one.sentAtMs, at),
      favorite_count: '2',
      retweet_count: '1',
      created_at: twitterDate(one.sentAtMs),
      full_text: xText(shown(one)),
      ...answeredBy(one, at, name),
    },
  }
}

function directElements(one: Direct, at: number): unknown[] {
  const createdAt = new Date(one.sentAtMs).toISOString()
  const citizen = String(one.citizen)
  const message = {
    ...(one.isGroup ? {} : { recipientId: one.isInbound ? ownId : citizen }),
    text: xText(one.text ?? ''),
    mediaUrls: one.text === null ? ['https://ton.twitter.com/dm/verzonnen.jpg'] : [],
    senderId: one.isInbound ? citizen : ownId,
    id: xNumber(one.sentAtMs, 1000 + at),
    createdAt,
  }
  const event = { participantsJoin: { initiatingUserId: citizen, userIds: ['1'], createdAt } }
  return one.hasEvent ? [event, { messageCreate: message }] : [{ messageCreate: message }]
}

/** Conversations in the order of their first message, groups in a file of their own. */
function conversations(list: List, isGroup: boolean): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const [at, one] of list.direct.entries()) {
    if (one.isGroup !== isGroup) continue
    const id = isGroup ? String(1_650_000_000_000 + one.citizen) : `${String(one.citizen)}-${ownId}`
    found.set(id, [...(found.get(id) ?? []), at])
  }
  return found
}

function written(name: string, globalName: string, list: List, elements: readonly unknown[]): WrittenFile {
  const json = list.isPretty ? JSON.stringify(elements, null, 2) : JSON.stringify(elements)
  return { name: `data/${name}`, bytes: Buffer.from(`window.YTD.${globalName} = ${json}`) }
}

function directFile(list: List, isGroup: boolean): WrittenFile[] {
  const found = [...conversations(list, isGroup)]
  if (found.length === 0) return []
  const elements = found.map(([conversationId, ats]) => ({
    dmConversation: {
      conversationId,
      messages: ats.flatMap((at) => {
        const one = list.direct[at]
        return one === undefined ? [] : directElements(one, at)
      }),
    },
  }))
  return isGroup
    ? [written('direct-messages-group.js', 'direct_messages_group.part0', list, elements)]
    : [written('direct-messages.js', 'direct_messages.part0', list, elements)]
}

function ownerFile(list: List): WrittenFile[] {
  if (list.toldBy === 'account') {
    const account = { accountId: ownId, username: list.name, accountDisplayName: 'Verzonnen' }
    return [written('account.js', 'account.part0', list, [{ account }])]
  }
  const config = { userInfo: { accountId: ownId, userName: list.name }, dataTypes: {} }
  const bytes = Buffer.from(`window.__THAR_CONFIG = ${JSON.stringify(config)}`)
  return list.toldBy === 'manifest' ? [{ name: 'data/manifest.js', bytes }] : []
}

function noteFile(list: List): WrittenFile[] {
  const notes = list.tweets.filter(isCut).map(({ text, sentAtMs }) => ({
    noteTweet: { createdAt: new Date(sentAtMs).toISOString(), core: { text: xText(text) } },
  }))
  return notes.length === 0 ? [] : [written('note-tweet.js', 'note_tweet.part0', list, notes)]
}

function write(list: List): WrittenFile[] {
  const tweets = list.tweets.map((one, at) => tweetElement(one, at, list.name))
  const half = Math.ceil(tweets.length / 2)
  return [
    written('tweets.js', 'tweets.part0', list, tweets.slice(0, half)),
    written('tweets-part1.js', 'tweets.part1', list, tweets.slice(half)),
    ...noteFile(list),
    ...directFile(list, false),
    ...directFile(list, true),
    ...ownerFile(list),
  ]
}

function expectedTweet(one: Tweet, at: number, name: string): ExpectedMessage {
  const isReply = one.kind === 'reply' || one.kind === 'mention'
  const answeredMs = one.sentAtMs - one.waitMs
  return {
    externalId: xNumber(one.sentAtMs, at),
    accountName: name,
    direction: 'out',
    kind: isReply ? 'reply' : one.kind === 'repost' ? 'repost' : 'post',
    isPublic: true,
    addresseeHandle: isReply ? String(6_660_000 + at) : null,
    sentAtMs: one.sentAtMs,
    replyToExternalId: one.kind === 'reply' ? xNumber(answeredMs, at) : null,
    replyToSentAtMs: one.kind === 'reply' ? answeredMs : null,
    text: begin(one) + one.text,
    reactionCount: one.kind === 'repost' ? null : 3,
  }
}

function expectedDirect(one: Direct, at: number, conversationId: string, name: string): ExpectedMessage {
  return {
    externalId: xNumber(one.sentAtMs, 1000 + at),
    conversationId,
    accountName: name,
    direction: one.isInbound ? 'in' : 'out',
    kind: 'dm',
    isPublic: false,
    authorHandle: one.isInbound ? String(one.citizen) : ownId,
    addresseeHandle: one.isInbound || one.isGroup ? null : String(one.citizen),
    sentAtMs: one.sentAtMs,
    text: one.text,
  }
}

function expected(list: List): ExpectedMessage[] {
  const tweets = list.tweets.map((one, at) => expectedTweet(one, at, list.name))
  const found = [...conversations(list, false), ...conversations(list, true)]
  const messages = found.flatMap(([id, ats]) =>
    ats.flatMap((at) => {
      const one = list.direct[at]
      return one === undefined ? [] : [expectedDirect(one, at, id, list.name)]
    }),
  )
  return [...tweets, ...messages]
}

export const xArchiveWriter = formatWriter<List>({
  format: 'xArchive',
  lists: fc.record({
    name: handle,
    toldBy: fc.constantFrom('account', 'manifest', 'asked'),
    isPretty: fc.boolean(),
    tweets: fc.array(tweet, { maxLength: 12 }),
    direct: fc.array(direct, { maxLength: 12 }),
  }),
  write,
  options: ({ name, toldBy }) => (toldBy === 'asked' ? { own: [name, ownId] } : {}),
  expected,
})
