import type { ChannelId } from '#shared/domain/channel.ts'
import { topicIds } from '#shared/domain/message.ts'
import { topicPlaces } from '#shared/metrics/caseFields.ts'
import type { InboundCountRow } from '#shared/metrics/metricsInput.ts'
import type { OwnPostRow } from '#shared/metrics/reactionsPerPost.ts'
import { WORDING_ALONE, WORDING_UNKNOWN } from '#shared/metrics/replyWordings.ts'
import type { ReplyWordings } from '#shared/metrics/replyWordings.ts'
import type { Database } from '../db/connection.ts'
import { takeRows } from '../db/takeRows.ts'
import { placeIn } from './readAccounts.ts'

/** What only the page about conversing needs beside the figures' own rows. */
export interface ConversationRows {
  /** By people to somebody else, public or not; own posts and automatic messages are none. */
  readonly replies: ReplyWordings
  /** The own public posts with the reactions of others that the source counts under them. */
  readonly posts: readonly OwnPostRow[]
  /** Incoming messages that need no reply (thanks, emoji, a name only), counted per whole UTC hour as the others are. */
  readonly needsNoReply: readonly InboundCountRow[]
}

type Account = ReplyWordings['accounts'][number]

const hourMs = 3_600_000
const noReplyNeeded = 0
const ownPost = 1
const reply = 2

const isNoReplyNeeded = `direction = 'in' and needs_reply <> 'yes'`
const isOwnPost = `sending_class = 'ownPost' and is_public = 1`
const isReply = `direction = 'out' and is_automatic = 0 and ifnull(sending_class, 'reply') = 'reply'`
const reactions = `ifnull(m.reaction_count,
  (select max(w.reaction_count) from messages w where w.twin_of_id = m.id))`
const topicPlace = placeIn('topic', topicIds, topicPlaces.get('unsure') ?? 0)
const columns = `case when direction = 'in' then ${String(noReplyNeeded)}
    when sending_class = 'ownPost' then ${String(ownPost)} else ${String(reply)} end,
  account_id, sent_at_ms, reply_hash, case when sending_class = 'ownPost' then ${reactions} end,
  case when direction = 'in' then ${topicPlace} end`

/** All in one reading of the messages. Within a transaction: it reads twice. */
export function readConversation(database: Database): ConversationRows {
  const accounts = database
    .prepare<[], Account>('select id as accountId, channel from accounts order by id')
    .all()
  const placeOf = new Map(accounts.map(({ accountId }, place) => [accountId, place]))
  const most = database.prepare<[], number>('select count(*) from messages').pluck().get() ?? 0
  const [replies, hours] = [new GrowingReplies(accounts, most), new CountedHours(accounts)]
  const posts: OwnPostRow[] = []
  const take = (
    as: number,
    accountId: number,
    sentAtMs: number,
    hash: string | null,
    reactionCount: number | null,
    topic: number | null,
  ): void => {
    const account = placeOf.get(accountId) ?? 0
    if (as === reply) replies.add(account, sentAtMs, hash)
    else if (as === noReplyNeeded) hours.add(account, sentAtMs, topic ?? 0)
    else {
      const channel: ChannelId = accounts[account]?.channel ?? 'other'
      posts.push({ accountId, channel, sentAtMs, reactions: reactionCount })
    }
  }
  const from = `messages m not indexed
    where excluded_as is null and twin_of_id is null and (${isReply} or ${isNoReplyNeeded} or ${isOwnPost})
      and batch_id in (select id from batches where state = 'committed')`
  takeRows(database, columns, from, take)
  return { replies: replies.taken(), posts, needsNoReply: [...hours.byKey.values()] }
}

/** Only wordings that several replies share get a number: most do not, so that counting them takes little room. */
class GrowingReplies {
  readonly #accounts: readonly Account[]
  readonly #account: Uint16Array
  readonly #sentAtMs: Float64Array
  readonly #wording: Int32Array
  /** The number of a shared wording; of one met once -1 less the place of its reply. */
  readonly #known = new Map<string, number>()
  #count = 0
  #shared = 0

  constructor(accounts: readonly Account[], most: number) {
    this.#accounts = accounts
    this.#account = new Uint16Array(most)
    this.#sentAtMs = new Float64Array(most)
    this.#wording = new Int32Array(most)
  }

  add(account: number, sentAtMs: number, hash: string | null): void {
    const place = this.#count
    this.#account[place] = account
    this.#sentAtMs[place] = sentAtMs
    this.#wording[place] = hash === null ? WORDING_UNKNOWN : this.#numberOf(hash, place)
    this.#count += 1
  }

  #numberOf(hash: string, place: number): number {
    const known = this.#known.get(hash)
    if (known === undefined) {
      this.#known.set(hash, -1 - place)
      return WORDING_ALONE
    }
    if (known >= 0) return known
    const number = this.#shared
    this.#shared += 1
    this.#known.set(hash, number)
    this.#wording[-1 - known] = number
    return number
  }

  taken(): ReplyWordings {
    return {
      accounts: this.#accounts,
      account: this.#account.slice(0, this.#count),
      sentAtMs: this.#sentAtMs.slice(0, this.#count),
      wording: this.#wording.slice(0, this.#count),
      wordingCount: this.#shared,
    }
  }
}

type Counted = { -readonly [Field in keyof InboundCountRow]: InboundCountRow[Field] }

class CountedHours {
  readonly byKey = new Map<number, Counted>()
  readonly #accounts: readonly Account[]

  constructor(accounts: readonly Account[]) {
    this.#accounts = accounts
  }

  add(account: number, sentAtMs: number, topic: number): void {
    const hour = Math.trunc(sentAtMs / hourMs)
    const key = (hour * this.#accounts.length + account) * topicIds.length + topic
    const known = this.byKey.get(key)
    if (known !== undefined) {
      known.count += 1
      return
    }
    const { accountId, channel } = this.#accounts[account] ?? { accountId: 0, channel: 'other' }
    const topicId = topicIds[topic] ?? 'unsure'
    this.byKey.set(key, { accountId, channel, topic: topicId, sentAtMs: hour * hourMs, count: 1 })
  }
}
