import { teamIds, topicIds } from '#shared/domain/message.ts'
import { teamPlaces, topicPlaces } from '#shared/metrics/caseFields.ts'
import { noPlace } from '#shared/metrics/linkedColumns.ts'
import type { LinkedColumns } from '#shared/metrics/linkedColumns.ts'
import type { Database } from '../db/connection.ts'
import { takeRows } from '../db/takeRows.ts'
import { placeIn } from './readAccounts.ts'
import type { StoredAccounts } from './readAccounts.ts'

/** Of a reply that another source holds too, one counts: its own link goes before what only the other source links. */
const countsAsLinked = `
  (m.twin_of_id is null or not exists (
    select 1 from messages k where (k.id = m.twin_of_id or k.twin_of_id = m.twin_of_id and k.id < m.id)
      and (k.reply_to_message_id is not null or k.reply_to_key is not null and k.reply_to_sent_at_ms is not null)))`

const isCountedReply = `m.direction = 'out' and m.is_automatic = 0 and m.excluded_as is null and ${countsAsLinked}`

// A cross join is not put in another order: the replies come by their id.
const committedReplies = `messages m not indexed cross join batches b on b.id = m.batch_id and b.state = 'committed'`

const inStore = `${committedReplies}
  cross join messages o on o.id = m.reply_to_message_id
  cross join messages q on q.id = ifnull(o.twin_of_id, o.id)
  where q.direction = 'in' and q.sent_at_ms <= m.sent_at_ms and q.excluded_as is null and ${isCountedReply}`

const outsideStore = `messages m
  join batches b on b.id = m.batch_id and b.state = 'committed'
  where m.reply_to_message_id is null and m.reply_to_key is not null and m.reply_to_sent_at_ms <= m.sent_at_ms
    and ifnull(m.sending_class, 'reply') = 'reply' and ${isCountedReply}`

interface OutsideReply {
  readonly accountId: number
  readonly questionId: string
  readonly questionAtMs: number
  readonly replyAtMs: number
  readonly team: number
}

const teamPlace = placeIn('m.team', teamIds, teamPlaces.get('unknown') ?? 0)

/**
 * Human replies with a direct link: to a citizen's message in the store, then to one whose time the source told; each by
 * the reply's id. Within a transaction: it reads several times.
 */
export function readLinkedReplies(database: Database, accounts: StoredAccounts): LinkedColumns {
  const outside = database
    .prepare<[], OutsideReply>(
      `select m.account_id as accountId, lower(hex(m.reply_to_key)) as questionId,
         m.reply_to_sent_at_ms as questionAtMs, m.sent_at_ms as replyAtMs, ${teamPlace} as team
       from ${outsideStore} order by m.id`,
    )
    .all()
  const most = database
    .prepare<[], number>('select count(*) from messages where reply_to_message_id is not null')
    .pluck()
    .get()
  const growing = new Growing((most ?? 0) + outside.length, accounts)
  // prettier-ignore
  const take = (
    accountId: number, question: number, questionAtMs: number, replyAtMs: number, topic: number, team: number,
  ): void => growing.add(accountId, question, questionAtMs, replyAtMs, topic, team)
  takeRows(
    database,
    `m.account_id, q.id, q.sent_at_ms, m.sent_at_ms,
     ${placeIn('q.topic', topicIds, topicPlaces.get('unsure') ?? 0)}, ${teamPlace}`,
    inStore,
    take,
  )
  // Numbers instead of the pseudonyms, which need not leave the store.
  const numbers = new Map<string, number>()
  for (const { accountId, questionId, questionAtMs, replyAtMs, team } of outside) {
    const number = numbers.get(questionId) ?? -1 - numbers.size
    numbers.set(questionId, number)
    growing.add(accountId, number, questionAtMs, replyAtMs, noPlace, team)
  }
  return growing.columns()
}

/** Columns with room for as many as there may be, cut to as many as there are. */
class Growing {
  #count = 0
  readonly #accounts: StoredAccounts
  readonly #account: Uint32Array
  readonly #channel: Uint8Array
  readonly #topic: Uint8Array
  readonly #team: Uint8Array
  readonly #question: Float64Array
  readonly #questionAtMs: Float64Array
  readonly #replyAtMs: Float64Array

  constructor(most: number, accounts: StoredAccounts) {
    this.#accounts = accounts
    this.#account = new Uint32Array(most)
    this.#channel = new Uint8Array(most)
    this.#topic = new Uint8Array(most)
    this.#team = new Uint8Array(most)
    this.#question = new Float64Array(most)
    this.#questionAtMs = new Float64Array(most)
    this.#replyAtMs = new Float64Array(most)
  }

  add(
    accountId: number,
    question: number,
    questionAtMs: number,
    replyAtMs: number,
    topic: number,
    team: number,
  ): void {
    const account = this.#accounts.placeOf.get(accountId) ?? 0
    const at = this.#count
    this.#account[at] = account
    this.#channel[at] = this.#accounts.channel[account] ?? 0
    this.#topic[at] = topic
    this.#team[at] = team
    this.#question[at] = question
    this.#questionAtMs[at] = questionAtMs
    this.#replyAtMs[at] = replyAtMs
    this.#count += 1
  }

  columns(): LinkedColumns {
    const count = this.#count
    return {
      count,
      accounts: this.#accounts.ids,
      account: this.#account.slice(0, count),
      channel: this.#channel.slice(0, count),
      topic: this.#topic.slice(0, count),
      team: this.#team.slice(0, count),
      question: this.#question.slice(0, count),
      questionAtMs: this.#questionAtMs.slice(0, count),
      replyAtMs: this.#replyAtMs.slice(0, count),
    }
  }
}
